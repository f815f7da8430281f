import { ChangedWords } from './changed-words.tsx'
import type { ChangedAnswer } from '#app/views/assessment/section-page.ts'

/** Answers that differ between two texts, each with its words marked. */
export function ChangedAnswers({ answers }: { answers: readonly ChangedAnswer[] }) {
  if (answers.length === 0) return null
  return (
    <dl>
      {answers.map(({ label, changes }) => (
        <div key={label}>
          <dt className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0">{label}</dt>
          <dd className="govuk-body app-their-text">
            <ChangedWords changes={changes} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
