import { isRouteErrorResponse } from '@remix-run/react'
import { useContext } from 'react'
import type { LastMove } from '#app/domain/failures.ts'
import { PageHeading } from './page-heading.tsx'
import { ResponseFactsContext } from './response-facts.ts'
import { type Typed, WhatYouTyped } from './what-you-typed.tsx'
import { LastMoveNote } from './last-move.tsx'

type Message = { title: string; whatToDo: string }

/** Shown instead of a page that failed, or after a form that failed. Says what happened and what to do. */
export function ProblemPage({ error }: { error: unknown }) {
  const { requestId } = useContext(ResponseFactsContext)
  const { title, whatToDo } = messageFor(error)
  const { message, signIn, typed = [], isKept = false, moved } = problemIn(error)
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
            We have kept what you typed. You can send it after you sign in again. Nobody else can see it.
          </p>
        )}
        {typed.length > 0 && <h2 className="govuk-heading-m">What you typed</h2>}
        {typed.length > 0 && !isKept && (
          <p className="govuk-body">Copy what you need before you leave this page.</p>
        )}
        <WhatYouTyped typed={typed} />
        {isOurs && requestId && (
          <p className="govuk-body">
            If this happens again, give your administrator this number: <code>{requestId}</code>
          </p>
        )}
      </div>
    </div>
  )
}

export const problemTitle = (error: unknown): string => messageFor(error).title

const MESSAGES: Record<number, Message> = {
  400: {
    title: 'Something you sent was not valid',
    whatToDo: 'Go back, check your answers and try again.',
  },
  401: { title: 'Sign in to continue', whatToDo: 'Sign in again to continue.' },
  403: {
    title: 'You cannot do this',
    whatToDo: 'If you think you should be able to, ask your administrator to check your roles.',
  },
  404: {
    title: 'Page not found',
    whatToDo:
      'If you typed the web address, check it is correct. If you followed a link, the page may have been ' +
      'removed, or you may not have permission to see it.',
  },
  405: { title: 'You cannot do that here', whatToDo: 'Go back, or start from the home page.' },
  409: {
    title: 'Someone else saved this first',
    whatToDo: 'Open the page in a new tab to see what has changed.',
  },
  413: {
    title: 'What you sent is too large',
    whatToDo: 'Go back and make it shorter, or choose a smaller file.',
  },
  422: { title: 'Your answers were not saved', whatToDo: 'Go back and check your answers.' },
  429: { title: 'Too many attempts', whatToDo: 'Wait 15 minutes, then try again.' },
  503: {
    title: 'Sorry, nothing can be saved at the moment',
    whatToDo: 'If this continues, tell your administrator.',
  },
}

const UNEXPECTED: Message = {
  title: 'Sorry, there is a problem with the service',
  whatToDo: 'Try again later.',
}

const MOVED_ON: Message = {
  title: 'This assessment has changed',
  whatToDo: 'Open the assessment to see what it says now. If you still need to do this, do it from there.',
}

const messageFor = (error: unknown): Message =>
  problemIn(error).moved ? MOVED_ON : (MESSAGES[statusOf(error)] ?? UNEXPECTED)

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500)

/** The data that `page.server.ts` threw. Remix's own messages, for addresses without a page, are left out. */
function problemIn(error: unknown): {
  message?: string
  signIn?: string
  typed?: Typed[]
  isKept?: boolean
  moved?: LastMove
} {
  if (!isRouteErrorResponse(error)) return {}
  const problem: unknown = error.data
  return typeof problem === 'object' && problem !== null ? problem : {}
}
