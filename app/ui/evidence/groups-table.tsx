import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'

type ShownGroup = {
  id: string
  name: string
  reachedBy: string | null
  retiredAt: string | null
  represents: readonly string[]
}
type Props = { groups: readonly ShownGroup[]; mayChange: boolean; isNarrowed: boolean }

export function GroupsTable({ groups, mayChange, isNarrowed }: Props) {
  if (groups.length === 0) {
    return (
      <p className="govuk-body">
        <span>{isNarrowed ? 'There are no groups for these people yet. ' : 'There are no groups yet. '}</span>
        <span>{mayChange ? 'Add one below.' : 'An equality lead can add one.'}</span>
      </p>
    )
  }
  return (
    <Table
      className="app-stack"
      caption="Groups"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={['Name', 'Represents', 'How to contact it'].map((text) => ({ text }))}
      rows={groups.map(({ id, name, reachedBy, retiredAt, represents }) => [
        {
          text: (
            <>
              {mayChange ? (
                <a className="govuk-link" href={paths.communityGroup(id)}>
                  {name}
                </a>
              ) : (
                name
              )}
              {retiredAt !== null && (
                <>
                  {' '}
                  <Tag colour="grey">Retired</Tag>
                </>
              )}
            </>
          ),
        },
        labelledCell('Represents', represents.join(', ')),
        labelledCell('How to contact it', reachedBy ?? 'Not given'),
      ])}
    />
  )
}
