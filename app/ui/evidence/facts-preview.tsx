import { type CsvKinds, type CsvLine, CsvLines, formatCounts } from '#app/ui/form/csv-lines.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'

type Kind = 'new' | 'same' | 'wrong'
export type FactsPreview = {
  lines: readonly CsvLine<Kind>[]
  /** Heads of columns that the library does not have. */
  unknown: readonly string[]
  csv: string
}

const KINDS: CsvKinds<Kind> = {
  new: { label: 'New', colour: 'green' },
  same: { label: 'There already', colour: 'grey' },
  wrong: { label: 'Wrong', colour: 'red' },
}

/** What each line of the file would do, and the button that does it, unless one of them is wrong. */
export function FactsPreviewed({ lines, unknown, csv }: FactsPreview) {
  const count = (kind: Kind) => lines.filter((line) => line.kind === kind).length
  const isReady = count('wrong') === 0 && count('new') > 0
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        What the file says
      </h2>
      <p className="govuk-body">
        {formatCounts(lines, KINDS)}.
        {unknown.length > 0 && ` Left out, because the library has no such columns: ${unknown.join(', ')}.`}
        {count('wrong') === 0 && count('new') === 0 && ' There is nothing to bring in.'}
      </p>
      <CsvLines lines={lines} kinds={KINDS} />
      {isReady && (
        <form method="post">
          <FormKey />
          <input type="hidden" name="csv" value={csv} />
          <Button name="intent" value="import" preventDoubleClick>
            Bring {count('new') === 1 ? '1 fact' : `${count('new')} facts`} in
          </Button>
        </form>
      )}
    </section>
  )
}
