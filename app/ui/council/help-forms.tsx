import type { ComponentProps, ReactNode } from 'react'
import {
  characteristicHelpSchema,
  questionHelpSchema,
  questionsIn,
} from '#app/domain/council/own-guidance.ts'
import type { Entered } from '#app/forms/answers.ts'
import type { FieldErrors } from '#app/domain/failures.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { GuidanceNote } from '#app/ui/assessment/guidance-note.tsx'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'

export const QUESTION_FORM = { schema: questionHelpSchema, dates: ['reviewedOn'] } as const
export const CHARACTERISTIC_FORM = { schema: characteristicHelpSchema, dates: ['reviewedOn'] } as const

type Props = {
  saved: Readonly<Record<string, unknown>>
  returned: { errors: FieldErrors; entered: Entered } | undefined
  heading: ReactNode
  /** The hidden fields and the buttons. */
  children: ReactNode
}

export function QuestionHelpForm({ saved, returned, heading, children: buttons }: Props) {
  const form = useStepForm(QUESTION_FORM, { saved, returned })
  return (
    <HelpForm heading={heading} buttons={buttons} form={form} reviewedOn={form.date('reviewedOn')}>
      <Textarea {...form.text('why')} rows={3} label={{ text: 'Why do we ask?', size: 's' }} />
      <Textarea
        {...form.text('good')}
        rows={3}
        label={{ text: 'What does a good answer look like?', size: 's' }}
      />
      <Textarea {...form.text('example')} rows={3} label={{ text: 'An example (optional)', size: 's' }} />
    </HelpForm>
  )
}

export function CharacteristicHelpForm({ saved, returned, heading, children: buttons }: Props) {
  const form = useStepForm(CHARACTERISTIC_FORM, { saved, returned })
  return (
    <HelpForm heading={heading} buttons={buttons} form={form} reviewedOn={form.date('reviewedOn')}>
      <Textarea {...form.text('meant')} rows={4} label={{ text: 'Who does it cover?', size: 's' }} />
      <Textarea
        {...form.text('ask')}
        rows={5}
        label={{ text: 'Questions to ask', size: 's' }}
        hint="Put each question on a new line"
      />
    </HelpForm>
  )
}

type HelpFormProps = {
  heading: ReactNode
  /** The questions. */
  children: ReactNode
  buttons: ReactNode
  form: Pick<ReturnType<typeof useStepForm>, 'formProps' | 'hasErrors' | 'summary'>
  reviewedOn: Omit<ComponentProps<typeof DateInput>, 'legend' | 'hint'>
}

function HelpForm({ form, reviewedOn, heading, children, buttons }: HelpFormProps) {
  return (
    <>
      {form.hasErrors && <ErrorSummary {...form.summary} key={form.summary.key} />}
      {heading}
      <form {...form.formProps}>
        {children}
        <DateInput
          {...reviewedOn}
          legend={{ text: 'When was this last reviewed?', size: 's' }}
          hint="For example, 27 3 2027"
        />
        {buttons}
      </form>
    </>
  )
}

/** The help as authors will see it. */
export function HelpPreview({
  kind,
  typed,
}: {
  kind: 'question' | 'characteristic'
  typed: Readonly<Record<string, string>>
}) {
  const { why = '', good = '', example, meant, ask = '' } = typed
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        What authors will see
      </h2>
      <p className="govuk-body">You have not saved this yet.</p>
      {kind === 'question' ? (
        <GuidanceNote guidance={{ why, good, ...(example ? { example } : {}) }} />
      ) : (
        <>
          <p className="govuk-body">{meant}</p>
          <ul className="govuk-list govuk-list--bullet">
            {questionsIn(ask).map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The label and text of each part of the saved help, leaving out parts without text. */
export const helpRows = (saved: object): (readonly [string, string])[] =>
  Object.entries(saved).flatMap(([field, text]) =>
    LABELS[field] && typeof text === 'string' ? [[LABELS[field], text] as const] : [],
  )

const LABELS: Record<string, string> = {
  why: 'Why we ask',
  good: 'What good looks like',
  example: 'Example',
  meant: 'Who it covers',
  ask: 'Questions to ask',
  reviewedOn: 'Last reviewed',
}
