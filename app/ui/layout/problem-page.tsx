import { isRouteErrorResponse } from '@remix-run/react'
import { useContext } from 'react'
import type { LastMove } from '#app/domain/failures.ts'
import { PageHeading } from './page-heading.tsx'
import { ResponseFactsContext } from './response-facts.ts'
import { type Typed, WhatYouTyped } from './what-you-typed.tsx'
import { LastMoveNote } from './last-move.tsx'

type Words = { title: string; whatToDo: string }

/** Any page that could not be shown, or form that could not be taken: what happened, and what to do. */
export function ProblemPage({ error }: { error: unknown }) {
  const { requestId } = useContext(ResponseFactsContext)
  const { title, whatToDo } = wordsFor(error)
  const { message, signIn, typed = [], isKept = false, moved } = saidBy(error)
  const isOurs = statusOf(error) >= 500
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading>{title}</PageHeading>
        {moved && <LastMoveNote {...moved} />}
        {message && <p className="govuk-body">{message}</p>}
        <p className="govuk-body">{whatToDo}</p>
        {signIn && (
          <p className="govuk-body">
            <a className="govuk-link" href={signIn} target="_blank" rel="noreferrer">
              Sign in (opens in a new tab)
            </a>
          </p>
        )}
        {isKept && (
          <p className="govuk-body">
            What you typed is kept for you. It is offered to you as soon as you have signed in again, and is
            shown to nobody else.
          </p>
        )}
        {typed.length > 0 && <h2 className="govuk-heading-m">What you typed</h2>}
        {typed.length > 0 && !isKept && (
          <p className="govuk-body">Copy what you need before you leave this page.</p>
        )}
        <WhatYouTyped typed={typed} />
        {isOurs && requestId && (
          <p className="govuk-body">
            If this happens again, tell your administrator this number: <code>{requestId}</code>
          </p>
        )}
      </div>
    </div>
  )
}

export const problemTitle = (error: unknown): string => wordsFor(error).title

const GO_BACK = 'Most browsers still have what you typed when you go back.'

const WORDS: Record<number, Words> = {
  400: {
    title: 'This could not be understood',
    whatToDo: `Check what you sent, and send it again. ${GO_BACK}`,
  },
  401: { title: 'Sign in to continue', whatToDo: 'Sign in again, and go on.' },
  403: {
    title: 'You cannot do this',
    whatToDo: 'If you think that you should be able to, ask an administrator which roles you have.',
  },
  404: {
    title: 'Page not found',
    whatToDo:
      'If you typed the address, check it. If you followed a link, what it led to may have been ' +
      'removed, or may not be for you to see.',
  },
  405: { title: 'That cannot be done here', whatToDo: 'Go back, or begin at the first page.' },
  409: { title: 'Somebody else was first', whatToDo: 'Open the page in a new tab to see what has changed.' },
  413: {
    title: 'That is too much at once',
    whatToDo: `Make it shorter, or choose a smaller file. ${GO_BACK}`,
  },
  422: { title: 'Some answers cannot be taken', whatToDo: GO_BACK },
  429: { title: 'Too many attempts', whatToDo: 'Wait 15 minutes, and try again.' },
  503: {
    title: 'Nothing can be saved just now',
    whatToDo: 'If it lasts, tell whoever looks after Due Regard.',
  },
}

const UNEXPECTED: Words = {
  title: 'Sorry, there is a problem with the service',
  whatToDo: 'Try again in a few minutes.',
}

const MOVED_ON: Words = {
  title: 'This assessment has moved on',
  whatToDo: 'Read it as it is now. If what you were about to do is still needed, do it from there.',
}

const wordsFor = (error: unknown): Words =>
  saidBy(error).moved ? MOVED_ON : (WORDS[statusOf(error)] ?? UNEXPECTED)

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500)

/**
 * What `page.server.ts` threw with it. Remix's own words, for addresses without a page, are for programmers.
 */
function saidBy(error: unknown): {
  message?: string
  signIn?: string
  typed?: Typed[]
  isKept?: boolean
  moved?: LastMove
} {
  if (!isRouteErrorResponse(error)) return {}
  const said: unknown = error.data
  return typeof said === 'object' && said !== null ? said : {}
}
