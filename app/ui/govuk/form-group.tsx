import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import type { Described } from './described-by.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { hasText, textOptions } from './text-options.ts'

export type FormGroupOptions = {
  className?: string
  attributes?: Attributes
  beforeInput?: ReactNode
  afterInput?: ReactNode
}

export type FormGroupProps = Pick<FormGroupOptions, 'className' | 'attributes'> & {
  hasError: boolean
  children: ReactNode
}

export function FormGroup({ hasError, className, attributes, children }: FormGroupProps) {
  return (
    <div
      className={classNames('govuk-form-group', hasError && 'govuk-form-group--error', className)}
      {...attributes}
    >
      {children}
    </div>
  )
}

/** The hint and the error message of a field, with the ids that `describedByIds` names. */
export function Descriptions({ id, hint, errorMessage }: Described & { id: string }) {
  const { text: hintText, ...hintOptions } = textOptions(hint)
  const { text: errorText, ...errorOptions } = textOptions(errorMessage)
  return (
    <>
      {hasText(hint) && (
        <Hint {...hintOptions} id={`${id}-hint`}>
          {hintText}
        </Hint>
      )}
      {hasText(errorMessage) && (
        <ErrorMessage {...errorOptions} id={`${id}-error`}>
          {errorText}
        </ErrorMessage>
      )}
    </>
  )
}
