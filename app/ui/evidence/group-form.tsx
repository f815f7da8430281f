import { communityGroupSchema } from '#app/domain/evidence/community-groups.ts'
import type { FieldErrors } from '#app/domain/failures.ts'
import type { AnswerForm } from '#app/forms/answers.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { GroupChoices } from '#app/ui/assessment/group-choices.tsx'
import { type GroupChoice } from '#app/views/assessment/group-choice.ts'
import { Input } from '#app/ui/govuk/input.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'

export const groupForm = { schema: communityGroupSchema, lists: ['characteristics'] } satisfies AnswerForm<
  typeof communityGroupSchema
>

type Props = {
  form: ReturnType<typeof useStepForm<typeof communityGroupSchema>>
  groups: readonly GroupChoice[]
}

/** What the directory knows of a group: the same questions for a new one and for one that changes. */
export function GroupFields({ form, groups }: Props) {
  return (
    <>
      <Input {...form.text('name')} label="Name" hint="As people write it in the engagement log." />
      <GroupChoices
        {...form.choices('characteristics')}
        legend="Which people does it stand for?"
        hint="Whoever is affected by a proposal and was not asked yet is shown the groups that stand for them."
        groups={groups}
      />
      <Textarea
        {...form.text('reachedBy')}
        label="How is it reached? (optional)"
        hint="An office, a website, when it meets. Not a private person’s name, number or address."
        rows={3}
      />
    </>
  )
}

/**
 * What is wrong where a group of people is named that the page does not offer and the directory does not have
 * there.
 */
export const unknownGroups = (
  chosen: readonly string[],
  known: readonly string[],
): FieldErrors | undefined =>
  chosen.every((key) => known.includes(key))
    ? undefined
    : { characteristics: 'Choose groups of people from the list' }
