import { classNames } from './class-names.ts'
import type { ChoiceInputProps, ChoiceItem } from './choice-item.ts'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { hasText, textOptions } from './text-options.ts'

export type ChoiceProps = {
  block: 'govuk-radios' | 'govuk-checkboxes'
  type: 'radio' | 'checkbox'
  id: string
  name: string
  item: ChoiceItem & { behaviour?: 'exclusive' }
  checked: boolean
  describedBy?: string
  inputProps?: ChoiceInputProps
}

/** One item of radios or checkboxes, and what appears under it once it is chosen. */
export function Choice({ block, type, id, name, item, checked, describedBy, inputProps }: ChoiceProps) {
  const { text: hintText, ...hintOptions } = textOptions(item.hint)
  const hintId = hasText(item.hint) ? `${id}-item-hint` : undefined
  const conditional = hasText(item.conditional) ? item.conditional : undefined
  return (
    <>
      <div className={`${block}__item`}>
        <input
          name={name}
          {...inputProps}
          {...item.inputProps}
          className={`${block}__input`}
          id={id}
          type={type}
          value={item.value}
          defaultChecked={checked}
          disabled={item.disabled}
          data-aria-controls={conditional && `conditional-${id}`}
          data-behaviour={item.behaviour}
          aria-describedby={classNames(describedBy, hintId) || undefined}
          {...item.attributes}
        />
        <Label
          className={classNames(`${block}__label`, item.label?.className)}
          attributes={item.label?.attributes}
          htmlFor={id}
        >
          {item.text}
        </Label>
        {hintId && (
          <Hint {...hintOptions} id={hintId} className={classNames(`${block}__hint`, hintOptions.className)}>
            {hintText}
          </Hint>
        )}
      </div>
      {conditional && (
        <div
          className={classNames(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}
