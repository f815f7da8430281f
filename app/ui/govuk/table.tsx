import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { textOptions, type TextWith } from './text-options.ts'

export type TableProps = {
  rows: readonly (readonly TableCell[])[]
  head?: readonly TableCell[]
  caption?: ReactNode
  captionClassName?: string
  firstCellIsHeader?: boolean
  className?: string
  attributes?: Attributes
}

export type TableCell = TextWith<{
  format?: 'numeric'
  className?: string
  colSpan?: number
  rowSpan?: number
  attributes?: Attributes
}>

export function Table(props: TableProps) {
  const { rows, head, caption, captionClassName, firstCellIsHeader = false, className, attributes } = props
  return (
    <table className={classNames('govuk-table', className)} {...attributes}>
      {caption && (
        <caption className={classNames('govuk-table__caption', captionClassName)}>{caption}</caption>
      )}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {head.map((cell, index) => (
              <HeaderCell scope="col" cell={cell} key={index} />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map((row, rowIndex) => (
          <tr className="govuk-table__row" key={rowIndex}>
            {row.map((cell, index) =>
              index === 0 && firstCellIsHeader ? (
                <HeaderCell scope="row" cell={cell} key={index} />
              ) : (
                <DataCell cell={cell} key={index} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderCell({ scope, cell }: { scope: 'col' | 'row'; cell: TableCell }) {
  const { text, format, className, colSpan, rowSpan, attributes } = textOptions(cell)
  return (
    <th
      scope={scope}
      className={classNames('govuk-table__header', format && `govuk-table__header--${format}`, className)}
      colSpan={colSpan}
      rowSpan={rowSpan}
      {...attributes}
    >
      {text}
    </th>
  )
}

function DataCell({ cell }: { cell: TableCell }) {
  const { text, format, className, colSpan, rowSpan, attributes } = textOptions(cell)
  return (
    <td
      className={classNames('govuk-table__cell', format && `govuk-table__cell--${format}`, className)}
      colSpan={colSpan}
      rowSpan={rowSpan}
      {...attributes}
    >
      {text}
    </td>
  )
}
