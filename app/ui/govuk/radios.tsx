import type { Attributes } from './attributes.ts'
import { choiceId, isDivider, type ChoiceInputProps, type ChoiceItem, type Divider } from './choice-item.ts'
import { Choice } from './choice.tsx'
import { classNames } from './class-names.ts'
import { FieldGroup, type FieldGroupProps } from './field-group.tsx'

export type RadiosProps = FieldGroupProps & {
  name: string
  idPrefix?: string
  items: readonly (ChoiceItem | Divider | null | false)[]
  /** The saved answer, so that it shows before (and without) JavaScript. */
  defaultValue?: string | number | null
  /** For every control: what `register()` returns, or any other native property. */
  inputProps?: ChoiceInputProps
  className?: string
  attributes?: Attributes
}

export function Radios(props: RadiosProps) {
  const { name, idPrefix = name, items, defaultValue, inputProps, className, attributes, ...question } = props
  const { beforeInput, afterInput } = question.formGroup ?? {}
  return (
    <FieldGroup {...question} id={idPrefix}>
      <div className={classNames('govuk-radios', className)} {...attributes} data-module="govuk-radios">
        {beforeInput}
        {items.map((item, index) => {
          if (!item) return null
          if (isDivider(item))
            return (
              <div className="govuk-radios__divider" key={index}>
                {item.divider}
              </div>
            )
          return (
            <Choice
              key={item.value}
              block="govuk-radios"
              type="radio"
              id={choiceId(idPrefix, item, index)}
              name={name}
              item={item}
              checked={item.defaultChecked ?? (hasAnswer(defaultValue) && item.value === defaultValue)}
              inputProps={inputProps}
            />
          )
        })}
        {afterInput}
      </div>
    </FieldGroup>
  )
}

function hasAnswer(value: string | number | null | undefined): value is string | number {
  return value !== undefined && value !== null && value !== ''
}
