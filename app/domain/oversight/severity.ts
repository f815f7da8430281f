import { SEVERITIES } from '#app/domain/assessment/impact.ts'

type Judged = { severity: string | null; severityAfter: string | null }

/**
 * The worst severity before and after mitigation, for example "high, low after mitigation". An impact without
 * mitigation keeps its severity.
 */
export function formatSeverity(impacts: readonly Judged[]): string {
  const before = worst(impacts.map(({ severity }) => severity)) ?? 'severity not judged'
  if (impacts.every(({ severityAfter }) => severityAfter === null)) return before
  const after = worst(impacts.map(({ severity, severityAfter }) => severityAfter ?? severity)) ?? 'not judged'
  return `${before}, ${after} after mitigation`
}

/** An imported severity that we do not know ranks below all the known ones. */
const worst = (severities: readonly (string | null)[]): string | undefined => {
  const rank = (severity: string) => SEVERITIES.findIndex((each) => each === severity)
  return severities.filter((each) => each !== null).sort((one, other) => rank(other) - rank(one))[0]
}
