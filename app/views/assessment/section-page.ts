import type { Guidance } from '#app/domain/council/guidance.ts'
import type { RequestedChange } from '#app/views/signoff/requested-change.ts'
import type { AssessmentHead } from './assessment-head.ts'
import type { ShownFinding } from '#app/domain/checks/finding.ts'
import type { WordChange } from './word-changes.ts'

/** What the loader gives every page with one form of an assessment. */
export type SectionPage = {
  head: AssessmentHead
  /** Which save the page shows. 0 if nothing has been saved yet. */
  rowVersion: number
  /** The number of a row in a list. Undefined for other sections and for a new row. */
  sequence?: number | undefined
  /** Whether the row was removed from its list. Its answers are kept and can be restored. */
  isRemoved: boolean
  values: Record<string, string | number | string[]>
  saved: { by: string; at: string } | undefined
  /** What the manager asked to change in this part, when the assessment was returned. */
  asked: readonly RequestedChange[] | undefined
  findings: ShownFinding[]
  guidance: Guidance
  /** Imported answers that are not one of our choices, by field. */
  imported: Record<string, string>
  /** Who else has this section open, and the address where the page asks again. Undefined for a new row. */
  presence: { others: string[]; askAt: string } | undefined
  /** What people say about this part, and how many of their comments are open. */
  comments: { href: string; open: number }
  /** The page that shows every text ever saved here. */
  earlier: string | undefined
}

/** Someone else saved first: who, when, and how their text differs from what was typed here. */
export type TheirSave = { by: string; at: string; answers: ChangedAnswer[] }

/** An answer that differs between two texts. */
export type ChangedAnswer = { label: string; changes: WordChange[] }

/** One thing that can be chosen: a group, an evidence item, a directorate. */
export type Choice = { value: string; text: string; hint?: string }
