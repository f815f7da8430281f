import { useActionData, useLoaderData } from '@remix-run/react'
import {
  bringBackCharacteristic,
  renameCharacteristic,
  retireCharacteristic,
} from '#app/commands/council/change-characteristic.server.ts'
import { countDraftsWith, getCharacteristic } from '#app/data/council/characteristics.server.ts'
import { helpAbout } from '#app/data/council/guidance-texts.server.ts'
import { listChangesOf } from '#app/data/history.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { characteristicKey } from '#app/domain/council/own-guidance.ts'
import { labelSchema } from '#app/domain/council/own-characteristics.ts'
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
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner, withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { answerRefusal } from '#app/pages/edit-conflict.server.ts'
import { CharacteristicHistory, historyLines } from '#app/ui/council/characteristic-history.tsx'
import { RetireCharacteristic } from '#app/ui/council/retire-characteristic.tsx'

export const handle = {
  hydrate: true,
  before: () => <BackLink href={paths.characteristics()}>Characteristics</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `${data.characteristic.label}, a characteristic`)

const FORM = { schema: labelSchema } as const

export const loader = withRole(['equality lead'], async ({ db, params, url }) => {
  const characteristic = await getCharacteristic(db, params['key'] ?? '')
  const { key } = characteristic
  const history = historyLines(await listChangesOf(db, `characteristic ${key}`))
  return {
    characteristic,
    drafts: await countDraftsWith(db, key),
    meant: (await helpAbout(db, key)).meant,
    history,
    done: url.searchParams.get('done'),
  }
})

export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request)
  const { key } = await getCharacteristic(page.db, page.params['key'] ?? '')
  const context = { ...page, formPost: formPostOf(form) }
  const intent = form.text('intent')
  if (intent === 'retire') await retireCharacteristic(context, key)
  else if (intent === 'bring back') await bringBackCharacteristic(context, key)
  else if (intent === 'rename') {
    const answers = readAnswers(form, FORM)
    if (!answers.ok) return invalid(answers.errors, answers.entered)
    try {
      await renameCharacteristic(context, key, form.text('version') ?? '', answers.value.label)
    } catch (failure) {
      return answerRefusal(failure, page, `characteristic ${key}`, enteredIn(form, FORM))
    }
  } else throw new BadRequest('Choose whether to rename the characteristic, retire it or bring it back.')
  return page.redirect(withDone(paths.characteristics(), 'characteristic-changed'))
})

export default function CharacteristicPage() {
  const { characteristic, drafts, meant, history, done } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const changedBy = returned && 'changedBy' in returned ? returned.changedBy : undefined
  const { key, label, actName, retiredAt, rowVersion } = characteristic
  const form = useStepForm(FORM, { saved: { label }, returned })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <DoneBanner done={done} />
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <PageHeading
          caption={actName === null ? 'Local characteristic' : 'Protected by the Equality Act 2010'}
        >
          {label}
        </PageHeading>
        {changedBy && <EditConflict by={changedBy} rows={[['Name', label]]} />}
        <form {...form.formProps}>
          <FormKey />
          <input type="hidden" name="version" value={rowVersion} />
          <Input
            {...form.text('label')}
            label="Name"
            hint={hintFor(actName)}
            className="govuk-input--width-20"
          />
          <Button name="intent" value="rename" preventDoubleClick>
            Save
          </Button>
        </form>
        <h2 className="govuk-heading-m">Who it covers</h2>
        <p className="govuk-body">{meant}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.guidanceOf(characteristicKey(key))}>
            Change the guidance for authors
          </a>
        </p>
        {actName === null && <RetireCharacteristic isRetired={retiredAt !== null} drafts={drafts} />}
        <CharacteristicHistory lines={history} />
      </div>
    </div>
  )
}

const hintFor = (actName: string | null): string =>
  actName === null
    ? 'Submitted assessments keep the name they were signed with.'
    : `The Act’s name is “${actName.toLowerCase()}”. We always show it next to your name. Submitted ` +
      `assessments keep the name they were signed with.`
