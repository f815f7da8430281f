import { describePerson } from '#app/domain/describe-person.ts'
import type { RecordedChange } from '#app/views/recorded-change.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import type { CommunityGroupDetails } from '#app/domain/evidence/community-groups.ts'
import { formatDateTime } from '#app/domain/date-text.ts'

export type GroupLine = { id: number; at: string; personName: string; says: string }

export const groupHistory = (
  changes: readonly RecordedChange[],
  characteristics: readonly Characteristic[],
): GroupLine[] =>
  changes.map(({ id, at, personName, personWas, event, details }) => {
    const { from, to } = JSON.parse(details) as { from?: CommunityGroupDetails; to?: CommunityGroupDetails }
    const say = SENTENCES[event] ?? `did this: ${event}`
    return {
      id,
      at,
      personName: describePerson(personName, personWas),
      says: [say, ...differences(from, to, characteristics)].join('; '),
    }
  })

export function GroupHistory({ lines }: { lines: readonly GroupLine[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">History</h2>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ id, at, personName, says }) => (
          <li key={id}>
            {formatDateTime(at)}: {personName} {says}.
          </li>
        ))}
      </ul>
    </>
  )
}

const SENTENCES: Record<string, string | undefined> = {
  'add community group': 'added it',
  'change community group': 'changed it',
  redact: 'redacted words',
  'retire community group': 'retired it',
  'bring back community group': 'brought it back',
}

function differences(
  from: CommunityGroupDetails | undefined,
  to: CommunityGroupDetails | undefined,
  characteristics: readonly Characteristic[],
): string[] {
  const formatGroup = (group: CommunityGroupDetails) => ({
    name: group.name,
    represents: group.characteristics.map((key) => groupLabel(key, characteristics)).join(', '),
    contact: group.reachedBy ?? 'not given',
  })
  if (!from || !to) return []
  const [was, is] = [formatGroup(from), formatGroup(to)]
  const fields = Object.keys(is) as (keyof typeof is)[]
  return fields
    .filter((field) => was[field] !== is[field])
    .map((field) => `${field}: “${was[field]}” became “${is[field]}”`)
}
