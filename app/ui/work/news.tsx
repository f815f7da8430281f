import type { ReactNode } from 'react'
import type { ShownNotice } from '#app/views/work/work-line.ts'

/** Unseen notices, newest first. `children` is the form that marks them as seen. */
export function News({ notices, children }: { notices: readonly ShownNotice[]; children: ReactNode }) {
  return (
    <section aria-labelledby="news">
      <h2 className="govuk-heading-m" id="news">
        What’s new ({notices.length})
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {notices.map(({ id, when, message, reference, title, href }) => (
          <li key={id}>
            {href ? (
              <a className="govuk-link" href={href}>
                {nameOf(title, reference)}
              </a>
            ) : (
              <span>{nameOf(title, reference)}</span>
            )}
            {reference ? ' ' : ': '}
            {message}
            <br />
            {when}
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

const nameOf = (title: string | undefined, reference: string | undefined): string | undefined =>
  title && reference ? `${title} (${reference})` : (title ?? reference)
