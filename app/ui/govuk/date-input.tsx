import type { ComponentPropsWithRef } from 'react'
import type { Attributes } from './attributes.ts'
import { Checkboxes } from './checkboxes.tsx'
import { classNames } from './class-names.ts'
import { FieldGroup, type FieldGroupProps } from './field-group.tsx'
import { Input } from './input.tsx'
import { hasText } from './text-options.ts'

export type DatePart = {
  name?: string
  id?: string
  label?: string
  /** What is saved, so that it shows before (and without) JavaScript. */
  defaultValue?: string | number | null
  /** Whether this part is wrong. When no part says so, an error message marks them all but those that say false. */
  error?: boolean
  className?: string
  attributes?: Attributes
  /** For this one control: what `register()` returns, or any other native property. */
  inputProps?: Omit<ComponentPropsWithRef<'input'>, 'value' | 'defaultValue' | 'type' | 'prefix'>
}

export type DateInputProps = FieldGroupProps & {
  id: string
  namePrefix?: string
  /** False leaves the part out. */
  day?: DatePart | false
  month?: DatePart | false
  year?: DatePart | false
  /** Confirms a value of this date: a checkbox with this label, or already confirmed without one. */
  confirm?: { name: string; value: string; label?: string; note?: string | undefined } | undefined
  className?: string
  attributes?: Attributes
}

export function DateInput(props: DateInputProps) {
  const { id, namePrefix, day, month, year, confirm, className, attributes, ...question } = props
  const { beforeInput, afterInput } = question.formGroup ?? {}
  const parts = [namedPart('day', day), namedPart('month', month), namedPart('year', year)].filter(
    (part) => part !== undefined,
  )
  const someAreMarked = parts.some(isMarked)
  return (
    <FieldGroup {...question} id={id} role="group">
      <div className={classNames('govuk-date-input', className)} {...attributes} id={id}>
        {beforeInput}
        {parts.map((part) => {
          const isWrong =
            isMarked(part) || (part.error !== false && hasText(question.errorMessage) && !someAreMarked)
          return (
            <div className="govuk-date-input__item" key={part.name}>
              <Input
                name={namePrefix ? `${namePrefix}-${part.name}` : part.name}
                inputMode="numeric"
                {...part.inputProps}
                id={part.id ?? `${id}-${part.name}`}
                label={{ text: part.label, className: 'govuk-date-input__label' }}
                className={partClassName(part, isWrong)}
                defaultValue={part.defaultValue}
                attributes={part.attributes}
              />
            </div>
          )
        })}
        {afterInput}
      </div>
      {confirm && <Confirm {...confirm} />}
    </FieldGroup>
  )
}

function Confirm({ name, value, label, note }: NonNullable<DateInputProps['confirm']>) {
  if (label)
    return (
      <div className="govuk-!-margin-top-3">
        <Checkboxes name={name} items={[{ value, text: label }]} />
      </div>
    )
  return (
    <>
      {note && <p className="govuk-body-s govuk-!-margin-top-2 govuk-!-margin-bottom-0">{note}</p>}
      <input type="hidden" name={name} value={value} />
    </>
  )
}

type NamedPart = DatePart & { name: string; label: string; width: number }

function namedPart(
  kind: 'day' | 'month' | 'year',
  part: DatePart | false | undefined,
): NamedPart | undefined {
  if (part === false) return undefined
  const label = kind.charAt(0).toUpperCase() + kind.slice(1)
  return { ...part, name: part?.name ?? kind, label: part?.label ?? label, width: kind === 'year' ? 4 : 2 }
}

function isMarked({ error, className }: DatePart): boolean {
  return error === true || saysError(className)
}

function saysError(className = ''): boolean {
  return className.includes('govuk-input--error')
}

function partClassName({ className, width }: NamedPart, isWrong: boolean) {
  return classNames(
    'govuk-date-input__input',
    isWrong && !saysError(className) && 'govuk-input--error',
    !className?.includes('govuk-input--width-') && `govuk-input--width-${width}`,
    className,
  )
}
