import type { Problem } from '#app/domain/assessment/document.ts'
import { FIELD_LABELS } from '#app/domain/assessment/field-labels.ts'

/** "Impact in place 4, details and rationale (impacts.3.rationale): This must be text." */
export function describeProblem({ path, message }: Problem): string {
  const place = describePath(path)
  return place ? `${place} (${path}): ${message}` : path ? `${path}: ${message}` : message
}

type Labels = Readonly<Record<string, string>>

const ROWS: Record<string, { name: string; labels: Labels }> = {
  leadOfficers: { name: 'Lead officer', labels: FIELD_LABELS.leadOfficer },
  evidence: { name: 'Evidence item', labels: FIELD_LABELS.evidence },
  engagement: { name: 'Engagement entry', labels: FIELD_LABELS.engagement },
  impacts: { name: 'Impact', labels: FIELD_LABELS.impact },
  mitigations: { name: 'Mitigation', labels: FIELD_LABELS.mitigation },
}
const HEADS: Record<string, { name: string; labels: Labels }> = {
  proposal: { name: 'The proposal', labels: FIELD_LABELS.proposal },
  decision: { name: 'The decision', labels: FIELD_LABELS.decision },
  conclusion: { name: 'Conclusions', labels: FIELD_LABELS.conclusion },
  aims: { name: 'The aims of the duty', labels: FIELD_LABELS.aims },
}

function describePath(path: string): string {
  const [top = '', ...rest] = path.split('.')
  const [second = '', ...deeper] = rest
  if ((top === 'proposal' || top === 'conclusion') && deeper.length > 0) return describePath(rest.join('.'))
  const row = own(ROWS, top)
  if (row && /^\d+$/.test(second))
    return labelled(`${row.name} in place ${Number(second) + 1}`, row.labels, deeper[0])
  if (top === 'baseline' && second)
    return labelled(`Baseline of “${second}”`, FIELD_LABELS.baseline, deeper[0])
  if (top === 'noImpact' && second) return `Why there is no impact on “${second}”`
  const head = own(HEADS, top)
  return head ? labelled(head.name, head.labels, second) : ''
}

const labelled = (name: string, labels: Labels, field: string | undefined): string => {
  const label = field === undefined ? undefined : own(labels, field)
  return label ? `${name}, ${label.charAt(0).toLowerCase()}${label.slice(1)}` : name
}

/** Paths come from outside, so one could be `toString`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
