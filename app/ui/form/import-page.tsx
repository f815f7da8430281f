import { useActionData, useLoaderData } from '@remix-run/react'
import { CONFIRM_PASSWORD } from '#app/domain/account/confirm-password.ts'
import type { Counts } from '#app/domain/import-lines.ts'
import type { FieldErrors } from '#app/domain/failures.ts'
import { ConfirmPassword } from '#app/ui/council/confirm-password.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { FileUpload } from '#app/ui/govuk/file-upload.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import type { CsvLine } from './csv-lines.tsx'
import { FormErrors } from './form-errors.tsx'
import { FormKey } from './form-key.tsx'
import { ImportPreview } from './import-preview.tsx'

export type ImportPageData = {
  words: { title: string; on: string; path: string; there: string; remark?: string }
  columns: readonly { name: string; isRequired: boolean }[]
  maxLines: number
  asksForPassword: boolean
}
export type PreviewedLine = CsvLine<'new' | 'changed' | 'same' | 'wrong'>
/** `csv` is the file itself, to be sent again. `seen` stands for what the preview says. */
export type ImportPreviewData = {
  lines: readonly PreviewedLine[]
  counts: Counts
  /** How many lines are the template's own. */
  examples: number
  unknown: readonly string[]
  csv: string
  seen: string
}
type Answer = {
  errors?: FieldErrors
  pasted?: string
  preview?: ImportPreviewData
  /** The lines that were right are in, and the others are not. */
  imported?: Counts
}

/** The page of every import. `linesFile` is the address of its template and its file of wrong lines. */
export function ImportPage({ linesFile }: { linesFile: string }) {
  const page = useLoaderData() as ImportPageData
  const { errors = {}, pasted, preview, imported } = (useActionData() ?? {}) as Answer
  const { words } = page
  return (
    <>
      <FormErrors errors={errors} />
      {imported && preview ? (
        <PageHeading caption={words.on}>Some lines were not imported</PageHeading>
      ) : (
        <PageHeading caption={words.on}>{words.title}</PageHeading>
      )}
      {!imported && <Instructions page={page} linesFile={linesFile} />}
      {!imported && (
        <Upload maxLines={page.maxLines} errors={errors} pasted={pasted} isSeen={Boolean(preview)} />
      )}
      {preview && (
        <ImportPreview {...preview} {...{ words, imported, linesFile }}>
          <ConfirmPassword isAsked={page.asksForPassword} error={errors[CONFIRM_PASSWORD]} />
        </ImportPreview>
      )}
    </>
  )
}

function Instructions({ page, linesFile }: { page: ImportPageData; linesFile: string }) {
  const named = (isRequired: boolean) =>
    page.columns.flatMap((column) => (column.isRequired === isRequired ? [column.name] : [])).join(', ')
  return (
    <div className="app-measure">
      <p className="govuk-body">
        One of the first 10 lines must name the columns. You need <strong>{named(true)}</strong>. You can also
        include <strong>{named(false)}</strong>. You can check what each line will do before you import
        anything.
      </p>
      {page.words.remark && <p className="govuk-body">{page.words.remark}</p>}
      <p className="govuk-body">
        <a className="govuk-link" href={linesFile} download>
          Download a template (CSV)
        </a>
        . It has an example line, which we skip when you import it.
      </p>
    </div>
  )
}

type UploadProps = { maxLines: number; errors: FieldErrors; pasted: string | undefined; isSeen: boolean }

/** Once there is a preview (`isSeen`), the button becomes secondary. */
function Upload({ maxLines, errors, pasted, isSeen }: UploadProps) {
  const errorOf = (name: string) => (errors[name] ? { errorMessage: errors[name] } : {})
  return (
    <form method="post" autoComplete="off" encType="multipart/form-data" noValidate>
      <FormKey />
      <FileUpload
        name="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        label={{ text: 'Upload a CSV file', size: 's' }}
        hint={
          'In Excel, save the file as CSV or as Unicode text. ' +
          `It can have up to ${maxLines.toLocaleString('en-GB')} lines`
        }
        {...errorOf('file')}
      />
      <Textarea
        name="pasted"
        label={{ text: 'Or paste lines from a spreadsheet', size: 's' }}
        hint="Include the line that names the columns"
        rows={4}
        defaultValue={pasted ?? ''}
        {...errorOf('pasted')}
      />
      <Button className={isSeen ? 'govuk-button--secondary' : ''} name="intent" value="preview">
        Preview
      </Button>
    </form>
  )
}
