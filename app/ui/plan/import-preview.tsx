import type { ComparedLine } from '#app/domain/plan/plan-import.ts'
import { type CsvKinds, type CsvLine, CsvLines, formatCounts } from '#app/ui/form/csv-lines.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'

export type PreviewLine = CsvLine<ComparedLine['kind']>
export type Preview = { lines: readonly PreviewLine[]; unknown: readonly string[]; csv: string }

const KINDS: CsvKinds<ComparedLine['kind']> = {
  new: { label: 'New', colour: 'green' },
  changed: { label: 'Changed', colour: 'blue' },
  same: { label: 'Already in the plan', colour: 'grey' },
  wrong: { label: 'Wrong', colour: 'red' },
}

export function ImportPreview({ lines, unknown, csv }: Preview) {
  const count = (kind: ComparedLine['kind']) => lines.filter((line) => line.kind === kind).length
  const does = count('new') + count('changed')
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        What is in the file
      </h2>
      <p className="govuk-body">
        {formatCounts(lines, KINDS)}.
        {unknown.length > 0 && ` We ignored these columns: ${unknown.join(', ')}.`}
      </p>
      <CsvLines lines={lines} kinds={KINDS} />
      {count('wrong') === 0 && does === 0 && (
        <p className="govuk-body">
          There is nothing to import. Everything in the file is already in the plan.
        </p>
      )}
      {count('wrong') === 0 && does > 0 && (
        <form method="post" autoComplete="off">
          <FormKey />
          <input type="hidden" name="csv" value={csv} />
          <Button name="intent" value="import" preventDoubleClick>
            Import {does === 1 ? '1 line' : `${does.toLocaleString('en-GB')} lines`}
          </Button>
        </form>
      )}
    </section>
  )
}
