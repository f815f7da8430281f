import type { CsvKinds } from '#app/ui/form/csv-lines.tsx'
import { CsvPreview, type Previewed } from '#app/ui/form/csv-preview.tsx'

type Kind = 'new' | 'same' | 'wrong'
export type FactsPreview = Previewed<Kind>

const KINDS: CsvKinds<Kind> = {
  new: { label: 'New', colour: 'green' },
  same: { label: 'Already in the library', colour: 'grey' },
  wrong: { label: 'Wrong', colour: 'red' },
}

export function FactsPreviewed(preview: FactsPreview) {
  const count = (kind: Kind) => preview.lines.filter((line) => line.kind === kind).length
  const [facts, isWrong] = [count('new'), count('wrong') > 0]
  return (
    <CsvPreview
      {...preview}
      kinds={KINDS}
      remark={!isWrong && facts === 0 && 'There is nothing to import.'}
      button={!isWrong && facts > 0 && `Import ${facts === 1 ? '1 fact' : `${facts} facts`}`}
    />
  )
}
