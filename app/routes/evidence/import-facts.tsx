import { data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { importFacts } from '#app/commands/evidence/add-fact.server.ts'
import { describeWrongLines } from '#app/domain/wrong-lines.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { sentCsv } from '#app/forms/sent-csv.server.ts'
import { paths } from '#app/paths.ts'
import { CsvUpload } from '#app/ui/form/csv-upload.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { FactsPreviewed } from '#app/ui/evidence/facts-preview.tsx'
import { previewFacts } from '#app/pages/evidence/preview-facts.server.ts'

export const handle = {
  before: () => <BackLink href={paths.library()}>Evidence library</BackLink>,
} satisfies PageHandle
export const meta = titled('Import facts into the library')

export const loader = withRole(['equality lead'], () => ({}))

/** Previews the file first. The import checks it again and saves all of it or nothing. */
export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request, { files: true })
  const { intent, file } = await sentCsv(form)
  if (!file.ok) return invalid({ file: file.problem }, {})
  const read = await previewFacts(page, file.text)
  if (!read.ok) return invalid({ file: read.problem }, {})
  const { preview, facts } = read
  const wrong = preview.lines.filter(({ kind }) => kind === 'wrong').length
  if (wrong > 0) return data({ errors: { file: describeWrongLines(wrong) }, preview }, { status: 422 })
  if (intent === 'preview') return { preview }
  await importFacts({ ...page, formPost: formPostOf(form) }, facts)
  return page.redirect(withDone(paths.library(), 'facts-imported'))
})

export default function ImportFacts() {
  const returned = useActionData<typeof action>()
  const error = returned && 'errors' in returned ? returned.errors['file'] : undefined
  const preview = returned && 'preview' in returned ? returned.preview : undefined
  return (
    <>
      <FormErrors errors={error ? { file: error } : undefined} />
      <PageHeading caption="Evidence library">Import a CSV file</PageHeading>
      <p className="govuk-body app-measure">
        One of the first 10 lines must name the columns. You need <strong>Statement</strong>,{' '}
        <strong>As of</strong> and <strong>Publisher</strong>. You can also include <strong>Figure</strong>,{' '}
        <strong>Unit</strong>, <strong>Kind</strong>, <strong>Link</strong>, <strong>Area</strong>,{' '}
        <strong>About</strong> (groups, separated by semicolons) and <strong>Review by</strong>. You can check
        what each line will do before you import anything.
      </p>
      <CsvUpload mostLines="500" error={error} isSeen={preview !== undefined} />
      {preview && <FactsPreviewed {...preview} />}
    </>
  )
}
