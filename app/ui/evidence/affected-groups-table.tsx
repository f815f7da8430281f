import type { AffectedGroupRow } from '#app/views/evidence/shown-engagement.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'

/** Groups that have not been engaged come first. */
export function AffectedGroupsTable({
  groups,
  reference,
}: {
  groups: readonly AffectedGroupRow[]
  reference: string
}) {
  if (groups.length === 0) return null
  const notEngaged = groups.filter(({ entries }) => entries.length === 0)
  const inOrder = [...notEngaged, ...groups.filter(({ entries }) => entries.length > 0)]
  return (
    <>
      <h2 className="govuk-heading-m" id="who-was-asked">
        Who is affected and who you have engaged with
      </h2>
      <p className="govuk-body app-measure">
        {notEngaged.length === 0
          ? 'You have engaged with every affected group.'
          : `You have not engaged with ${notEngaged.length} of the ${groups.length} affected groups. `}
        {notEngaged.length > 0 && (
          <>
            The buttons below add an entry for an organisation that represents them. The organisations are in
            the{' '}
            <a className="govuk-link" href={paths.communityGroups()}>
              directory of community groups
            </a>
            .
          </>
        )}
      </p>
      <Table
        className="app-stack"
        caption="Affected groups and the entries that reached them"
        captionClassName="govuk-visually-hidden"
        firstCellIsHeader
        head={['Group', 'Impacts', 'Who you engaged with'].map((text) => ({ text }))}
        rows={inOrder.map((group) => [
          { text: group.isTogether ? `People who are in all of: ${group.label}` : group.label },
          labelledCell('Impacts', formatImpacts(group)),
          labelledCell('Who you engaged with', <EngagedWith group={group} reference={reference} />),
        ])}
      />
    </>
  )
}

const SHOWN = 5

function EngagedWith({
  group: { label, entries, harms, toEngage },
  reference,
}: {
  group: AffectedGroupRow
  reference: string
}) {
  if (entries.length === 0) {
    return (
      <>
        <Tag colour={harms.length > 0 ? 'red' : 'grey'}>No one yet</Tag>
        {toEngage.map(({ id, name }) => (
          <Button
            key={id}
            href={paths.newEntryWith(reference, id)}
            className="govuk-button--secondary app-ask"
          >
            Log engagement with {name} <span className="govuk-visually-hidden">about {label}</span>
          </Button>
        ))}
      </>
    )
  }
  const more = entries.length - SHOWN
  return (
    <>
      {entries.slice(0, SHOWN).map(({ number, organisation }, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <a className="govuk-link" href={paths.engagementEntry(reference, number)}>
            {organisation}
          </a>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  )
}

/** "Negative or mixed: 1 and 3. Positive or other: 2." */
function formatImpacts({ harms, others }: AffectedGroupRow): string {
  const said = (what: string, numbers: readonly number[]) =>
    numbers.length > 0 ? [`${what}: ${joinList(numbers.map(String))}.`] : []
  return [...said('Negative or mixed', harms), ...said('Positive or other', others)].join(' ')
}
