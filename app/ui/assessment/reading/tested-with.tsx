import type { DocumentImpact } from '#app/domain/assessment/document.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { testedWith } from '#app/domain/checks/affected-groups.ts'
import { EngagementLinks } from './linked-rows.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

/** Group by group whether people from it were heard about this impact. It follows from the links: nobody ticks it. */
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
        'no linked engagement says that it reached them'
      )}
    </div>
  ))
}
