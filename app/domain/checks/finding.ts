import type { FindingSeverity } from './severities.ts'
import { CHECK_LIST, type CheckId } from './check-list.ts'

/** One thing a check found, in words for authors and approvers, with the path of the answer to change. */
export type Finding = {
  id: CheckId
  severity: FindingSeverity
  /** What was found: one or two sentences. */
  message: string
  /** Where to fix it: a path in the portable document such as `impacts.3.rationale`. */
  path: string
  /** Every path it covers, if it covers more than one. */
  places?: readonly string[]
  /** Why it matters: the duty, or the case that says so. */
  why: string
}

/** A finding of this check, with the check's own severity unless another is given. */
export function found(id: CheckId, path: string, message: string, severity?: FindingSeverity): Finding {
  return { id, severity: severity ?? CHECK_LIST[id].severity, message, path, why: CHECK_LIST[id].why }
}

/** The finding with every path it covers, once each. One path needs no list. */
export function withPlaces(finding: Finding, places: readonly string[]): Finding {
  const all = [...new Set(places)]
  return all.length > 1 ? { ...finding, places: all } : finding
}

/** An author's reason for leaving something as it is. */
export type FindingAnswer = { reason: string; by: string; at: string }

/** A finding with its answer. A lapsed answer was given before the text it was about changed. */
export type AnsweredFinding = Finding & {
  answer?: FindingAnswer | undefined
  lapsedAnswer?: FindingAnswer | undefined
}

/** A link that helps to fix a finding, and why it would help. */
export type Offer = { href: string; text: string; because: string }

/** A finding with links to fix it, answer it and act on it. Readers who cannot change it get no links. */
export type ShownFinding = AnsweredFinding & {
  href?: string | undefined
  answerHref?: string | undefined
  offers?: readonly Offer[] | undefined
}
