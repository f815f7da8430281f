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

/** What a search for the words found. */
export type SearchResult = {
  entered: Entered
  /** How often the words appear here. */
  places: Places
  /** What almost says the words, and stays. */
  nearMisses: string[]
  /** These places as they will read without the words. */
  redacted?: Passage[]
  /** Other pages where the words appear. */
  elsewhere: { name: string; path: string }[]
}
type Refusal = { entered: Entered; errors: FieldErrors }

type RedactWordsProps = {
  heading: ReactNode
  /** What is removed, what stays and who is told. */
  children: ReactNode
  /** The text that the equality lead chose to redact. They can redact all of it. */
  text?: { name: string; answers: Passage[] } | null
  /** A sentence about who can see the reason. */
  seenBy: string
  answer: SearchResult | Refusal | undefined
  back: string
}

/** The first post searches for the words. The second, from the results, redacts them for good. */
export function RedactWords({ heading, children, text, seenBy, answer, back }: RedactWordsProps) {
  const result = answer && 'places' in answer ? answer : undefined
  const step = useStepForm(REDACTION_FORM, { returned: answer && { errors: {}, ...answer } })
  return (
    <>
      {step.hasErrors && <ErrorSummary key={step.summary.key} errorList={step.summary.errorList} />}
      {heading}
      <p className="govuk-body app-measure">{children}</p>
      {text && <Passages title={text.name} passages={text.answers} />}
      <form {...step.formProps}>
        <FormKey />
        {result && (
          <>
            <WarningText>
              {`The words appear in ${formatPlaces(result.places)}. You cannot undo a redaction.`}
            </WarningText>
            {result.redacted && result.redacted.length > 0 && (
              <Passages title="The text after you redact the words" passages={result.redacted} />
            )}
            <NearMisses found={result.nearMisses} />
            <ElsewhereList elsewhere={result.elsewhere} />
          </>
        )}
        <Textarea
          {...step.text('words')}
          rows={3}
          label={{ text: 'Which words do you want to redact?', size: 's' }}
          hint="Copy them from the text. Capital letters, accents, spaces and line breaks do not matter."
        />
        {text && (
          <Checkboxes
            {...step.choices('all')}
            items={[{ value: 'yes', text: 'Redact all of the text above' }]}
          />
        )}
        <Textarea
          {...step.text('reason')}
          label={{ text: 'Why do the words need to be redacted?', size: 's' }}
          hint={`Do not repeat the words. ${seenBy}`}
        />
        <div className="govuk-button-group">
          {result && (
            <Button className="govuk-button--warning" name="intent" value="redact" preventDoubleClick>
              Redact the words
            </Button>
          )}
          <Button className={result ? 'govuk-button--secondary' : ''} name="intent" value="look">
            {result ? 'Search again' : 'Find the words'}
          </Button>
          <a className="govuk-link" href={back}>
            Cancel
          </a>
        </div>
      </form>
    </>
  )
}

/** People misspell names, or write a part of them. Only a person can tell whether it is the same one. */
function NearMisses({ found }: { found: readonly string[] }) {
  if (found.length === 0) return null
  return (
    <section aria-labelledby="near-misses">
      <h2 className="govuk-heading-s" id="near-misses">
        Similar words that will stay
      </h2>
      <p className="govuk-body">
        Check whether these mean the same person or thing. If they do, redact them separately:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {found.map((words) => (
          <li key={words}>“{words}”</li>
        ))}
      </ul>
    </section>
  )
}

/** Words in other places are redacted there. Each place has its own readers, reason and history. */
function ElsewhereList({ elsewhere }: { elsewhere: SearchResult['elsewhere'] }) {
  if (elsewhere.length === 0) return null
  return (
    <section aria-labelledby="elsewhere">
      <h2 className="govuk-heading-s" id="elsewhere">
        The words also appear in other places
      </h2>
      <p className="govuk-body">The words stay in these places until you redact them there:</p>
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
