import { Table } from '#app/ui/govuk/table.tsx'
import { Tag, type TagColour } from '#app/ui/govuk/tag.tsx'

/** What becomes of each line of a CSV file: under a tag, with what more there is to say of it. */
export type CsvLine<Kind extends string> = { line: number; says: string; kind: Kind; more: readonly string[] }
export type CsvKinds<Kind extends string> = Record<Kind, { label: string; colour: TagColour }>

export function CsvLines<Kind extends string>({ lines, kinds }: { lines: readonly CsvLine<Kind>[]; kinds: CsvKinds<Kind> }) {
  return (
    <Table
      className="app-stack"
      caption="The lines of the file"
      captionClassName="govuk-visually-hidden"
      head={[{ text: 'Line', format: 'numeric' }, 'What it says', 'What happens']}
      rows={lines.map(({ line, says, kind, more }) => [
        { text: line, format: 'numeric', attributes: { 'data-label': 'Line' } },
        { text: says, attributes: { 'data-label': 'What it says' } },
        {
          text: (
            <>
              <Tag colour={kinds[kind].colour}>{kinds[kind].label}</Tag>
              {more.map((each) => (
                <p className="app-small" key={each}>{each}</p>
              ))}
            </>
          ),
          attributes: { 'data-label': 'What happens' },
        },
      ])}
    />
  )
}
