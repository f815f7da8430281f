import type { ReactNode } from 'react'
import type { Counts } from '#app/domain/import-lines.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { formatImported } from '#app/views/describe-import.ts'
import { type CsvKinds, CsvLines } from './csv-lines.tsx'
import { FormKey } from './form-key.tsx'
import type { ImportPageData, ImportPreviewData, PreviewedLine } from './import-page.tsx'

type Kind = PreviewedLine['kind']
type Props = ImportPreviewData & {
  words: ImportPageData['words']
  imported: Counts | undefined
  linesFile: string
  /** What else people answer before they import. */
  children: ReactNode
}

export function ImportPreview(props: Props) {
  const { lines, counts, csv, seen, words, imported, linesFile } = props
  const kinds: CsvKinds<Kind> = {
    new: { label: 'New', colour: 'green' },
    changed: { label: 'Changed', colour: 'blue' },
    same: { label: `Already ${words.there}`, colour: 'grey' },
    wrong: { label: 'Wrong', colour: 'red' },
  }
  const does = counts.added + counts.changed
  return (
    <section aria-labelledby="preview">
      {imported && (
        <NotificationBanner text={`We imported the other lines. ${formatImported(imported, words.there)}`} />
      )}
      <h2 className="govuk-heading-m" id="preview">
        {imported ? 'Lines that are wrong' : 'What is in the file'}
      </h2>
      <p className="govuk-body">
        {imported ? formatCounts({ wrong: counts.wrong }, kinds) : describe(props, kinds)}
      </p>
      {counts.wrong > 0 && (
        <WrongLines count={counts.wrong} {...{ csv, linesFile }} isRest={does > 0 && !imported} />
      )}
      <CsvLines lines={imported ? lines.filter(({ kind }) => kind === 'wrong') : lines} kinds={kinds} />
      {!imported && counts.wrong === 0 && does === 0 && (
        <p className="govuk-body">
          There is nothing to import. Everything in the file is already {words.there}.
        </p>
      )}
      {!imported && does > 0 && (
        <form method="post" autoComplete="off" encType="multipart/form-data">
          <FormKey />
          <input type="hidden" name="csv" value={csv} />
          <input type="hidden" name="seen" value={seen} />
          {props.children}
          <Button name="intent" value="import" preventDoubleClick>
            Import {formatLines(does)}
          </Button>
        </form>
      )}
      {imported && (
        <p className="govuk-body">
          <a className="govuk-link" href={words.path}>
            {words.on}
          </a>
        </p>
      )}
    </section>
  )
}

function WrongLines({
  count,
  csv,
  linesFile,
  isRest,
}: {
  count: number
  csv: string
  linesFile: string
  /** Whether the other lines can be imported now. */
  isRest: boolean
}) {
  return (
    <form method="post" action={linesFile} autoComplete="off" encType="multipart/form-data">
      <FormKey />
      <input type="hidden" name="csv" value={csv} />
      <p className="govuk-body app-measure">
        {isRest ? 'You can import the other lines now. ' : ''}
        Download the wrong lines, correct them, and import that file. Its first column says what is wrong. You
        do not need to remove that column.
      </p>
      <Button className="govuk-button--secondary">Download {formatLines(count, 'wrong ')}</Button>
    </form>
  )
}

const formatLines = (count: number, which = ''): string =>
  count === 1 ? `1 ${which}line` : `${count.toLocaleString('en-GB')} ${which}lines`

function describe({ counts, unknown, examples }: ImportPreviewData, kinds: CsvKinds<Kind>): string {
  const { added, ...rest } = counts
  const found = formatCounts({ new: added, ...rest }, kinds)
  const skipped =
    examples === 0
      ? ''
      : ` We skipped ${examples === 1 ? '1 example line' : `${examples} example lines`} of the template.`
  const ignored = unknown.length === 0 ? '' : ` We ignored these columns: ${unknown.join(', ')}.`
  return `${found}${ignored}${skipped}`
}

/** How many lines there are of each kind: "2 new, 1 wrong." */
function formatCounts(counts: Partial<Record<Kind, number>>, kinds: CsvKinds<Kind>): string {
  const found = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const count = counts[kind] ?? 0
    return count > 0 ? [`${count.toLocaleString('en-GB')} ${kinds[kind].label.toLowerCase()}`] : []
  })
  return found.length > 0 ? `${found.join(', ')}.` : 'There are no lines to import.'
}
