import { useActionData, useLoaderData } from '@remix-run/react'
import {
  closeDirectorate,
  renameDirectorate,
  reopenDirectorate,
} from '#app/commands/council/change-directorate.server.ts'
import { getDirectorate } from '#app/data/council/directorates.server.ts'
import { directorateSchema } from '#app/domain/council/directory.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { EditConflict } from '#app/ui/layout/edit-conflict.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { OneButton } from '#app/ui/form/one-button.tsx'
import { titled } from '#app/ui/page-title.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { answerRefusal } from '#app/pages/edit-conflict.server.ts'

export const meta = titled<typeof loader>(({ data }) => data.directorate.name)
export const handle: PageHandle = {
  before: () => <BackLink href={paths.directorates()}>Directorates</BackLink>,
}

const directorateForm = { schema: directorateSchema }

export const loader = withRole(['administrator'], async ({ db, params }) => ({
  directorate: await getDirectorate(db, params['id'] ?? ''),
}))

export const action = withRole(['administrator'], async (page) => {
  const form = await readForm(page.request)
  const id = page.params['id'] ?? ''
  const context = { ...page, formPost: formPostOf(form) }
  const intent = form.text('intent')
  if (intent === 'close') await closeDirectorate(context, id)
  else if (intent === 'reopen') await reopenDirectorate(context, id)
  else if (intent === 'rename') {
    const answers = readAnswers(form, directorateForm)
    if (!answers.ok) return invalid(answers.errors, answers.entered)
    try {
      await renameDirectorate(context, id, form.text('version') ?? '', answers.value.name)
    } catch (failure) {
      return answerRefusal(failure, page, id, enteredIn(form, directorateForm))
    }
  } else throw new BadRequest('Choose whether to rename the directorate, close it or reopen it.')
  return page.redirect(paths.directorates())
})

export default function Directorate() {
  const { directorate } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const changedBy = returned && 'changedBy' in returned ? returned.changedBy : undefined
  const form = useStepForm(directorateForm, { saved: directorate, returned })
  const isClosed = directorate.closedAt !== null
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <PageHeading caption="Directorate">{directorate.name}</PageHeading>
        {changedBy && <EditConflict by={changedBy} rows={[['Name', directorate.name]]} />}
        <form {...form.formProps}>
          <FormKey />
          <input type="hidden" name="version" value={directorate.rowVersion} />
          <Input
            {...form.text('name')}
            label="Name"
            hint="Submitted assessments keep the name they were signed with"
          />
          <Button name="intent" value="rename" preventDoubleClick>
            Rename
          </Button>
        </form>
        <h2 className="govuk-heading-m">
          {isClosed ? 'This directorate is closed' : 'Close this directorate'}
        </h2>
        <p className="govuk-body">
          A closed directorate keeps its people and assessments. Nobody can choose it for new ones.
        </p>
        <OneButton intent={isClosed ? 'reopen' : 'close'}>{isClosed ? 'Reopen it' : 'Close it'}</OneButton>
      </div>
    </div>
  )
}
