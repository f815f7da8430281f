import type { ComponentPropsWithRef, ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import type { HintOptions } from './hint.tsx'
import type { LabelOptions } from './label.tsx'
import type { TextWith } from './text-options.ts'

/** One radio button or checkbox of a question. */
export type ChoiceItem = {
  text: ReactNode
  value: string | number
  id?: string
  hint?: TextWith<HintOptions>
  label?: Pick<LabelOptions, 'className' | 'attributes'>
  /** Overrides the question's saved answer. */
  defaultChecked?: boolean
  disabled?: boolean
  /** Shown under the item, and hidden (by the style sheet) while the item is not chosen. */
  conditional?: ReactNode
  attributes?: Attributes
  /** For this one control: what `register()` returns, or any other native property. */
  inputProps?: ChoiceInputProps
}

export type ChoiceInputProps = Omit<
  ComponentPropsWithRef<'input'>,
  'type' | 'value' | 'checked' | 'defaultChecked'
>

export type Divider = { divider: ReactNode }

export function isDivider(item: object): item is Divider {
  return 'divider' in item
}

/** The first has no number, so that an error summary can link to the question by its own id. */
export function choiceId(idPrefix: string, item: { id?: string }, index: number): string {
  return item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)
}
