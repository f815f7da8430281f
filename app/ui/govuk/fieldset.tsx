import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { hasText, textOptions, type TextWith } from './text-options.ts'

export type FieldsetProps = FieldsetOptions & {
  legend?: TextWith<LegendOptions>
  role?: string
  children?: ReactNode
}

export type FieldsetOptions = { describedBy?: string; className?: string; attributes?: Attributes }

export type LegendOptions = {
  size?: 's' | 'm' | 'l' | 'xl'
  /** The legend is the page's one h1. */
  isPageHeading?: boolean
  className?: string
}

export function Fieldset({ legend, role, describedBy, className, attributes, children }: FieldsetProps) {
  return (
    <fieldset
      className={classNames('govuk-fieldset', className)}
      role={role}
      aria-describedby={describedBy || undefined}
      {...attributes}
    >
      {hasText(legend) && <Legend {...textOptions(legend)} />}
      {children}
    </fieldset>
  )
}

function Legend({ text, size, isPageHeading, className }: LegendOptions & { text?: ReactNode }) {
  return (
    <legend
      className={classNames('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`, className)}
    >
      {isPageHeading ? <h1 className="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  )
}
