import type { ReactNode } from 'react'
import { describedByIds, type Described } from './described-by.ts'
import { Fieldset, type FieldsetOptions, type LegendOptions } from './fieldset.tsx'
import { Descriptions, FormGroup, type FormGroupOptions } from './form-group.tsx'
import { hasText, type TextWith } from './text-options.ts'

/** What every question answered by several controls has. */
export type FieldGroupProps = Described & {
  legend?: TextWith<LegendOptions>
  fieldset?: FieldsetOptions
  formGroup?: FormGroupOptions
}

/** A question answered by several controls: a fieldset when there is a legend, with the hint and error inside. */
export function FieldGroup(props: FieldGroupProps & { id: string; role?: string; children: ReactNode }) {
  const { id, legend, fieldset, hint, errorMessage, formGroup = {}, role, children } = props
  const alsoDescribedBy = fieldset?.describedBy ?? props.describedBy
  const describedBy = describedByIds(id, { hint, errorMessage, describedBy: alsoDescribedBy })
  const question = (
    <>
      <Descriptions id={id} hint={hint} errorMessage={errorMessage} />
      {children}
    </>
  )
  return (
    <FormGroup
      hasError={hasText(errorMessage)}
      className={formGroup.className}
      attributes={formGroup.attributes}
    >
      {hasFieldset(props) ? (
        <Fieldset {...fieldset} legend={legend} role={role} describedBy={describedBy}>
          {question}
        </Fieldset>
      ) : (
        question
      )}
    </FormGroup>
  )
}

export function hasFieldset({ legend, fieldset }: Pick<FieldGroupProps, 'legend' | 'fieldset'>): boolean {
  return hasText(legend) || fieldset !== undefined
}
