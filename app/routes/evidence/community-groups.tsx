import { useActionData, useLoaderData } from '@remix-run/react'
import { addCommunityGroup } from '#app/commands/evidence/change-community-group.server.ts'
import { listCommunityGroups } from '#app/data/evidence/community-groups.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { Invalid } from '#app/domain/failures.ts'
import { hasRole } from '#app/domain/people.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { choicesOf } from '#app/views/assessment/group-choice.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { ImportedBanner } from '#app/ui/form/imported-banner.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { GroupFields, GROUP_FORM, unknownGroups } from '#app/ui/evidence/group-form.tsx'
import { GroupsTable } from '#app/ui/evidence/groups-table.tsx'

export const handle = { hydrate: true } satisfies PageHandle
export const meta = titled('Community groups')

export const loader = withRole(['officer', 'manager', 'equality lead'], async ({ db, actor, url }) => {
  const characteristics = await listCharacteristics(db)
  const choices = choicesOf(characteristics)
  const chosen = choices.find(({ value }) => value === url.searchParams.get('for'))?.value
  const mayChange = hasRole(actor, 'equality lead')
  const groups = await listCommunityGroups(db, { characteristic: chosen })
  return {
    groups: groups
      .filter(({ retiredAt }) => mayChange || retiredAt === null)
      .map(({ characteristics: keys, ...group }) => ({
        ...group,
        represents: keys.map((key) => groupLabel(key, characteristics)),
      })),
    chosen,
    choices,
    mayChange,
  }
})

export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request)
  const answers = readAnswers(form, GROUP_FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  const unknown = unknownGroups(
    answers.value.characteristics,
    choicesOf(await listCharacteristics(page.db)).map(({ value }) => value),
  )
  if (unknown) return invalid(unknown, enteredIn(form, GROUP_FORM))
  try {
    await addCommunityGroup({ ...page, formPost: formPostOf(form) }, answers.value)
  } catch (failure) {
    if (failure instanceof Invalid) return invalid(failure.errors, enteredIn(form, GROUP_FORM))
    throw failure
  }
  return page.redirect(paths.communityGroups())
})

export default function CommunityGroups() {
  const { groups, chosen, choices, mayChange } = useLoaderData<typeof loader>()
  const form = useStepForm(GROUP_FORM, { returned: useActionData<typeof action>() })
  return (
    <>
      {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
      <ImportedBanner there="in the directory" />
      <PageHeading>Community groups</PageHeading>
      <p className="govuk-body app-measure">
        Find organisations to engage with about a proposal, and see which people each one represents. We
        suggest them in the engagement log for affected people you have not engaged with yet.
      </p>
      <form method="get" action={paths.communityGroups()} role="search" aria-label="Community groups">
        <Select
          name="for"
          label="Represents"
          items={[{ value: '', text: 'Anyone' }, ...choices.map(({ value, text }) => ({ value, text }))]}
          defaultValue={chosen ?? ''}
        />
        <Button className="govuk-button--secondary">Show groups</Button>
      </form>
      {mayChange && (
        <p className="govuk-body">
          <a className="govuk-link" href="#add-a-group">
            Add a group
          </a>{' '}
          or{' '}
          <a className="govuk-link" href={paths.importCommunityGroups()}>
            import a CSV file
          </a>
        </p>
      )}
      <GroupsTable groups={groups} mayChange={mayChange} isNarrowed={chosen !== undefined} />
      {mayChange && (
        <>
          <h2 className="govuk-heading-m" id="add-a-group">
            Add a group
          </h2>
          <form {...form.formProps}>
            <FormKey />
            <GroupFields form={form} groups={choices} />
            <Button preventDoubleClick>Add group</Button>
          </form>
        </>
      )}
    </>
  )
}
