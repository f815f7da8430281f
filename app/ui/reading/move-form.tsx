import type { ReactNode } from 'react'
import type { Entered } from '#app/forms/answers.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import type { FieldErrors } from '#app/domain/failures.ts'
import { AssessmentHeading, type AssessmentHead } from '#app/ui/assessment/assessment-heading.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'

export type MovePage = { head: AssessmentHead; moveVersion: number; back: string }

/** What the action gives back when it did not do it. */
export type NotDone = { errors: FieldErrors; entered: Entered; conflict?: string }

type MoveFormProps = {
  page: MovePage
  title: string
  /** Said of the button: "Approve". */
  button: string
  isWarning?: boolean
  /** What will happen, in one or two sentences. */
  children?: ReactNode
  /** The questions. */
  fields?: ReactNode
  step?: Pick<ReturnType<typeof useStepForm>, 'formProps' | 'hasErrors' | 'summary'>
  notDone?: NotDone | undefined
}

/** `export const handle = { hydrate: true, ...backToReading } satisfies PageHandle` */
export const backToReading: Required<Pick<PageHandle, 'before'>> = {
  before: ({ data }) => <BackLink href={(data as MovePage).back}>Back to the assessment</BackLink>,
}

/** A page on which one thing is done to an assessment: what will happen, what must be said, and one button. */
export function MoveForm(props: MoveFormProps) {
  const { page, title, button, isWarning = false, children, fields, step, notDone } = props
  if (notDone?.conflict) return <SomebodyWasQuicker page={page} message={notDone.conflict} />
  return (
    <>
      {step?.hasErrors && <ErrorSummary {...step.summary} key={step.summary.key} />}
      <AssessmentHeading head={page.head}>{title}</AssessmentHeading>
      {children}
      <form method="post" noValidate {...step?.formProps}>
        <FormKey />
        <input type="hidden" name="moveVersion" value={page.moveVersion} />
        {fields}
        <div className="govuk-button-group">
          <Button preventDoubleClick className={isWarning ? 'govuk-button--warning' : ''}>
            {button}
          </Button>
          <a className="govuk-link" href={page.back}>
            Cancel
          </a>
        </div>
      </form>
    </>
  )
}

/** Nothing was done: what they read may have changed since, so they are led back to it. */
function SomebodyWasQuicker({ page, message }: { page: MovePage; message: string }) {
  return (
    <>
      <AssessmentHeading head={page.head}>Somebody else was first</AssessmentHeading>
      <WarningText>{message}</WarningText>
      <p className="govuk-body">Read it as it is now before you decide.</p>
      <Button href={page.back}>Read the assessment</Button>
    </>
  )
}
