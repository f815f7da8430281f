import type { ReactNode } from 'react'
import type { Described } from './described-by.ts'
import { Descriptions, FormGroup, type FormGroupOptions } from './form-group.tsx'
import { Label, type LabelOptions } from './label.tsx'
import { hasText, textOptions, type TextWith } from './text-options.ts'

/** What every field with one control has. */
export type FieldProps = Described & {
  label?: TextWith<LabelOptions>
  formGroup?: FormGroupOptions
}

/** A label, a hint, an error message, and the control between what comes before and after it. */
export function Field(props: FieldProps & { id: string; children: ReactNode }) {
  const { id, label, hint, errorMessage, formGroup = {}, children } = props
  const { text, ...labelOptions } = textOptions(label)
  return (
    <FormGroup
      hasError={hasText(errorMessage)}
      className={formGroup.className}
      attributes={formGroup.attributes}
    >
      <Label {...labelOptions} htmlFor={id}>
        {text}
      </Label>
      <Descriptions id={id} hint={hint} errorMessage={errorMessage} />
      {formGroup.beforeInput}
      {children}
      {formGroup.afterInput}
    </FormGroup>
  )
}
