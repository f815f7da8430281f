import type { MouseEvent, ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { useFocusOnMount } from './use-focus-on-mount.ts'

export type ErrorSummaryProps = {
  title?: ReactNode
  description?: ReactNode
  errorList?: readonly { text: ReactNode; href?: string; attributes?: Attributes }[]
  disableAutoFocus?: boolean
  className?: string
  attributes?: Attributes
}

/** Focuses itself once, when it comes onto the page: give it a `key` that changes to have it do so again. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const {
    title = 'There is a problem',
    description,
    errorList = [],
    disableAutoFocus,
    className,
    attributes,
  } = props
  const ref = useFocusOnMount<HTMLDivElement>(!disableAutoFocus)
  return (
    <div
      ref={ref}
      className={classNames('govuk-error-summary', className)}
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
      data-module="govuk-error-summary"
      onClick={goToField}
    >
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errorList.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errorList.map(({ text, href, attributes }, index) => (
                <li key={index}>
                  {href ? (
                    <a href={href} {...attributes}>
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

/** Shows the question above the field, and not only the field: that is what explains the error. */
function goToField(event: MouseEvent<HTMLDivElement>) {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const field = link?.hash ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null
  const question = field && questionOf(field)
  if (!field || !question) return
  event.preventDefault()
  question.scrollIntoView()
  field.focus({ preventScroll: true })
}

function questionOf(field: HTMLElement): Element | null {
  const legend = field.closest('fieldset')?.querySelector('legend')
  if (legend && (isChoice(field) || bothFitOnScreen(legend, field))) return legend
  return document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ?? field.closest('label')
}

function isChoice(field: HTMLElement): boolean {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
}

function bothFitOnScreen(legend: Element, field: HTMLElement): boolean {
  const distance = field.getBoundingClientRect().bottom - legend.getBoundingClientRect().top
  return distance < window.innerHeight / 2
}
