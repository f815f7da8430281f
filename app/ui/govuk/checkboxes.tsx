import type { ChangeEvent } from 'react'
import type { Attributes } from './attributes.ts'
import { choiceId, isDivider, type ChoiceInputProps, type ChoiceItem, type Divider } from './choice-item.ts'
import { Choice } from './choice.tsx'
import { classNames } from './class-names.ts'
import { describedByIds } from './described-by.ts'
import { FieldGroup, hasFieldset, type FieldGroupProps } from './field-group.tsx'

export type CheckboxItem = ChoiceItem & {
  name?: string
  /** "None of these": choosing it clears the others, and the other way round. */
  behaviour?: 'exclusive'
}

export type CheckboxesProps = FieldGroupProps & {
  name: string
  idPrefix?: string
  items: readonly (CheckboxItem | Divider | null | false)[]
  /** The saved answers, so that they show before (and without) JavaScript. */
  defaultValues?: readonly (string | number)[]
  /** For every control: what `register()` returns, or any other native property. */
  inputProps?: ChoiceInputProps
  className?: string
  attributes?: Attributes
}

export function Checkboxes(props: CheckboxesProps) {
  const {
    name,
    idPrefix = name,
    items,
    defaultValues = [],
    inputProps,
    className,
    attributes,
    ...question
  } = props
  const { beforeInput, afterInput } = question.formGroup ?? {}
  const describedBy = hasFieldset(question) ? undefined : describedByIds(idPrefix, question)
  return (
    <FieldGroup {...question} id={idPrefix}>
      <div
        className={classNames('govuk-checkboxes', className)}
        {...attributes}
        data-module="govuk-checkboxes"
        onChange={clearWhatIsExcluded}
      >
        {beforeInput}
        {items.map((item, index) => {
          if (!item) return null
          if (isDivider(item))
            return (
              <div className="govuk-checkboxes__divider" key={index}>
                {item.divider}
              </div>
            )
          return (
            <Choice
              key={item.value}
              block="govuk-checkboxes"
              type="checkbox"
              id={choiceId(idPrefix, item, index)}
              name={item.name ?? name}
              item={item}
              checked={item.defaultChecked ?? defaultValues.includes(item.value)}
              describedBy={describedBy}
              inputProps={inputProps}
            />
          )
        })}
        {afterInput}
      </div>
    </FieldGroup>
  )
}

const EXCLUSIVE = '[data-behaviour="exclusive"]'

/** Clicks the other boxes, so that whoever listens to them (react-hook-form) hears of it. */
function clearWhatIsExcluded({ currentTarget, target }: ChangeEvent<HTMLDivElement>) {
  const changed: EventTarget = target
  if (!(changed instanceof HTMLInputElement) || changed.type !== 'checkbox' || !changed.checked) return
  const excluded = changed.matches(EXCLUSIVE)
    ? 'input[type="checkbox"]'
    : `input[type="checkbox"]${EXCLUSIVE}`
  for (const other of currentTarget.querySelectorAll<HTMLInputElement>(excluded)) {
    if (other !== changed && other.name === changed.name && other.checked) other.click()
  }
}
