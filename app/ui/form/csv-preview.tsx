import type { ReactNode } from 'react'
import { Button } from '#app/ui/govuk/button.tsx'
import { type CsvKinds, type CsvLine, CsvLines } from './csv-lines.tsx'
import { FormKey } from './form-key.tsx'

/** What the preview of a CSV file needs. `csv` is the file itself, to be sent again with the import. */
export type Previewed<Kind extends string> = {
  lines: readonly CsvLine<Kind>[]
  /** Column names in the file that are not used. */
  unknown: readonly string[]
  csv: string
}

type CsvPreviewProps<Kind extends string> = Previewed<Kind> & {
  kinds: CsvKinds<Kind>
  /** Ends the summary: something about the file as a whole. */
  remark?: string | false
  /** The text of the button that imports the file. Without it, the file cannot be imported. */
  button?: string | false
  /** Below the lines. */
  children?: ReactNode
}

export function CsvPreview<Kind extends string>(props: CsvPreviewProps<Kind>) {
  const { lines, kinds, unknown, csv, remark, button, children } = props
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        What is in the file
      </h2>
      <p className="govuk-body">
        {formatCounts(lines, kinds)}.
        <span>{unknown.length > 0 && ` We ignored these columns: ${unknown.join(', ')}.`}</span>
        <span>{remark && ` ${remark}`}</span>
      </p>
      <CsvLines lines={lines} kinds={kinds} />
      {children}
      {button && (
        <form method="post" autoComplete="off">
          <FormKey />
          <input type="hidden" name="csv" value={csv} />
          <Button name="intent" value="import" preventDoubleClick>
            {button}
          </Button>
        </form>
      )}
    </section>
  )
}

/** How many lines there are of each kind: "2 new, 1 wrong". */
function formatCounts<Kind extends string>(lines: readonly CsvLine<Kind>[], kinds: CsvKinds<Kind>): string {
  const counts = (Object.keys(kinds) as Kind[]).map((kind) => ({
    kind,
    count: lines.filter((line) => line.kind === kind).length,
  }))
  return counts
    .flatMap(({ kind, count }) =>
      count > 0 ? [`${count.toLocaleString('en-GB')} ${kinds[kind].label.toLowerCase()}`] : [],
    )
    .join(', ')
}
