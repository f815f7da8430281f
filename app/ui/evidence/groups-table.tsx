import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'

type ShownGroup = {
  id: string
  name: string
  reachedBy: string | null
  retiredAt: string | null
  standsFor: readonly string[]
}
type Props = { groups: readonly ShownGroup[]; mayChange: boolean; isNarrowed: boolean }

/** The directory by name. Those who keep it get from each name to where it is changed. */
export function GroupsTable({ groups, mayChange, isNarrowed }: Props) {
  if (groups.length === 0) {
    return (
      <p className="govuk-body">
        {isNarrowed ? 'No group stands for them yet. ' : 'There is no group yet. '}
        {mayChange ? 'Add one below.' : 'An equality lead can add one.'}
      </p>
    )
  }
  return (
    <Table
      className="app-stack"
      caption="Groups"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={['Name', 'Stands for', 'How it is reached'].map((text) => ({ text }))}
      rows={groups.map(({ id, name, reachedBy, retiredAt, standsFor }) => [
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
        { text: standsFor.join(', '), attributes: { 'data-label': 'Stands for' } },
        { text: reachedBy ?? 'Not given', attributes: { 'data-label': 'How it is reached' } },
      ])}
    />
  )
}
