import { type CsvKinds, type CsvLine, CsvLines, formatCounts } from '#app/ui/form/csv-lines.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'

type Kind = 'new' | 'same' | 'wrong'
export type FactsPreview = {
  lines: readonly CsvLine<Kind>[]
  /** Column names in the file that are not used. */
  unknown: readonly string[]
  csv: string
}

const KINDS: CsvKinds<Kind> = {
  new: { label: 'New', colour: 'green' },
  same: { label: 'Already in the library', colour: 'grey' },
  wrong: { label: 'Wrong', colour: 'red' },
}

export function FactsPreviewed({ lines, unknown, csv }: FactsPreview) {
  const count = (kind: Kind) => lines.filter((line) => line.kind === kind).length
  const isReady = count('wrong') === 0 && count('new') > 0
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        What is in the file
      </h2>
      <p className="govuk-body">
        {formatCounts(lines, KINDS)}.
        {unknown.length > 0 && ` We ignored these columns: ${unknown.join(', ')}.`}
        {count('wrong') === 0 && count('new') === 0 && ' There is nothing to import.'}
      </p>
      <CsvLines lines={lines} kinds={KINDS} />
      {isReady && (
        <form method="post" autoComplete="off">
          <FormKey />
          <input type="hidden" name="csv" value={csv} />
          <Button name="intent" value="import" preventDoubleClick>
            Import {count('new') === 1 ? '1 fact' : `${count('new')} facts`}
          </Button>
        </form>
      )}
    </section>
  )
}
