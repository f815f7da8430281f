import { CUMULATIVE_QUESTIONS } from '#app/domain/oversight/cumulative-assessment.ts'
import { Answers } from '#app/ui/assessment/reading/answers.tsx'
import { Details } from '#app/ui/govuk/details.tsx'

type ShownEdition = {
  /** "Edition 2" */
  name: string
  by: string
  addsUp: string
  willBeDone: string
  outcome: string
  outcomeReason: string
  members: readonly { reference: string; title: string; detailsThen: string | undefined }[]
}

/** One edition of a cumulative assessment, with its proposals as they were then. */
export function CumulativeEdition({
  edition: { name, by, addsUp, willBeDone, outcome, outcomeReason, members },
}: {
  edition: ShownEdition
}) {
  return (
    <>
      <p className="govuk-body">
        {name}, by {by}
      </p>
      <Answers
        answers={[
          { question: 'Outcome', text: outcome },
          { question: CUMULATIVE_QUESTIONS.addsUp, text: addsUp },
          { question: CUMULATIVE_QUESTIONS.willBeDone, text: willBeDone },
          { question: CUMULATIVE_QUESTIONS.outcomeReason, text: outcomeReason },
        ]}
      />
      <Details
        summary={`How ${members.length === 1 ? 'its proposal' : `its ${members.length} proposals`} looked then`}
      >
        <ul className="govuk-list govuk-list--bullet">
          {members.map(({ reference, title, detailsThen }) => (
            <li key={reference}>
              {title} ({reference}){detailsThen && `: ${detailsThen}`}
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}
