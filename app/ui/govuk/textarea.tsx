import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { describedByIds } from './described-by.ts'
import { Field, type FieldProps } from './field.tsx'
import { hasText } from './text-options.ts'

export type TextareaProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'textarea'>, 'children' | 'value' | 'defaultValue' | 'name'> & {
    name: string
    /** What is saved, so that it shows before (and without) JavaScript. */
    defaultValue?: string | null
    attributes?: Attributes
  }

export const Textarea = forwardRef<HTMLTextAreaElement, TextareaProps>(function Textarea(props, ref) {
  const {
    name,
    id = name,
    label,
    hint,
    errorMessage,
    describedBy,
    formGroup,
    defaultValue,
    className,
    rows = 5,
    attributes,
    ...native
  } = props
  const hasError = hasText(errorMessage)
  return (
    <Field id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      <textarea
        {...native}
        ref={ref}
        id={id}
        name={name}
        rows={rows}
        className={classNames('govuk-textarea', hasError && 'govuk-textarea--error', className)}
        defaultValue={defaultValue ?? undefined}
        aria-describedby={describedByIds(id, { hint, errorMessage, describedBy })}
        {...attributes}
      />
    </Field>
  )
})
