import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { hasText, textOptions, type TextWith } from './text-options.ts'

export type TaskListProps = {
  items: readonly (TaskListItem | null | false)[]
  idPrefix?: string
  className?: string
  attributes?: Attributes
}

export type TaskListItem = {
  title: TextWith<{ className?: string }>
  /** A task without it cannot be started yet. */
  href?: string
  hint?: ReactNode
  /** Words, or a `<Tag>`. */
  status: TextWith<{ className?: string }>
  className?: string
}

export function TaskList({ items, idPrefix = 'task-list', className, attributes }: TaskListProps) {
  return (
    <ul className={classNames('govuk-task-list', className)} {...attributes}>
      {items.map((item, index) => item && <Task item={item} id={`${idPrefix}-${index + 1}`} key={index} />)}
    </ul>
  )
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const title = textOptions(item.title)
  const status = textOptions(item.status)
  const hintId = hasText(item.hint) ? `${id}-hint` : undefined
  const statusId = `${id}-status`
  const withLink = item.href && 'govuk-task-list__item--with-link'
  return (
    <li className={classNames('govuk-task-list__item', withLink, item.className)}>
      <div className="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            className={classNames('govuk-link govuk-task-list__link', title.className)}
            href={item.href}
            aria-describedby={classNames(hintId, statusId)}
          >
            {title.text}
          </a>
        ) : (
          <div className={title.className}>{title.text}</div>
        )}
        {hintId && (
          <div id={hintId} className="govuk-task-list__hint">
            {item.hint}
          </div>
        )}
      </div>
      <div className={classNames('govuk-task-list__status', status.className)} id={statusId}>
        {status.text}
      </div>
    </li>
  )
}
