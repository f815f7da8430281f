import { SEVERITIES } from '#app/domain/assessment/impact.ts'

type Judged = { severity: string | null; severityAfter: string | null }

/**
 * "high, low after mitigation": of several impacts the worst of each. One that nothing mitigates stays as
 * severe as it is.
 */
export function formatSeverity(impacts: readonly Judged[]): string {
  const before = worst(impacts.map(({ severity }) => severity)) ?? 'severity not judged'
  if (impacts.every(({ severityAfter }) => severityAfter === null)) return before
  const after = worst(impacts.map(({ severity, severityAfter }) => severityAfter ?? severity)) ?? 'not judged'
  return `${before}, ${after} after mitigation`
}

/** What an import called otherwise is kept, and counts as less than what is known. */
const worst = (severities: readonly (string | null)[]): string | undefined => {
  const rank = (severity: string) => SEVERITIES.findIndex((each) => each === severity)
  return severities.filter((each) => each !== null).sort((one, other) => rank(other) - rank(one))[0]
}
