import type { ReactNode } from 'react'
import { classNames } from '#app/ui/govuk/class-names.ts'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { RichText } from '#app/ui/rich-text.tsx'

/** A question, what was answered, and the checks' notes about it. */
export type Answer = { question: ReactNode; text?: ReactNode; notes?: ReactNode }

export const NotAnswered = () => <span className="app-not-answered">Not answered</span>

/** Long answers, each under its question. Plain text is shown with its lists, links and emphasis. */
export function Answers({
  answers,
  className,
}: {
  answers: readonly (Answer | false)[]
  className?: string
}) {
  return (
    <dl className={classNames('app-answers', className)}>
      {answers.map(
        (answer, index) =>
          answer && (
            <div key={index}>
              <dt>{answer.question}</dt>
              <dd>
                <AnswerText text={answer.text} />
                {answer.notes}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** Short answers next to their questions. */
export function Facts({ facts }: { facts: readonly (Answer | false)[] }) {
  const rows = facts.filter((fact): fact is Answer => Boolean(fact))
  return (
    <SummaryList
      className="app-facts"
      rows={rows.map(({ question, text, notes }) => ({
        key: question,
        value: (
          <>
            {text || <NotAnswered />}
            {notes}
          </>
        ),
      }))}
    />
  )
}

function AnswerText({ text }: { text: ReactNode }) {
  if (typeof text === 'string' && text) return <RichText text={text} />
  return <div className="app-prose">{text || <NotAnswered />}</div>
}
