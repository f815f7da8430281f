import { FEASIBILITY_LABELS } from '#app/domain/assessment/mitigation.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { formatDate } from '#app/domain/date-text.ts'
import type { Reading } from '#app/views/assessment/reading.ts'
import { Answers, Facts } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { EngagementLinks } from './linked-rows.tsx'

/** One mitigation in full, shown under its impact. `place` is its index in the document, from 0. */
export function MitigationOf({ reading, place }: { reading: Reading; place: number }) {
  const mitigation = reading.document.mitigations[place]
  if (!mitigation) return null
  const {
    summary,
    action,
    sourceOfSuggestion,
    evidence,
    feasibilityKind,
    feasibility,
    owner,
    dueOn,
    measure,
    engagementIds = [],
  } = mitigation
  return (
    <div className="app-mitigation" id={`mitigation-${place + 1}`}>
      <Answers
        answers={[
          { question: QUESTIONS['mitigations.action'], text: action },
          summary !== undefined && { question: QUESTIONS['mitigations.summary'], text: summary },
          { question: QUESTIONS['mitigations.evidence'], text: evidence },
          engagementIds.length > 0 && {
            question: 'Engagement it came from',
            text: <EngagementLinks reading={reading} ids={engagementIds} />,
          },
        ]}
      />
      <Facts
        facts={[
          { question: QUESTIONS['mitigations.sourceOfSuggestion'], text: sourceOfSuggestion },
          {
            question: QUESTIONS['mitigations.feasibility'],
            text: formatFeasibility(feasibilityKind, feasibility),
          },
          { question: QUESTIONS['mitigations.owner'], text: owner },
          { question: QUESTIONS['mitigations.dueOn'], text: dueOn && formatDate(dueOn) },
          { question: QUESTIONS['mitigations.measure'], text: measure },
        ]}
      />
      <FindingNotes reading={reading} place={`mitigations.${place}`} />
    </div>
  )
}

/** The kind as a sentence, then the explanation. A kind that we do not know is shown as it is. */
function formatFeasibility(kind: string | undefined, explanation: string | undefined): string | undefined {
  const known = kind !== undefined && Object.hasOwn(FEASIBILITY_LABELS, kind)
  const label = known ? FEASIBILITY_LABELS[kind as keyof typeof FEASIBILITY_LABELS] : kind
  return [label, explanation].filter(Boolean).join('. ') || undefined
}
