import { useActionData } from '@remix-run/react'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { FileUpload } from '#app/ui/govuk/file-upload.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withCouncilRole } from '#app/pages/page.server.ts'
import { describeProblem } from '#app/views/assessment/describe-problem.ts'
import { readDocumentFile } from '#app/pages/assessment/read-document-file.server.ts'

export const handle = {
  hydrate: true,
  before: () => <BackLink href={paths.home()}>Back to your work</BackLink>,
} satisfies PageHandle
export const meta = titled('Import an assessment')

export const loader = withCouncilRole(['officer'], () => ({}))

/** Of a file with very many problems, the page gets only these. */
const MAX_SHOWN = 100

/** The whole document is imported, or none of it. */
export const action = withCouncilRole(['officer'], async ({ request, redirect, ...page }) => {
  const form = await readForm(request, { files: true })
  const read = await readDocumentFile(form.file('document'))
  if (!read.ok) {
    const problems = read.problems.slice(0, MAX_SHOWN).map(describeProblem)
    const left = read.problems.length - problems.length
    const more = left > 0 ? `And ${left.toLocaleString('en-GB')} more.` : ''
    return invalid({ document: read.summary }, { problems, more })
  }
  const { reference } = await importAssessment(
    { ...page, formPost: formPostOf(form) && `${formPostOf(form)} ${read.hash}` },
    read.document,
  )
  return redirect(withDone(paths.importReport(reference), 'imported'))
})

export default function ImportPage() {
  const refused = useActionData<typeof action>()
  const error = refused?.errors['document']
  return (
    <>
      {error && (
        <ErrorSummary
          errorList={[{ text: error, href: '#document' }]}
          {...(refused.entered.problems.length > 0 ? { description: 'Nothing was imported.' } : {})}
        />
      )}
      <PageHeading>Import an assessment</PageHeading>
      <p className="govuk-body">
        You can import a file in the format “eqia-assessment/1” from another tool or another copy of Due
        Regard. It becomes a new draft with you as its author. It can be unfinished. We show you what is
        missing.
      </p>
      {error && refused.entered.problems.length > 0 && <Problems {...refused.entered} />}
      <form method="post" autoComplete="off" encType="multipart/form-data" noValidate>
        <FormKey />
        <FileUpload
          name="document"
          accept=".json,application/json"
          label={{ text: 'The file', size: 's' }}
          hint="JSON, up to 2 MB"
          {...(error ? { errorMessage: error } : {})}
        />
        <Button preventDoubleClick>Import</Button>
      </form>
      <p className="govuk-body">
        If you make a tool that exports this format, see{' '}
        <a className="govuk-link" href={paths.documentSchema()}>
          its JSON Schema
        </a>
        .
      </p>
    </>
  )
}

function Problems({ problems, more }: { problems: readonly string[]; more: string }) {
  return (
    <section aria-labelledby="problems">
      <h2 className="govuk-heading-m" id="problems">
        Problems in the file
      </h2>
      <ul className="govuk-list govuk-list--bullet app-hash">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {more && <p className="govuk-body">{more}</p>}
    </section>
  )
}
