import { CHECK_LIST, type CheckId, type FindingSeverity } from './check-list.ts'

/**
 * One thing a check found, in words for whoever writes or approves, with the path of the answer that mends
 * it.
 */
export type Finding = {
  id: CheckId
  severity: FindingSeverity
  /** What was found: one or two sentences. */
  message: string
  /** Where to mend it: `impacts.3.rationale` (form.md, "The portable document"). */
  path: string
  /** Why it matters: the duty, or the case that says so. */
  why: string
}

/** A finding of this check. Its weight is the check's own, unless this case is graver or lighter. */
export function found(id: CheckId, path: string, message: string, severity?: FindingSeverity): Finding {
  return { id, severity: severity ?? CHECK_LIST[id].severity, message, path, why: CHECK_LIST[id].why }
}

/** Why an author leaves something as it is. */
export type FindingAnswer = { reason: string; by: string; at: string }

/**
 * A finding with the answer that was given to it. One that lapsed was given before what it was about changed.
 */
export type AnsweredFinding = Finding & {
  answer?: FindingAnswer | undefined
  lapsedAnswer?: FindingAnswer | undefined
}

/** Something that can be begun with one click to mend a finding, and why that would help. */
export type Offer = { href: string; text: string; because: string }

/**
 * A finding with the addresses where it is mended and answered, and what can be begun about it; without them
 * where the reader cannot change it.
 */
export type ShownFinding = AnsweredFinding & {
  href?: string | undefined
  answerHref?: string | undefined
  offers?: readonly Offer[] | undefined
}
