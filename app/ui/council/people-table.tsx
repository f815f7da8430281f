import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'

type Person = {
  id: string
  name: string
  email: string
  roles: readonly string[]
  directorateName: string | null
  organisation: string | null
  disabledAt: string | null
}

/** On a phone each person is a block, and every cell shows the name of its column. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  return (
    <Table
      className="app-stack"
      caption="People"
      captionClassName="govuk-visually-hidden"
      head={['Name', 'E-mail address', 'Roles', 'Directorate or organisation']}
      firstCellIsHeader
      rows={people.map((person) => [
        {
          text: (
            <>
              <a className="govuk-link" href={paths.person(person.id)}>
                {person.name}
              </a>
              {person.disabledAt !== null && (
                <>
                  {' '}
                  <Tag colour="grey">Disabled</Tag>
                </>
              )}
            </>
          ),
        },
        labelledCell('E-mail address', <Email address={person.email} />),
        labelledCell('Roles', person.roles.join(', ')),
        labelledCell(
          'Directorate or organisation',
          [person.directorateName, person.organisation].filter(Boolean).join(', ') || 'None',
        ),
      ])}
    />
  )
}

/** A long address breaks at its @, not in the middle of a word. */
function Email({ address }: { address: string }) {
  const [name, ...host] = address.split('@')
  return (
    <>
      {name}
      <wbr />@{host.join('@')}
    </>
  )
}
