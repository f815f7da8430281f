import type { ReactNode } from 'react'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import type { AssessmentHead } from '#app/views/assessment/assessment-head.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'

export type MovePage = { head: AssessmentHead; moveVersion: number; back: string }

type MoveFormProps = {
  page: MovePage
  title: string
  /** The text of the button: "Approve". */
  button: string
  isWarning?: boolean
  /** What will happen, in one or two sentences. */
  children?: ReactNode
  /** The questions. */
  fields?: ReactNode
  step?: Pick<ReturnType<typeof useStepForm>, 'formProps' | 'hasErrors' | 'summary'>
}

/** `export const handle = { hydrate: true, ...backToReading } satisfies PageHandle` */
export const backToReading: Required<Pick<PageHandle, 'before'>> = {
  before: ({ data }) => <BackLink href={(data as MovePage).back}>Back to the assessment</BackLink>,
}

/** A page that does one thing to an assessment: what will happen, what to fill in, and one button. */
export function MoveForm(props: MoveFormProps) {
  const { page, title, button, isWarning = false, children, fields, step } = props
  return (
    <>
      {step?.hasErrors && <ErrorSummary {...step.summary} key={step.summary.key} />}
      <AssessmentHeading head={page.head}>{title}</AssessmentHeading>
      {children}
      <form method="post" autoComplete="off" noValidate {...step?.formProps}>
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
