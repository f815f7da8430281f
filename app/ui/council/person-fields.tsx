import { capitalise } from '#app/domain/capitalise.ts'
import { personSchema } from '#app/domain/council/directory.ts'
import { ROLE_MEANINGS, ROLES } from '#app/domain/people.ts'
import type { AnswerForm } from '#app/forms/answers.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select } from '#app/ui/govuk/select.tsx'

export const PERSON_FORM = { schema: personSchema, lists: ['roles'] } satisfies AnswerForm<
  typeof personSchema
>

type Props = {
  form: ReturnType<typeof useStepForm<typeof personSchema>>
  directorates: readonly { id: string; name: string; closedAt: string | null }[]
}

/** The questions for adding a person and for changing one. */
export function PersonFields({ form, directorates }: Props) {
  return (
    <>
      <Input {...form.text('name')} label="Name" />
      <Input {...form.text('email')} label="E-mail address" type="email" spellCheck={false} />
      <Input {...form.text('jobTitle')} label="Job title (optional)" />
      <Input
        {...form.text('organisation')}
        label="Organisation (optional)"
        hint="If they work for a partner, such as the NHS or the police"
      />
      <Select
        {...form.text('directorateId')}
        label="Directorate (optional)"
        hint="Officers and managers without a directorate can only see assessments they write or approve"
        items={[
          { value: '', text: 'None' },
          ...directorates.map(({ id, name, closedAt }) => ({
            value: id,
            text: closedAt === null ? name : `${name} (closed)`,
          })),
        ]}
      />
      <Checkboxes
        {...form.choices('roles')}
        legend={{ text: 'Roles', size: 'm' }}
        items={ROLES.map((role) => ({
          value: role,
          text: capitalise(role),
          hint: ROLE_MEANINGS[role],
        }))}
      />
    </>
  )
}
