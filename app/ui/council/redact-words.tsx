import type { ReactNode } from 'react'
import { redactionSchema } from '#app/domain/signoff/move-forms.ts'
import type { FieldErrors } from '#app/domain/failures.ts'
import type { Entered } from '#app/forms/answers.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import { type Places, formatPlaces } from '#app/views/council/format-places.ts'
import { Passages, type Passage } from './passages.tsx'

export const REDACTION_FORM = { schema: redactionSchema, lists: ['all'] } as const

/**
 * What came of looking: in how many places the words stand here, what they would say without them, and where
 * else they stand.
 */
export type Looked = {
  entered: Entered
  places: Places
  without?: Passage[]
  elsewhere: { name: string; path: string }[]
}
type NotDone = { entered: Entered; errors: FieldErrors }

type RedactWordsProps = {
  heading: ReactNode
  /** What goes, what stays, and who is told. */
  children: ReactNode
  /** The text from which the equality lead came, all of which may go. */
  text?: { name: string; answers: Passage[] } | null
  seenBy: string
  answer: Looked | NotDone | undefined
  back: string
}

/** First it says where the words stand; sent again from there, they go for good. */
export function RedactWords({ heading, children, text, seenBy, answer, back }: RedactWordsProps) {
  const looked = answer && 'places' in answer ? answer : undefined
  const step = useStepForm(REDACTION_FORM, { returned: answer && { errors: {}, ...answer } })
  return (
    <>
      {step.hasErrors && <ErrorSummary key={step.summary.key} errorList={step.summary.errorList} />}
      {heading}
      <p className="govuk-body app-measure">{children}</p>
      {text && <Passages title={text.name} passages={text.answers} />}
      <form {...step.formProps}>
        <FormKey />
        {looked && (
          <>
            <WarningText>{`The words stand in ${formatPlaces(looked.places)}. Once they are redacted, nobody can bring them back.`}</WarningText>
            {looked.without && looked.without.length > 0 && (
              <Passages title="What it will say without them" passages={looked.without} />
            )}
            <ElsewhereList elsewhere={looked.elsewhere} />
          </>
        )}
        <Textarea
          {...step.text('words')}
          rows={3}
          label={{ text: 'Which words must go?', size: 's' }}
          hint="Copy them as they stand in the text. Capitals and line breaks do not count."
        />
        {text && (
          <Checkboxes
            {...step.choices('all')}
            items={[{ value: 'yes', text: 'All of the text above, whatever stands in it' }]}
          />
        )}
        <Textarea
          {...step.text('reason')}
          label={{ text: 'Why must they go?', size: 's' }}
          hint={`Without repeating them. ${seenBy}`}
        />
        <div className="govuk-button-group">
          {looked && (
            <Button className="govuk-button--warning" name="intent" value="redact" preventDoubleClick>
              Redact them for good
            </Button>
          )}
          <Button className={looked ? 'govuk-button--secondary' : ''} name="intent" value="look">
            {looked ? 'Look again' : 'Look where they stand'}
          </Button>
          <a className="govuk-link" href={back}>
            Cancel
          </a>
        </div>
      </form>
    </>
  )
}

/** The same words copied to other places are redacted there: each has its own readers, reason and history. */
function ElsewhereList({ elsewhere }: { elsewhere: Looked['elsewhere'] }) {
  if (elsewhere.length === 0) return null
  return (
    <section aria-labelledby="elsewhere">
      <h2 className="govuk-heading-s" id="elsewhere">
        The words also stand elsewhere
      </h2>
      <p className="govuk-body">They stay there until you redact them there too:</p>
      <ul className="govuk-list govuk-list--bullet">
        {elsewhere.map(({ name, path }) => (
          <li key={path}>
            <a className="govuk-link" href={path}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
