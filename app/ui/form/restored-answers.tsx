import { type RefObject, useEffect, useState } from 'react'
import { forgetRestored, type Restored, restoredIn, watchRestored } from '#app/forms/restored.ts'
import { Button } from '#app/ui/govuk/button.tsx'

/** Offers the answers that the browser put back into the form of this input, such as after Back. */
export function RestoredAnswers({ input }: { input: RefObject<HTMLInputElement> }) {
  const [answers, setAnswers] = useState<readonly Restored[]>([])
  useEffect(() => {
    const form = input.current?.form
    return form ? watchRestored(form, () => setAnswers(restoredIn(form))) : undefined
  }, [input])
  if (answers.length === 0) return null

  function decide(answer: Restored, isUsed: boolean) {
    forgetRestored(answer)
    setAnswers((all) => all.filter((each) => each !== answer))
    if (isUsed) answer.use()
  }

  return (
    <div className="govuk-inset-text">
      <div role="alert">
        <h2 className="govuk-heading-s">You typed this earlier</h2>
        <p className="govuk-body">
          Your browser kept these answers from the last time you had this page open. The form shows what is
          saved now, which may be newer.
        </p>
      </div>
      {answers.map((answer) => (
        <div key={answer.question}>
          <p className="govuk-body">
            <strong>{answer.question}</strong>
          </p>
          <p className="govuk-body app-kept-text">{answer.answer}</p>
          <div className="govuk-button-group">
            <Choice answer={answer} onClick={() => decide(answer, true)}>
              Use this answer
            </Choice>
            <Choice answer={answer} onClick={() => decide(answer, false)}>
              Discard this answer
            </Choice>
          </div>
        </div>
      ))}
    </div>
  )
}

type ChoiceProps = { answer: Restored; onClick: () => void; children: string }

const Choice = ({ answer, onClick, children }: ChoiceProps) => (
  <Button type="button" className="govuk-button--secondary" onClick={onClick}>
    {children}
    <span className="govuk-visually-hidden"> to “{answer.question}”</span>
  </Button>
)
