import { useActionData, useLoaderData } from '@remix-run/react'
import { addCharacteristic } from '#app/commands/council/change-characteristic.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { Invalid } from '#app/domain/failures.ts'
import { labelSchema } from '#app/domain/council/own-characteristics.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner, withDone } from '#app/ui/signoff/done-banner.tsx'
import { invalid, withRole } from '#app/pages/page.server.ts'
import { CharacteristicsTable } from '#app/ui/council/characteristics-table.tsx'

export const handle = { hydrate: true } satisfies PageHandle
export const meta = titled('Characteristics')

const FORM = { schema: labelSchema } as const

export const loader = withRole(['equality lead'], async ({ db, url }) => {
  const all = await listCharacteristics(db)
  return {
    nine: all.filter(({ kind }) => kind === 'protected'),
    local: all.filter(({ kind }) => kind === 'local'),
    done: url.searchParams.get('done'),
  }
})

export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request)
  const answers = readAnswers(form, FORM)
  if (!answers.ok) return invalid(answers.errors, answers.entered)
  try {
    const key = await addCharacteristic({ ...page, formPost: formPostOf(form) }, answers.value.label)
    return page.redirect(withDone(paths.characteristic(key), 'characteristic-added'))
  } catch (failure) {
    if (failure instanceof Invalid) return invalid(failure.errors, enteredIn(form, FORM))
    throw failure
  }
})

export default function CharacteristicsPage() {
  const { nine, local, done } = useLoaderData<typeof loader>()
  const form = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <>
      <DoneBanner done={done} />
      {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
      <PageHeading caption="Council settings">Characteristics</PageHeading>
      <p className="govuk-body app-measure">
        Every assessment considers these characteristics, using your council’s names for them. Submitted
        assessments keep the names they were signed with.
      </p>
      <CharacteristicsTable
        caption="Protected by the Equality Act 2010"
        nameOf="The Act’s name"
        characteristics={nine}
      />
      <CharacteristicsTable caption="Local characteristics" nameOf="In use" characteristics={local} />
      <h2 className="govuk-heading-m">Add a local characteristic</h2>
      <form {...form.formProps}>
        <FormKey />
        <Input
          {...form.text('label')}
          label="Name"
          hint="As it will appear in assessments. For example, people in rural areas"
          className="govuk-input--width-20"
        />
        <Button preventDoubleClick>Add characteristic</Button>
      </form>
    </>
  )
}
