import { EVIDENCE_KINDS } from '#app/domain/assessment/evidence-item.ts'
import type { Fact } from '#app/domain/evidence/fact.ts'
import { GroupChoices } from '#app/ui/assessment/group-choices.tsx'
import { type GroupChoice } from '#app/views/assessment/group-choice.ts'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import { capitalise } from '#app/domain/capitalise.ts'

/** Which of the fact fields are dates and lists, for reading the form. */
export const FACT_DATES_AND_LISTS = {
  dates: ['reviewBy'],
  openDates: ['asOf'],
  lists: ['characteristics'],
} as const

/** The part of `useStepForm` that the fact fields need. */
type Step = {
  text: (name: keyof Fact) => {
    id: string
    name: string
    defaultValue: string
    errorMessage: string | undefined
  }
  date: (name: keyof Fact) => { id: string; namePrefix: string; errorMessage: string | undefined }
  choices: (name: keyof Fact) => {
    name: string
    idPrefix: string
    defaultValues: string[]
    errorMessage: string | undefined
  }
}
type Props = { step: Step; groups: readonly GroupChoice[] }

export function FactFields({ step, groups }: Props) {
  return (
    <>
      <Input
        {...step.text('statement')}
        label={{ text: 'What does the figure measure, or what is known?', size: 's' }}
        hint="One thing, without the figure. For example, residents who are 65 or over"
      />
      <Input
        {...step.text('figure')}
        label={{ text: 'Figure (optional)', size: 's' }}
        hint="For example, 19.9 or 15,000 to 21,000"
        className="govuk-input--width-10"
      />
      <Input
        {...step.text('unit')}
        label={{ text: 'Unit (optional)', size: 's' }}
        hint="For example, %, £ or households"
        className="govuk-input--width-10"
      />
      <DateInput
        {...step.date('asOf')}
        legend={{ text: 'What date does it apply to?', size: 's' }}
        hint="A year, or a month and year, is enough. For example, 3 2024"
      />
      <Select
        {...step.text('kind')}
        label={{ text: 'What kind of evidence is it?', size: 's' }}
        items={[
          { value: '', text: 'Choose a kind' },
          ...EVIDENCE_KINDS.map((value) => ({ value, text: capitalise(value) })),
        ]}
      />
      <Input {...step.text('publisher')} label={{ text: 'Who published it?', size: 's' }} />
      <Input
        {...step.text('reference')}
        label={{ text: 'Link or document reference (optional)', size: 's' }}
      />
      <Input {...step.text('area')} label={{ text: 'Which area does it cover? (optional)', size: 's' }} />
      <GroupChoices
        {...step.choices('characteristics')}
        legend="Which groups is it about? (optional)"
        hint="We show the fact next to the baseline question for each group you choose."
        groups={groups}
      />
      <DateInput
        {...step.date('reviewBy')}
        legend={{ text: 'When should someone check that it is still correct? (optional)', size: 's' }}
        hint="After this date, the fact is marked as old. For example, 31 3 2028"
      />
    </>
  )
}
