import type { GroupChoice } from '#app/views/assessment/group-choice.ts'
import { COMBINATION_MEANINGS, COMBINATIONS, EFFECTS } from '#app/domain/assessment/impact.ts'
import { Input } from '#app/ui/govuk/input.tsx'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { GroupChoices } from './group-choices.tsx'
import type { ImpactStep } from './impact-basis.tsx'
import { Question } from './section-form.tsx'

/** What happens, who it affects, and whether that is better or worse for them. */
export function ImpactQuestions({ step, groups }: { step: ImpactStep; groups: readonly GroupChoice[] }) {
  return (
    <>
      <Question name="title">
        <Input
          {...step.text('title')}
          label={{ text: 'What happens to people, in a few words?', size: 's' }}
        />
      </Question>
      <Question name="groups">
        <GroupChoices {...step.choices('groups')} legend="Which groups does it affect?" groups={groups} />
      </Question>
      <Question name="combination">
        <Radios
          {...step.choice('combination')}
          legend={{ text: 'Each of these groups, or people in all of them?', size: 's' }}
          items={COMBINATIONS.map((value) => ({ value, text: COMBINATION_MEANINGS[value] }))}
        />
      </Question>
      <Question name="effect">
        <Radios
          {...step.choice('effect')}
          legend={{ text: 'Compared with today, what is the effect?', size: 's' }}
          items={EFFECTS.map((value) => ({ value, text: EFFECT_WORDS[value] }))}
        />
      </Question>
    </>
  )
}

const EFFECT_WORDS: Record<(typeof EFFECTS)[number], string> = {
  positive: 'Positive: better for them',
  negative: 'Negative: worse for them',
  mixed: 'Mixed: better in some ways, worse in others',
  neutral: 'Neutral: we checked and nothing changes for them',
}
