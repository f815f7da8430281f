import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { textOptions, type TextWith } from './text-options.ts'

export type SummaryListProps = {
  rows: readonly SummaryListRow[]
  card?: SummaryCardOptions
  className?: string
  attributes?: Attributes
}

export type SummaryListRow = {
  key: TextWith<{ className?: string }>
  value: TextWith<{ className?: string }>
  actions?: SummaryActions
  className?: string
}

export type SummaryActions = { items: readonly SummaryAction[]; className?: string }

export type SummaryAction = {
  href: string
  text: ReactNode
  /** What the action is for, for people who hear the link without its row. */
  visuallyHiddenText?: string
  className?: string
  attributes?: Attributes
}

export type SummaryCardOptions = {
  title?: TextWith<{ headingLevel?: 2 | 3 | 4; className?: string }>
  actions?: SummaryActions
  className?: string
  attributes?: Attributes
}

export function SummaryList({ rows, card, className, attributes }: SummaryListProps) {
  const cardTitle = textOptions(card?.title).text
  const someHaveActions = rows.some((row) => row.actions && row.actions.items.length > 0)
  const list = (
    <dl className={classNames('govuk-summary-list', className)} {...attributes}>
      {rows.map((row, index) => (
        <Row row={row} cardTitle={cardTitle} leavesRoom={someHaveActions && !row.actions} key={index} />
      ))}
    </dl>
  )
  return card ? <Card {...card}>{list}</Card> : list
}

function Row({
  row,
  cardTitle,
  leavesRoom,
}: {
  row: SummaryListRow
  cardTitle: ReactNode
  leavesRoom: boolean
}) {
  const key = textOptions(row.key)
  const value = textOptions(row.value)
  const { items: actions = [], className: actionsClassName } = row.actions ?? {}
  return (
    <div
      className={classNames(
        'govuk-summary-list__row',
        leavesRoom && 'govuk-summary-list__row--no-actions',
        row.className,
      )}
    >
      <dt className={classNames('govuk-summary-list__key', key.className)}>{key.text}</dt>
      <dd className={classNames('govuk-summary-list__value', value.className)}>{value.text}</dd>
      {actions.length > 0 && (
        <dd className={classNames('govuk-summary-list__actions', actionsClassName)}>
          {actions.length === 1 ? (
            actions.map((action) => <ActionLink {...action} cardTitle={cardTitle} key={action.href} />)
          ) : (
            <ul className="govuk-summary-list__actions-list">
              {actions.map((action, index) => (
                <li className="govuk-summary-list__actions-list-item" key={index}>
                  <ActionLink {...action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  )
}

function Card({
  title,
  actions,
  className,
  attributes,
  children,
}: SummaryCardOptions & { children: ReactNode }) {
  const { text, headingLevel = 2, className: titleClassName } = textOptions(title)
  const Heading = `h${headingLevel}` as const
  return (
    <div className={classNames('govuk-summary-card', className)} {...attributes}>
      <div className="govuk-summary-card__title-wrapper">
        {text && (
          <Heading className={classNames('govuk-summary-card__title', titleClassName)}>{text}</Heading>
        )}
        {actions && <CardActions {...actions} cardTitle={text} />}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function CardActions({ items, className, cardTitle }: SummaryActions & { cardTitle: ReactNode }) {
  const actionsClassName = classNames('govuk-summary-card__actions', className)
  const [only] = items
  if (!only) return null
  if (items.length === 1) {
    return (
      <div className={actionsClassName}>
        <ActionLink {...only} cardTitle={cardTitle} />
      </div>
    )
  }
  return (
    <ul className={actionsClassName}>
      {items.map((action, index) => (
        <li className="govuk-summary-card__action" key={index}>
          <ActionLink {...action} cardTitle={cardTitle} />
        </li>
      ))}
    </ul>
  )
}

function ActionLink(props: SummaryAction & { cardTitle: ReactNode }) {
  const { href, text, visuallyHiddenText, className, attributes, cardTitle } = props
  return (
    <a className={classNames('govuk-link', className)} href={href} {...attributes}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}
