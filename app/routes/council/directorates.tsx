import { useActionData, useLoaderData } from '@remix-run/react'
import { addDirectorate } from '#app/commands/council/change-directorate.server.ts'
import { listDirectorates } from '#app/data/council/directorates.server.ts'
import { directorateSchema } from '#app/domain/council/directory.ts'
import { Invalid } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'

export const meta = titled('Directorates')

const directorateForm = { schema: directorateSchema }

export const loader = withRole(['administrator'], async ({ db }) => ({
  directorates: await listDirectorates(db),
}))

export const action = withRole(['administrator'], async (page) => {
  const form = await readForm(page.request)
  const answers = readAnswers(form, directorateForm)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  try {
    await addDirectorate({ ...page, formPost: formPostOf(form) }, answers.value.name)
  } catch (failure) {
    if (failure instanceof Invalid) return invalid(failure.errors, enteredIn(form, directorateForm))
    throw failure
  }
  return page.redirect(paths.directorates())
})

export default function Directorates() {
  const { directorates } = useLoaderData<typeof loader>()
  const form = useStepForm(directorateForm, { returned: useActionData<typeof action>() })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <PageHeading>Directorates</PageHeading>
        {directorates.length === 0 ? (
          <p className="govuk-body">
            There are no directorates yet. Officers cannot start an assessment until you add one.
          </p>
        ) : (
          <Table
            className="app-stack"
            caption="Directorates"
            captionClassName="govuk-visually-hidden"
            firstCellIsHeader
            head={['Name', { text: 'People', format: 'numeric' }]}
            rows={directorates.map(({ id, name, closedAt, people }) => [
              {
                text: (
                  <>
                    <a className="govuk-link" href={paths.directorate(id)}>
                      {name}
                    </a>
                    {closedAt !== null && (
                      <>
                        {' '}
                        <Tag colour="grey">Closed</Tag>
                      </>
                    )}
                  </>
                ),
              },
              labelledCell('People', people, { format: 'numeric' }),
            ])}
          />
        )}
        <h2 className="govuk-heading-m">Add a directorate</h2>
        <form {...form.formProps}>
          <FormKey />
          <Input {...form.text('name')} label="Name" />
          <Button preventDoubleClick>Add directorate</Button>
        </form>
      </div>
    </div>
  )
}
