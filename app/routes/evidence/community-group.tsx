import { useActionData, useLoaderData } from '@remix-run/react'
import {
  bringBackCommunityGroup,
  changeCommunityGroup,
  retireCommunityGroup,
} from '#app/commands/evidence/change-community-group.server.ts'
import { getCommunityGroup } from '#app/data/evidence/community-groups.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { listChangesOf } from '#app/data/history.server.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { choicesOf } from '#app/views/assessment/group-choice.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { EditConflict } from '#app/ui/layout/edit-conflict.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { OneButton } from '#app/ui/form/one-button.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { RedactedNote } from '#app/ui/council/redacted-note.tsx'
import { redactionsIn } from '#app/views/council/redactions-in.ts'
import { groupChoices } from '#app/views/assessment/group-choices.server.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { answerRefusal } from '#app/pages/edit-conflict.server.ts'
import { GroupFields, GROUP_FORM, unknownGroups } from '#app/ui/evidence/group-form.tsx'
import { groupHistory, GroupHistory } from '#app/ui/evidence/group-history.tsx'

export const meta = titled<typeof loader>(({ data }) => `${data.group.name}, a community group`)
export const handle = {
  hydrate: true,
  before: () => <BackLink href={paths.communityGroups()}>Community groups</BackLink>,
} satisfies PageHandle

export const loader = withRole(['equality lead'], async ({ db, params, url }) => {
  const group = await getCommunityGroup(db, params['id'] ?? '')
  const characteristics = await listCharacteristics(db)
  const represents = group.characteristics.map((key) => groupLabel(key, characteristics)).join(', ')
  const changes = await listChangesOf(db, group.id)
  const history = groupHistory(changes, characteristics)
  return {
    group,
    represents,
    choices: await groupChoices({ db }),
    history,
    redactions: redactionsIn(changes),
    done: url.searchParams.get('done'),
  }
})

export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request)
  const id = page.params['id'] ?? ''
  const context = { ...page, formPost: formPostOf(form) }
  const intent = form.text('intent')
  if (intent === 'retire') await retireCommunityGroup(context, id)
  else if (intent === 'bring back') await bringBackCommunityGroup(context, id)
  else if (intent === 'change') {
    const answers = readAnswers(form, GROUP_FORM)
    if (!answers.ok) return invalid(answers.errors, answers.entered)
    const offered = choicesOf(await listCharacteristics(page.db)).map(({ value }) => value)
    const unknown = unknownGroups(answers.value.characteristics, [
      ...offered,
      ...(await getCommunityGroup(page.db, id)).characteristics,
    ])
    if (unknown) return invalid(unknown, enteredIn(form, GROUP_FORM))
    try {
      await changeCommunityGroup(context, id, form.text('version') ?? '', answers.value)
    } catch (failure) {
      return answerRefusal(failure, page, id, enteredIn(form, GROUP_FORM))
    }
  } else throw new BadRequest('Choose whether to change the group, retire it or bring it back.')
  return page.redirect(paths.communityGroups())
})

export default function CommunityGroupPage() {
  const { group, represents, choices, history, redactions, done } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const changedBy = returned && 'changedBy' in returned ? returned.changedBy : undefined
  const form = useStepForm(GROUP_FORM, { saved: group, returned })
  const isRetired = group.retiredAt !== null
  const rows = [
    ['Name', group.name],
    ['Represents', represents],
    ['How to contact it', group.reachedBy ?? ''],
  ] as const
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
        <DoneBanner done={returned ? undefined : done} />
        <PageHeading caption="Community group">{group.name}</PageHeading>
        {changedBy && <EditConflict by={changedBy} rows={rows} />}
        <form {...form.formProps}>
          <FormKey />
          <input type="hidden" name="version" value={group.rowVersion} />
          <GroupFields form={form} groups={choices} />
          <Button name="intent" value="change" preventDoubleClick>
            Save
          </Button>
        </form>
        <h2 className="govuk-heading-m">{isRetired ? 'This group is retired' : 'Retire this group'}</h2>
        <p className="govuk-body">
          We no longer suggest a retired group. What you heard from it is kept and still counts.
        </p>
        <OneButton intent={isRetired ? 'bring back' : 'retire'}>
          {isRetired ? 'Bring it back' : 'Retire it'}
        </OneButton>
        <RedactedNote redactions={redactions} redactAt={paths.redactCommunityGroup(group.id)} />
        <GroupHistory lines={history} />
      </div>
    </div>
  )
}
