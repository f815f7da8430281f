import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { describedByIds } from './described-by.ts'
import { Field, type FieldProps } from './field.tsx'
import { hasText, textOptions, type TextWith } from './text-options.ts'

export type InputProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'input'>, 'children' | 'value' | 'defaultValue' | 'prefix' | 'name'> & {
    name: string
    /** What is saved, so that it shows before (and without) JavaScript. */
    defaultValue?: string | number | null
    prefix?: TextWith<AffixOptions>
    suffix?: TextWith<AffixOptions>
    inputWrapper?: { className?: string; attributes?: Attributes }
    attributes?: Attributes
  }

export const Input = forwardRef<HTMLInputElement, InputProps>(function Input(props, ref) {
  const {
    name,
    id = name,
    label,
    hint,
    errorMessage,
    describedBy,
    formGroup = {},
    inputWrapper,
    prefix,
    suffix,
    defaultValue,
    className,
    attributes,
    ...native
  } = props
  const { beforeInput, afterInput, ...groupOptions } = formGroup
  const input = (
    <input
      {...native}
      ref={ref}
      id={id}
      name={name}
      type={native.type ?? 'text'}
      className={classNames('govuk-input', className, hasText(errorMessage) && 'govuk-input--error')}
      defaultValue={defaultValue ?? undefined}
      aria-describedby={describedByIds(id, { hint, errorMessage, describedBy })}
      {...attributes}
    />
  )
  const wrapped = [prefix, suffix, beforeInput, afterInput].some(hasText)
  return (
    <Field id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={groupOptions}>
      {wrapped ? (
        <div
          className={classNames('govuk-input__wrapper', inputWrapper?.className)}
          {...inputWrapper?.attributes}
        >
          {beforeInput}
          {hasText(prefix) && <Affix kind="prefix" {...textOptions(prefix)} />}
          {input}
          {hasText(suffix) && <Affix kind="suffix" {...textOptions(suffix)} />}
          {afterInput}
        </div>
      ) : (
        input
      )}
    </Field>
  )
})

type AffixOptions = { className?: string; attributes?: Attributes }

function Affix(props: AffixOptions & { kind: 'prefix' | 'suffix'; text?: ReactNode }) {
  return (
    <div
      className={classNames(`govuk-input__${props.kind}`, props.className)}
      aria-hidden="true"
      {...props.attributes}
    >
      {props.text}
    </div>
  )
}
