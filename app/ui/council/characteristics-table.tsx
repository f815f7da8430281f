import type { Characteristic } from '#app/domain/characteristics.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'

type Props = {
  caption: string
  /** The second column: the Act's name for protected characteristics, whether it is in use for local ones. */
  nameOf: 'The Act’s name' | 'In use'
  characteristics: readonly Characteristic[]
}

/** Characteristics in the order of the forms, each with a link to the page that changes it. */
export function CharacteristicsTable({ caption, nameOf, characteristics }: Props) {
  return (
    <Table
      className="app-stack"
      caption={caption}
      captionClassName="govuk-table__caption--m"
      firstCellIsHeader
      head={['Name', nameOf].map((text) => ({ text }))}
      rows={characteristics.map(({ key, label, actName, retiredAt }) => [
        {
          text: (
            <a className="govuk-link" href={paths.characteristic(key)}>
              {label}
            </a>
          ),
          className: 'govuk-!-width-one-half',
        },
        labelledCell(nameOf, actName ?? (retiredAt === null ? 'Yes' : <Tag colour="grey">Retired</Tag>)),
      ])}
    />
  )
}
