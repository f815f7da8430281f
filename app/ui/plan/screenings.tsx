import { describePerson } from '#app/domain/describe-person.ts'
import type { ScreeningState } from '#app/domain/plan/planned-decision.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { Tag, type TagColour } from '#app/ui/govuk/tag.tsx'
import { RichText } from '#app/ui/rich-text.tsx'

export type ShownScreening = {
  id: string
  state: ScreeningState
  reason: string
  saidAt: string
  saidByName: string | null
  saidByWas: string
  answer: string | null
  answeredAt: string | null
  answeredByName: string | null
  answeredByWas: string
}

const STATES: Record<ScreeningState, { label: string; colour: TagColour }> = {
  'to confirm': { label: 'To confirm', colour: 'yellow' },
  confirmed: { label: 'Confirmed', colour: 'grey' },
  refused: { label: 'Refused', colour: 'red' },
  lapsed: { label: 'No longer counts', colour: 'grey' },
}

export function Screenings({ screenings }: { screenings: readonly ShownScreening[] }) {
  if (screenings.length === 0) return null
  return (
    <section aria-labelledby="screening">
      <h2 className="govuk-heading-m" id="screening">
        Screening
      </h2>
      <p className="govuk-body">A reason why no assessment is needed. It is not an assessment.</p>
      {screenings.map((screening) => (
        <Screening key={screening.id} screening={screening} />
      ))}
    </section>
  )
}

export function Screening({ screening }: { screening: ShownScreening }) {
  const { state, reason, saidAt, answer, answeredAt } = screening
  const sayer = describePerson(screening.saidByName, screening.saidByWas)
  const answerer = describePerson(screening.answeredByName, screening.answeredByWas)
  return (
    <InsetText>
      <p className="govuk-body">
        <Tag colour={STATES[state].colour}>{STATES[state].label}</Tag>
      </p>
      <RichText text={reason} className="app-prose" />
      <p className="govuk-body-s">
        <span>{sayer}</span>, {formatDateTime(saidAt)}
      </p>
      {answer && <RichText text={answer} className="app-prose" />}
      {answeredAt && (
        <p className="govuk-body-s">
          <span>{answerer}</span>, {formatDateTime(answeredAt)}
        </p>
      )}
    </InsetText>
  )
}
