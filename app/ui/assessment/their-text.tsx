import { useFocusOnMount } from '#app/ui/govuk/use-focus-on-mount.ts'
import { ChangedAnswers } from './changed-answers.tsx'
import type { TheirSave } from '#app/views/assessment/section-page.ts'

/** Someone else saved first. Shows their text. The person's own text is still in the form below. */
export function TheirText({ conflict: { by, at, answers } }: { conflict: TheirSave }) {
  const ref = useFocusOnMount<HTMLDivElement>(true)
  const who = by === 'you' ? 'You saved this section, perhaps in another window,' : `${by} saved this section`
  return (
    <div className="govuk-error-summary" ref={ref} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">
          Your changes were not saved because this section changed while you were writing
        </h2>
        <p className="govuk-body">
          {who} on {at}. Your text is still in the form below.
        </p>
      </div>
      {answers.length === 0 && <p className="govuk-body">The two texts are the same.</p>}
      {answers.length > 0 && (
        <p className="govuk-body">
          This is where <span>{by === 'you' ? 'the saved text' : 'their text'}</span> differs from yours.
          Underlined words are not in yours. Words struck through are only in yours.
        </p>
      )}
      <ChangedAnswers answers={answers} />
      <p className="govuk-body">
        <strong>To keep yours,</strong> copy across anything you need and choose “Save and continue”. This
        replaces the saved text, which you can still find in the earlier versions.{' '}
        <strong>To keep theirs,</strong>{' '}
        <a className="govuk-link" href="?">
          use the saved text
        </a>{' '}
        and lose what you typed here.
      </p>
    </div>
  )
}
