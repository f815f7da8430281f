import type { ShownAssessment } from '#app/views/assessment/shown-assessment.ts'
import type { ShownDecision } from '#app/views/plan/shown-decision.ts'

export type WorkLine = ShownAssessment & {
  href: string
  /** What more there is to say of it, below its name. */
  note?: string | undefined
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
