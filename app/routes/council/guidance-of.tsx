import { dayOf } from '#app/domain/days.ts'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeGuidance, resetGuidance } from '#app/commands/council/change-guidance.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { anchorOf } from '#app/ui/anchor-of.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { EditConflict } from '#app/ui/layout/edit-conflict.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner, withDone } from '#app/ui/signoff/done-banner.tsx'
import { RedactedNote } from '#app/ui/council/redacted-note.tsx'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { answerRefusal } from '#app/pages/edit-conflict.server.ts'
import { readHelp } from '#app/pages/council/read-help.server.ts'
import { getShownHelp } from '#app/views/council/shown-help.server.ts'
import {
  CHARACTERISTIC_FORM,
  CharacteristicHelpForm,
  helpRows,
  HelpPreview,
  QUESTION_FORM,
  QuestionHelpForm,
} from '#app/ui/council/help-forms.tsx'
import { HelpHistory } from '#app/ui/council/help-history.tsx'

export const handle = {
  before: ({ data }) => (
    <BackLink href={`${paths.guidance()}#${anchorOf((data as { group: string }).group)}`}>
      All guidance
    </BackLink>
  ),
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Guidance: ${data.group}, ${data.name}`)

export const loader = withRole(['equality lead'], async (page) => ({
  ...(await getShownHelp(page.db, page.params['key'])),
  done: page.url.searchParams.get('done'),
}))

export const action = withRole(['equality lead'], async (page) => {
  const { key, kind } = await getShownHelp(page.db, page.params['key'])
  const form = await readForm(page.request)
  const context = { ...page, formPost: formPostOf(form) }
  const rowVersion = form.text('version') ?? ''
  const intent = form.text('intent')
  const entered = kind === 'question' ? enteredIn(form, QUESTION_FORM) : enteredIn(form, CHARACTERISTIC_FORM)
  try {
    if (intent === 'reset') await resetGuidance(context, key, rowVersion)
    else if (intent === 'save' || intent === 'preview') {
      const answers = readHelp(form, kind, dayOf(page.now))
      if (!answers.ok) return invalid(answers.errors, answers.entered)
      if (intent === 'preview') return { preview: answers.value.help as Record<string, string>, entered }
      await changeGuidance(context, key, rowVersion, answers.value)
    } else
      throw new BadRequest(
        'Choose whether to preview your changes, save them or restore the standard guidance.',
      )
  } catch (failure) {
    return answerRefusal(failure, page, key, entered)
  }
  return page.redirect(withDone(paths.guidance(), intent === 'reset' ? 'guidance-reset' : 'guidance-changed'))
})

export default function GuidanceOfPage() {
  const { kind, name, group, saved, builtIn, isOwn, rowVersion, history, redactions, redactAt, done } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const returned = answer && {
    errors: 'errors' in answer ? answer.errors : {},
    entered: answer.entered,
  }
  const changedBy = answer && 'changedBy' in answer ? answer.changedBy : undefined
  const Form = kind === 'question' ? QuestionHelpForm : CharacteristicHelpForm
  const heading = (
    <>
      <DoneBanner done={answer ? undefined : done} />
      <PageHeading caption={`Guidance: ${group}`}>{name}</PageHeading>
      {changedBy && <EditConflict by={changedBy} rows={helpRows(saved)} />}
      {preview && <HelpPreview kind={kind} typed={preview} />}
    </>
  )
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Form saved={saved} returned={returned} heading={heading}>
          <FormKey />
          <input type="hidden" name="version" value={rowVersion} />
          <div className="govuk-button-group">
            <Button name="intent" value="preview" className="govuk-button--secondary">
              Preview
            </Button>
            <Button name="intent" value="save" preventDoubleClick>
              Save
            </Button>
          </div>
        </Form>
        <RedactedNote redactions={redactions} redactAt={redactAt} />
        <HelpHistory builtIn={isOwn ? builtIn : undefined} history={history}>
          <FormKey />
          <input type="hidden" name="version" value={rowVersion} />
        </HelpHistory>
      </div>
    </div>
  )
}
