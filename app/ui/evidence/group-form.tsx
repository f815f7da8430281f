import { communityGroupSchema } from '#app/domain/evidence/community-groups.ts'
import type { FieldErrors } from '#app/domain/failures.ts'
import type { AnswerForm } from '#app/forms/answers.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { GroupChoices } from '#app/ui/assessment/group-choices.tsx'
import { type GroupChoice } from '#app/views/assessment/group-choice.ts'
import { Input } from '#app/ui/govuk/input.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'

export const GROUP_FORM = { schema: communityGroupSchema, lists: ['characteristics'] } satisfies AnswerForm<
  typeof communityGroupSchema
>

type Props = {
  form: ReturnType<typeof useStepForm<typeof communityGroupSchema>>
  groups: readonly GroupChoice[]
}

export function GroupFields({ form, groups }: Props) {
  return (
    <>
      <Input
        {...form.text('name')}
        label="Name"
        hint="Use the name that people write in the engagement log."
      />
      <GroupChoices
        {...form.choices('characteristics')}
        legend="Which people does it represent?"
        hint="We suggest this group when a proposal affects these people and you have not engaged with them yet."
        groups={groups}
      />
      <Textarea
        {...form.text('reachedBy')}
        label="How can people contact it? (optional)"
        hint="For example, an office, a website or when it meets. Do not give personal details of private individuals."
        rows={3}
      />
    </>
  )
}

/** An error if any chosen characteristic is not one of `known`. */
export const unknownGroups = (
  chosen: readonly string[],
  known: readonly string[],
): FieldErrors | undefined =>
  chosen.every((key) => known.includes(key))
    ? undefined
    : { characteristics: 'Choose groups of people from the list' }
