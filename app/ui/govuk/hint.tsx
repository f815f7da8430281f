import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type HintProps = HintOptions & { id?: string; children?: ReactNode }

export type HintOptions = { className?: string; attributes?: Attributes }

export function Hint({ id, children, className, attributes }: HintProps) {
  return (
    <div id={id} className={classNames('govuk-hint', className)} {...attributes}>
      {children}
    </div>
  )
}
