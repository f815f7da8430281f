import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { ChangedAnswers } from './changed-answers.tsx'
import type { ChangedAnswer } from '#app/views/assessment/section-page.ts'

type ShownText = {
  id: string | undefined
  /** The saved text's number, which the form posts to restore it. */
  number: number
  /** When it was saved, formatted. */
  at: string
  by: string
  isCurrent: boolean
  isRedacted: boolean
  /** The answers that differ from the current text. */
  answers: readonly ChangedAnswer[]
}
type EarlierTextProps = {
  text: ShownText
  rowVersion: number
  canRestore: boolean
  redactHref: string | undefined
}

/** One saved text: who saved it and when, how it differs from the current one, and a button to restore it. */
export function EarlierText({ text, rowVersion, canRestore, redactHref }: EarlierTextProps) {
  const { number, at, by, isCurrent, isRedacted, answers } = text
  return (
    <section className="app-earlier" aria-labelledby={`text-${number}`}>
      <h2 className="govuk-heading-s" id={`text-${number}`}>
        {at}, {by} {isCurrent && <Tag colour="green">Current</Tag>}
      </h2>
      {isRedacted && <p className="govuk-body">Some words in this text have been redacted.</p>}
      {!isCurrent && answers.length === 0 && (
        <p className="govuk-body">It is the same as the current text.</p>
      )}
      <ChangedAnswers answers={answers} />
      {canRestore && answers.length > 0 && (
        <form method="post" autoComplete="off">
          <FormKey />
          <input type="hidden" name="text" value={number} />
          <input type="hidden" name="rowVersion" value={rowVersion} />
          <Button className="govuk-button--secondary">
            Restore this text<span className="govuk-visually-hidden"> of {at}</span>
          </Button>
        </form>
      )}
      {redactHref && (
        <p className="govuk-body">
          <a className="govuk-link" href={redactHref}>
            Redact this text<span className="govuk-visually-hidden"> of {at}</span>
          </a>
        </p>
      )}
    </section>
  )
}
