import { type AffectedGroup, affectedGroups } from '#app/domain/checks/affected-groups.ts'
import { isAdverse } from '#app/domain/assessment/impact.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { RowLinks } from './linked-rows.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

/** The impacts on each group, then the impacts on people who are in several groups at once. */
export function WhoIsAffected({ reading }: { reading: Reading }) {
  const rows = affectedGroups(reading.document.impacts)
  const together = rows.filter(({ groups }) => groups.length > 1)
  return (
    <>
      <GroupsTable
        reading={reading}
        caption="Impacts on each group"
        rows={rows.filter(({ groups }) => groups.length === 1)}
      />
      <GroupsTable
        reading={reading}
        caption="Impacts on people who are in all of several groups"
        rows={together}
      />
    </>
  )
}

function GroupsTable({
  reading,
  caption,
  rows,
}: {
  reading: Reading
  caption: string
  rows: readonly AffectedGroup[]
}) {
  if (rows.length === 0) return null
  const { impacts } = reading.document
  const cell = (label: string, places: readonly number[]) =>
    labelledCell(
      label,
      places.length === 0 ? (
        'None'
      ) : (
        <RowLinks
          links={places.map((place) => ({
            href: `#impact-${place + 1}`,
            text: `Impact ${impacts[place]?.number ?? place + 1}`,
          }))}
        />
      ),
    )
  return (
    <Table
      caption={caption}
      captionClassName="govuk-table__caption--s"
      className="app-stack"
      firstCellIsHeader
      head={['Group', 'Negative or mixed', 'Positive', 'Other'].map((text) => ({ text }))}
      rows={rows.map(({ groups, impacts: places }) => {
        const effect = (place: number) =>
          isAdverse(impacts[place] ?? {})
            ? 'adverse'
            : impacts[place]?.effect === 'positive'
              ? 'positive'
              : 'other'
        const of = (kind: ReturnType<typeof effect>) => places.filter((place) => effect(place) === kind)
        return [
          { text: groups.map((key) => groupLabel(key, reading.characteristics)).join(' and also ') },
          cell('Negative or mixed', of('adverse')),
          cell('Positive', of('positive')),
          cell('Other', of('other')),
        ]
      })}
    />
  )
}
