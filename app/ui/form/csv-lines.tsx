import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { Tag, type TagColour } from '#app/ui/govuk/tag.tsx'

/** What an import does with one line of a CSV file. `more` says why, or what needs fixing. */
export type CsvLine<Kind extends string> = { line: number; says: string; kind: Kind; more: readonly string[] }
export type CsvKinds<Kind extends string> = Record<Kind, { label: string; colour: TagColour }>

/** Wrong lines come first, because people need to fix them. */
export function CsvLines<Kind extends string>({
  lines,
  kinds,
}: {
  lines: readonly CsvLine<Kind>[]
  kinds: CsvKinds<Kind>
}) {
  return (
    <Table
      className="app-stack"
      caption="Lines in the file"
      captionClassName="govuk-visually-hidden"
      head={[{ text: 'Line', format: 'numeric' }, 'What it says', 'What will happen']}
      rows={[...lines]
        .sort((one, other) => Number(other.kind === 'wrong') - Number(one.kind === 'wrong'))
        .map(({ line, says, kind, more }) => [
          labelledCell('Line', line, { format: 'numeric' }),
          labelledCell('What it says', says),
          labelledCell(
            'What will happen',
            <>
              <Tag colour={kinds[kind].colour}>{kinds[kind].label}</Tag>
              {more.map((each) => (
                <p className="app-small" key={each}>
                  {each}
                </p>
              ))}
            </>,
          ),
        ])}
    />
  )
}
