import { useFocusOnMount } from '#app/ui/govuk/use-focus-on-mount.ts'
import { ChangedAnswers } from './changed-answers.tsx'
import type { TheirSave } from '#app/views/assessment/section-page.ts'

/** Somebody else saved first: their text beside the person's own, which is still in the form below. */
export function TheirText({ conflict: { by, at, answers } }: { conflict: TheirSave }) {
  const ref = useFocusOnMount<HTMLDivElement>(true)
  const who =
    by === 'you' ? 'You saved this section yourself, perhaps in another window,' : `${by} saved this section`
  return (
    <div className="govuk-error-summary" ref={ref} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">
          Nothing was saved: this section changed while you were writing
        </h2>
        <p className="govuk-body">
          {who} on {at}. Your own text is still in the form below.
        </p>
      </div>
      {answers.length === 0 && <p className="govuk-body">Their text says the same as yours.</p>}
      {answers.length > 0 && (
        <p className="govuk-body">
          This is {by === 'you' ? 'the saved' : 'their'} text where it differs from yours. Underlined words
          are not in yours; words struck through are only in yours.
        </p>
      )}
      <ChangedAnswers answers={answers} />
      <p className="govuk-body">
        <strong>To keep yours,</strong> bring over what you need and choose “Save and continue”: it replaces
        the saved text, which stays among the earlier versions. <strong>To keep theirs,</strong>{' '}
        <a className="govuk-link" href="?">
          use the saved text
        </a>{' '}
        and lose what you typed here.
      </p>
    </div>
  )
}
