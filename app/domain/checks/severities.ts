/**
 * How serious a finding is: it blocks submission, warns (and can be answered with a reason) or only advises.
 */
export const FINDING_SEVERITIES = ['blocks', 'warns', 'advises'] as const
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number]

export type Check = {
  severity: FindingSeverity
  /** Where the severity depends on something. */
  depends?: string
  title: string
  rule: string
  /** Why it matters: the duty, or the case that says so. */
  why: string
}
