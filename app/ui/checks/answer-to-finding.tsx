import { canBeAnswered } from '#app/domain/checks/open-findings.ts'
import type { FindingAnswer, ShownFinding } from '#app/domain/checks/finding.ts'
import { formatDateTime } from '#app/domain/date-text.ts'

/** The authors' reason for leaving it as it is, and a link to give one for those who can. */
export function AnswerToFinding({ finding }: { finding: ShownFinding }) {
  const { answer, lapsedAnswer, answerHref } = finding
  if (!canBeAnswered(finding)) return null
  return (
    <>
      {answer && <Given label="Answered" answer={answer} />}
      {lapsedAnswer && (
        <Given label="Answer no longer applies because the text has changed" answer={lapsedAnswer} />
      )}
      {answerHref && (
        <a className="govuk-link app-check__way app-no-print" href={answerHref}>
          <span>
            {answer
              ? 'Change or withdraw the answer'
              : lapsedAnswer
                ? 'Answer this warning again'
                : 'Answer this warning'}
          </span>
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
