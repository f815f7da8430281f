import type { DocumentImpact } from '#app/domain/assessment/document.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { testedWith } from '#app/domain/checks/affected-groups.ts'
import { EngagementLinks } from './linked-rows.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

/**
 * For each group, whether people from it were engaged about this impact. This follows from the links: nobody
 * ticks a box.
 */
export function TestedWithPeople({
  reading,
  impact,
}: {
  reading: Pick<Reading, 'document' | 'characteristics'>
  impact: DocumentImpact
}) {
  const { engagement } = reading.document
  return testedWith(impact, reading.document).map(({ groups, entries }) => (
    <div key={groups.join(' ')}>
      {groups.map((key) => groupLabel(key, reading.characteristics)).join(' and also ')}:{' '}
      {entries.length > 0 ? (
        <>
          yes, with{' '}
          <EngagementLinks reading={reading} ids={entries.flatMap((place) => engagement[place]?.id ?? [])} />
        </>
      ) : (
        'no, there is no linked engagement that reached them'
      )}
    </div>
  ))
}
