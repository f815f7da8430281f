import type { ShownAssessment } from '#app/views/assessment/shown-assessment.ts'
import type { Held } from '#app/domain/council/hand-over.ts'
import type { ShownDecision } from '#app/views/plan/shown-decision.ts'

/** Someone who can take over. */
export type Taker = { id: string; name: string }

/** The form of a line whose approver or author cannot act any more: who could take it. */
export type Replacing = { holds: Held; moveVersion: number; takers: readonly Taker[] }

export type WorkLine = ShownAssessment & {
  href: string
  /** What more there is to say of it, below its name. */
  note?: string | undefined
  replacing?: Replacing | undefined
}

/** One thing that a person holds. Without a title where the reader cannot open the assessment. */
export type HeldLine = {
  field: string
  holds: Held
  reference: string
  title?: string
  directorate?: string
  takers: readonly Taker[]
}

/** What a person holds, for the pages that take their access or a role away. */
export type HeldWork = {
  lines: readonly HeldLine[]
  /** Assessments that the reader must not know of, and ones that are too many for one page. */
  others: number
  /** How many assessments only this person can countersign. */
  toCountersign: number
  equalityLeads: readonly string[]
}

export type ShownNotice = {
  id: string
  when: string
  message: string
  /** Of an assessment. A notice about an account has none. */
  reference?: string
  title?: string
  href?: string
}

export type SignedLine = { href: string; name: string; words: string }

/** One list of planned decisions in someone's work. */
export type PlanWork = { id: string; heading: string; about: string; decisions: ShownDecision[] }

export type WorkBlock = { id: string; heading: string; about?: string; lines: WorkLine[]; whenEmpty?: string }
