import { data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { importPlan } from '#app/commands/plan/change-plan.server.ts'
import { describeWrongLines } from '#app/domain/wrong-lines.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { sentCsv } from '#app/forms/sent-csv.server.ts'
import { paths } from '#app/paths.ts'
import { CsvUpload } from '#app/ui/form/csv-upload.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { planAfterImport } from '#app/views/plan/describe-import.ts'
import { ImportPreview } from '#app/ui/plan/import-preview.tsx'
import { previewPlan } from '#app/pages/plan/preview-plan.server.ts'

export const handle = {
  hydrate: true,
  before: () => <BackLink href={paths.plan()}>Forward plan</BackLink>,
} satisfies PageHandle
export const meta = titled('Import decisions into the forward plan')

export const loader = withRole(['equality lead'], () => ({}))

/** Previews the file first. The import checks it again and saves all of it or nothing. */
export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request, { files: true })
  const { intent, file } = await sentCsv(form)
  if (!file.ok) return invalid({ file: file.problem }, {})
  const read = await previewPlan(page.db, file.text)
  if (!read.ok) return invalid({ file: read.problem }, {})
  const { preview, wrong, lines } = read
  if (wrong > 0) return data({ errors: { file: describeWrongLines(wrong) }, preview }, { status: 422 })
  if (intent === 'preview') return { preview }
  return page.redirect(planAfterImport(await importPlan({ ...page, formPost: formPostOf(form) }, lines)))
})

export default function ImportPlan() {
  const returned = useActionData<typeof action>()
  const error = returned && 'errors' in returned ? returned.errors['file'] : undefined
  const preview = returned && 'preview' in returned ? returned.preview : undefined
  return (
    <>
      {error && <ErrorSummary errorList={[{ text: error, href: '#file' }]} />}
      <PageHeading caption="Forward plan">Import a CSV file</PageHeading>
      <p className="govuk-body">
        One of the first 10 lines must name the columns. You need <strong>What will be decided</strong> and{' '}
        <strong>Who decides</strong>. You can also include <strong>Date</strong>,{' '}
        <strong>Report reference</strong> and <strong>Directorate</strong>. You can check what each line will
        do before anything changes. We skip lines that are already in the plan.
      </p>
      <CsvUpload mostLines="1,000" error={error} isSeen={preview !== undefined} />
      {preview && <ImportPreview {...preview} />}
    </>
  )
}
