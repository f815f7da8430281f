import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type ErrorMessageProps = ErrorMessageOptions & { id?: string; children?: ReactNode }

export type ErrorMessageOptions = {
  /** Read out before the message; an empty text leaves it out. */
  visuallyHiddenText?: string
  className?: string
  attributes?: Attributes
}

export function ErrorMessage(props: ErrorMessageProps) {
  const { id, children, visuallyHiddenText = 'Error', className, attributes } = props
  return (
    <p id={id} className={classNames('govuk-error-message', className)} {...attributes}>
      {visuallyHiddenText && (
        <>
          <span className="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {children}
    </p>
  )
}
