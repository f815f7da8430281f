import { canBeAnswered } from '#app/domain/checks/open-findings.ts'
import type { FindingAnswer, ShownFinding } from '#app/domain/checks/finding.ts'
import { formatDateTime } from '#app/domain/date-text.ts'

/** Why the authors leave it as it is, and for those who may, the way to say so. */
export function AnswerToFinding({ finding }: { finding: ShownFinding }) {
  const { answer, lapsedAnswer, answerHref } = finding
  if (!canBeAnswered(finding)) return null
  return (
    <>
      {answer && <Given label="Answered" answer={answer} />}
      {lapsedAnswer && <Given label="Answer lapsed: what it was about has changed" answer={lapsedAnswer} />}
      {answerHref && (
        <a className="govuk-link app-check__way app-no-print" href={answerHref}>
          {answer
            ? 'Change or withdraw the answer'
            : lapsedAnswer
              ? 'Answer this warning anew'
              : 'Answer this warning'}
          <span className="govuk-visually-hidden">: {finding.message}</span>
        </a>
      )}
    </>
  )
}

function Given({ label, answer: { reason, by, at } }: { label: string; answer: FindingAnswer }) {
  return (
    <div className="app-check__answer">
      <strong>{label}</strong> ({by}, {formatDateTime(at)}):
      <p className="app-check__reason">{reason}</p>
    </div>
  )
}
