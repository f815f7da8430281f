import { DUTY_AIMS, type DutyAim } from '#app/domain/characteristics.ts'
import { isOutcome, OUTCOMES } from '#app/domain/outcomes.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { answerTo } from './answer-to.tsx'
import { Answers, Facts, NotAnswered } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { ReadingPart } from './reading-part.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

export function ConclusionPart({ reading }: { reading: Reading }) {
  const { conclusion, engagement } = reading.document
  const {
    communityEngagement,
    noEngagementReason,
    unmitigatedJustification,
    adverseJustification,
    cumulativeImpact,
  } = conclusion
  const needsReason = engagement.length === 0 || noEngagementReason !== undefined
  return (
    <ReadingPart reading={reading} part="conclusion">
      <Answers
        answers={[
          answerTo(reading, 'conclusion.communityEngagement', communityEngagement),
          needsReason && answerTo(reading, 'conclusion.noEngagementReason', noEngagementReason),
          answerTo(reading, 'conclusion.unmitigatedJustification', unmitigatedJustification),
          answerTo(reading, 'conclusion.adverseJustification', adverseJustification),
          answerTo(reading, 'conclusion.cumulativeImpact', cumulativeImpact),
        ]}
      />
      {needsReason || <FindingNotes reading={reading} place="conclusion.noEngagementReason" />}
      <h3 className="govuk-heading-s">
        How it meets the three aims of the duty (Equality Act 2010, section 149)
      </h3>
      <Answers
        answers={(Object.keys(DUTY_AIMS) as DutyAim[]).map((aim) => ({
          question: DUTY_AIMS[aim],
          text: conclusion.aims[aim],
          notes: <FindingNotes reading={reading} place={`conclusion.aims.${aim}`} />,
        }))}
      />
      <h3 className="govuk-heading-s">What happens afterwards</h3>
      <Answers answers={[answerTo(reading, 'conclusion.monitoring', conclusion.monitoring)]} />
      <Facts
        facts={[
          answerTo(reading, 'conclusion.reviewOn', conclusion.reviewOn && formatDate(conclusion.reviewOn)),
        ]}
      />
    </ReadingPart>
  )
}

export function OutcomePart({ reading }: { reading: Reading }) {
  const { outcome, outcomeJustification, noChangeReason, noAlternativeReason, remainingImpacts, whoBears } =
    reading.document.conclusion
  const isD = outcome === 'D'
  /** Asked for with one outcome only, but shown wherever it was answered or the checks ask for it. */
  const ifAsked = (path: Parameters<typeof answerTo>[1], text: string | undefined, isAsked: boolean) =>
    (isAsked || text !== undefined || reading.findings.some((finding) => finding.path === path)) &&
    answerTo(reading, path, text)
  return (
    <ReadingPart reading={reading} part="outcome">
      <Outcome letter={outcome} />
      <FindingNotes reading={reading} place="conclusion.outcome" />
      <Answers
        answers={[
          answerTo(reading, 'conclusion.outcomeJustification', outcomeJustification),
          ifAsked('conclusion.noChangeReason', noChangeReason, false),
          ifAsked('conclusion.noAlternativeReason', noAlternativeReason, isD),
          ifAsked('conclusion.remainingImpacts', remainingImpacts, isD),
          ifAsked('conclusion.whoBears', whoBears, isD),
        ]}
      />
    </ReadingPart>
  )
}

function Outcome({ letter }: { letter: string | undefined }) {
  if (letter === undefined)
    return (
      <p className="govuk-body">
        Outcome: <NotAnswered />
      </p>
    )
  if (!isOutcome(letter))
    return <p className="govuk-body">Outcome “{letter}”, as imported. It is not one of A to E.</p>
  const { name, meaning, then } = OUTCOMES[letter]
  return (
    <InsetText>
      <p className="govuk-body-l">
        <strong>
          Outcome {letter}: {name}
        </strong>
      </p>
      <p className="govuk-body">{meaning}</p>
      <p className="govuk-body">{then}.</p>
    </InsetText>
  )
}
