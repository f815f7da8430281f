import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'

type Person = { id: string; name: string; email: string; organisation: string | null }

/** Everyone who can edit it now. The last author cannot be removed until there is another. */
export function AuthorList({ authors }: { authors: readonly (Person & { hasLeft: boolean })[] }) {
  const isLast = authors.length === 1
  if (authors.length === 0)
    return <p className="govuk-inset-text">Nobody can edit this assessment. Add an author.</p>
  return (
    <>
      <Table
        caption="Authors now"
        captionClassName="govuk-table__caption--m"
        className="app-stack"
        head={[
          { text: 'Name' },
          { text: 'E-mail' },
          { text: 'Organisation' },
          { text: <span className="govuk-visually-hidden">Remove</span> },
        ]}
        rows={authors.map((author) => [
          { text: `${author.name}${author.hasLeft ? ' (has left)' : ''}` },
          ...contactCells(author),
          { text: isLast ? 'The only author' : <PersonForm intent="remove" person={author} says="Remove" /> },
        ])}
      />
      {isLast && (
        <p className="govuk-body">
          An assessment needs at least one author. Add another before you remove this one.
        </p>
      )}
    </>
  )
}

type OfficerSearchProps = { search: string; officers: readonly Person[] | null; total: number }

/** Officers of the council and of its partners, found by name, e-mail or organisation. */
export function OfficerSearch({ search, officers, total }: OfficerSearchProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Add an author</h2>
      <form method="get" role="search">
        <Input
          name="q"
          type="search"
          defaultValue={search}
          label="Name, e-mail or organisation of an officer"
          hint="Includes partner organisations. If you cannot find someone, ask an administrator to add them first."
          className="govuk-input--width-20"
        />
        <Button className="govuk-button--secondary">Search</Button>
      </form>
      {officers?.length === 0 && <p className="govuk-body">We could not find an officer you can add.</p>}
      {officers && officers.length > 0 && (
        <Table
          caption="Officers found"
          captionClassName="govuk-table__caption--s"
          className="app-stack"
          head={[
            { text: 'Name' },
            { text: 'E-mail' },
            { text: 'Organisation' },
            { text: <span className="govuk-visually-hidden">Add</span> },
          ]}
          rows={officers.map((officer) => [
            { text: officer.name },
            ...contactCells(officer),
            { text: <PersonForm intent="add" person={officer} says="Add" /> },
          ])}
        />
      )}
      {officers && total > 25 && (
        <p className="govuk-body">There are too many results to show. Enter more of the name.</p>
      )}
    </>
  )
}

const contactCells = ({ email, organisation }: Person) => [
  labelledCell('E-mail', email, { className: 'app-hash' }),
  labelledCell('Organisation', organisation ?? ''),
]

/** One button for one person. */
function PersonForm({ intent, person, says }: { intent: 'add' | 'remove'; person: Person; says: string }) {
  return (
    <form method="post" autoComplete="off">
      <FormKey />
      <input type="hidden" name="personId" value={person.id} />
      <button type="submit" name="intent" value={intent} className="app-link-button">
        {says} <span className="govuk-visually-hidden">{person.name}</span>
      </button>
    </form>
  )
}
