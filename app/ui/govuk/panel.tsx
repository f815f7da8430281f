import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

export type PanelProps = {
  title: ReactNode
  children?: ReactNode
  headingLevel?: 1 | 2 | 3 | 4
  /** A confirmation says it is done; an interruption asks whether it is meant. */
  variant?: 'confirmation' | 'interruption'
  /** Of an interruption only. */
  actions?: { items?: readonly PanelAction[]; className?: string; attributes?: Attributes }
  className?: string
  attributes?: Attributes
}

export type PanelAction = {
  text: ReactNode
  href?: string
  type?: 'button' | 'submit'
  className?: string
  attributes?: Attributes
}

export function Panel(props: PanelProps) {
  const {
    title,
    children,
    headingLevel = 1,
    variant = 'confirmation',
    actions,
    className,
    attributes,
  } = props
  const Heading = `h${headingLevel}` as const
  return (
    <div className={classNames('govuk-panel', `govuk-panel--${variant}`, className)} {...attributes}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
      {variant === 'interruption' && actions && (
        <div className={classNames('govuk-panel__actions', actions.className)} {...actions.attributes}>
          {actions.items && (
            <div className="govuk-button-group">
              {actions.items.map((action, index) => (
                <Action {...action} key={index} />
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

function Action({ text, href, type, className, attributes }: PanelAction) {
  const buttonClassName = classNames('govuk-button--inverse', className)
  if (!href) {
    return (
      <Button type={type ?? 'button'} className={buttonClassName} attributes={attributes}>
        {text}
      </Button>
    )
  }
  if (type === 'button') {
    return (
      <Button href={href} className={buttonClassName} attributes={attributes}>
        {text}
      </Button>
    )
  }
  return (
    <a className={classNames('govuk-link govuk-link--inverse', className)} href={href} {...attributes}>
      {text}
    </a>
  )
}
