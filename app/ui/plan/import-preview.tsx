import type { ComparedLine } from '#app/domain/plan/plan-import.ts'
import type { CsvKinds, CsvLine } from '#app/ui/form/csv-lines.tsx'
import { CsvPreview, type Previewed } from '#app/ui/form/csv-preview.tsx'

type Kind = ComparedLine['kind']
export type PreviewLine = CsvLine<Kind>
export type Preview = Previewed<Kind>

const KINDS: CsvKinds<Kind> = {
  new: { label: 'New', colour: 'green' },
  changed: { label: 'Changed', colour: 'blue' },
  same: { label: 'Already in the plan', colour: 'grey' },
  wrong: { label: 'Wrong', colour: 'red' },
}

export function ImportPreview(preview: Preview) {
  const count = (kind: Kind) => preview.lines.filter((line) => line.kind === kind).length
  const [does, isWrong] = [count('new') + count('changed'), count('wrong') > 0]
  return (
    <CsvPreview
      {...preview}
      kinds={KINDS}
      button={
        !isWrong && does > 0 && `Import ${does === 1 ? '1 line' : `${does.toLocaleString('en-GB')} lines`}`
      }
    >
      {!isWrong && does === 0 && (
        <p className="govuk-body">
          There is nothing to import. Everything in the file is already in the plan.
        </p>
      )}
    </CsvPreview>
  )
}
