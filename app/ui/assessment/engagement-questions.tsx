import type { GroupChoice } from '#app/views/assessment/group-choice.ts'
import type { engagementEntrySchema } from '#app/domain/assessment/engagement-entry.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { GroupChoices } from './group-choices.tsx'
import { Question } from './section-form.tsx'

type EngagementQuestionsProps = {
  step: ReturnType<typeof useStepForm<typeof engagementEntrySchema>>
  groups: readonly GroupChoice[]
  /** The groups that the organisation represents, according to the directory. */
  represents: string | undefined
}

export function EngagementQuestions({ step, groups, represents }: EngagementQuestionsProps) {
  return (
    <>
      <Question name="from">
        <DateInput
          {...step.date('from')}
          legend={{ text: 'When was it, or when did it start?', size: 's' }}
          hint="For example, 12 5 2026"
        />
      </Question>
      <Question name="to">
        <DateInput
          {...step.date('to')}
          legend={{ text: 'When did it end, if it was more than a day?', size: 's' }}
        />
      </Question>
      <Question name="organisation">
        <Input
          {...step.text('organisation')}
          label={{ text: 'Which organisation or group was it with?', size: 's' }}
        />
      </Question>
      <Question name="stakeholderGroup">
        <Input
          {...step.text('stakeholderGroup')}
          label={{ text: 'What kind of people are they? (optional)', size: 's' }}
        />
      </Question>
      <Question name="method">
        <Input {...step.text('method')} label={{ text: 'How were they engaged?', size: 's' }} />
      </Question>
      <Question name="numberEngaged">
        <Input
          {...step.text('numberEngaged')}
          label={{ text: 'How many people took part? (optional)', size: 's' }}
          inputMode="numeric"
          className="govuk-input--width-5"
        />
      </Question>
      <Question name="groups">
        <GroupChoices
          {...step.choices('groups')}
          legend="Which groups did it reach? (optional)"
          hint={
            represents &&
            `In the directory, this organisation represents ${represents}. Select the groups you ` +
              `reached. If you select none, we assume all of these.`
          }
          groups={groups}
        />
      </Question>
      <Question name="findings">
        <Textarea {...step.text('findings')} label={{ text: 'What did you hear? (optional)', size: 's' }} />
      </Question>
      <Question name="changed">
        <Textarea
          {...step.text('changed')}
          label={{ text: 'What changed because of it? (optional)', size: 's' }}
        />
      </Question>
    </>
  )
}
