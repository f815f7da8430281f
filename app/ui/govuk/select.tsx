import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { describedByIds } from './described-by.ts'
import { Field, type FieldProps } from './field.tsx'
import { hasText } from './text-options.ts'

export type SelectItem = { text: string; value?: string; disabled?: boolean; attributes?: Attributes }

export type SelectProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'select'>, 'children' | 'value' | 'defaultValue' | 'name' | 'multiple'> & {
    name: string
    items: readonly SelectItem[]
    /** What is saved, so that it shows before (and without) JavaScript. */
    defaultValue?: string | null
    attributes?: Attributes
  }

export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(props, ref) {
  const {
    name,
    id = name,
    label,
    hint,
    errorMessage,
    describedBy,
    formGroup,
    items,
    defaultValue,
    className,
    attributes,
    ...native
  } = props
  return (
    <Field id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      <select
        {...native}
        ref={ref}
        id={id}
        name={name}
        className={classNames('govuk-select', className, hasText(errorMessage) && 'govuk-select--error')}
        defaultValue={defaultValue ?? undefined}
        aria-describedby={describedByIds(id, { hint, errorMessage, describedBy })}
        {...attributes}
      >
        {items.map(({ text, value, disabled, attributes }) => (
          <option key={value ?? text} value={value} disabled={disabled} {...attributes}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
})
