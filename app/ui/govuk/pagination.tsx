import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

export type PaginationProps = {
  previous?: PaginationLink
  next?: PaginationLink
  items?: readonly (PaginationPage | { ellipsis: true })[]
  landmarkLabel?: string
  className?: string
  attributes?: Attributes
}

export type PaginationLink = {
  href: string
  text?: ReactNode
  labelText?: ReactNode
  attributes?: Attributes
}

export type PaginationPage = {
  number: number | string
  href: string
  current?: boolean
  visuallyHiddenText?: string
  attributes?: Attributes
}

export function Pagination(props: PaginationProps) {
  const { previous, next, items, landmarkLabel = 'Pagination', className, attributes } = props
  const isBlock = !items && Boolean(next ?? previous)
  return (
    <nav
      className={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', className)}
      aria-label={landmarkLabel}
      {...attributes}
    >
      {previous && <ArrowLink kind="prev" word="Previous" isBlock={isBlock} {...previous} />}
      {items && (
        <ul className="govuk-pagination__list">
          {items.map((item, index) => (
            <PageItem item={item} key={index} />
          ))}
        </ul>
      )}
      {next && <ArrowLink kind="next" word="Next" isBlock={isBlock} {...next} />}
    </nav>
  )
}

function ArrowLink(props: PaginationLink & { kind: 'prev' | 'next'; word: string; isBlock: boolean }) {
  const { kind, word, isBlock, href, text, labelText, attributes } = props
  const arrowComesFirst = isBlock || kind === 'prev'
  const isDecorated = isBlock && !labelText
  return (
    <div className={`govuk-pagination__${kind}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={kind} {...attributes}>
        {arrowComesFirst && <Arrow kind={kind} />}
        <span
          className={classNames(
            'govuk-pagination__link-title',
            isDecorated && 'govuk-pagination__link-title--decorated',
          )}
        >
          {text ?? (
            <>
              {word}
              <span className="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {labelText && isBlock && (
          <>
            {' '}
            <span className="govuk-visually-hidden">:</span>{' '}
            <span className="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!arrowComesFirst && <Arrow kind={kind} />}
      </a>
    </div>
  )
}

function PageItem({ item }: { item: PaginationPage | { ellipsis: true } }) {
  if ('ellipsis' in item)
    return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  const { number, href, current, visuallyHiddenText = `Page ${number}`, attributes } = item
  return (
    <li className={classNames('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        className="govuk-link govuk-pagination__link"
        href={href}
        aria-label={visuallyHiddenText}
        aria-current={current ? 'page' : undefined}
        {...attributes}
      >
        {number}
      </a>
    </li>
  )
}

const ARROWS = {
  prev:
    'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293' +
    '-1.414-1.414z',
  next:
    'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062' +
    '-6.7246-6.7266z',
}

function Arrow({ kind }: { kind: 'prev' | 'next' }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[kind]} />
    </svg>
  )
}
