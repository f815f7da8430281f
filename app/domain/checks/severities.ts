/**
 * How serious a finding is: it blocks submission, warns (and can be answered with a reason) or only advises.
 */
export const FINDING_SEVERITIES = ['blocks', 'warns', 'advises'] as const
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number]
