import type { ReactNode } from 'react'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import type { SectionPage } from '#app/views/assessment/section-page.ts'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'

/** What was just done to a list, and how many mitigations were removed or restored with an impact. */
export type ListNews = { did: 'removed' | 'restored'; number: number; mitigations: number }

/** `name` is what a row is called: "Impact", "Entry". */
export function ListNewsBanner({ news, name }: { news: ListNews | undefined; name: string }) {
  if (!news) return null
  const { did, number, mitigations } = news
  const along =
    mitigations === 0
      ? ''
      : did === 'removed'
        ? `, with ${mitigationsOf(mitigations)}`
        : `, with ${mitigationsOf(mitigations)}`
  return (
    <NotificationBanner type="success" disableAutoFocus>
      <p className="govuk-notification-banner__heading">
        {name} {number} was {did}
        {along}.
      </p>
      {did === 'removed' && <p className="govuk-body">You can restore it at the end of this page.</p>}
    </NotificationBanner>
  )
}

type RemovalProps = {
  page: Pick<SectionPage, 'head' | 'sequence' | 'rowVersion'>
  list: (reference: string) => string
  what: string
  children?: ReactNode
}

/** Below the form of a row: removes it from its list, after saying what that means. A new row is in no list. */
export function Removal({ page: { head, sequence, rowVersion }, list, what, children }: RemovalProps) {
  if (!sequence) return null
  return (
    <Details summary={`Remove ${what}`}>
      {children}
      <p className="govuk-body">
        This takes it out of the assessment but keeps it in the history. You can restore it from the list.
      </p>
      <form method="post" autoComplete="off" action={list(head.reference)}>
        <FormKey />
        <input type="hidden" name="number" value={sequence} />
        <input type="hidden" name="rowVersion" value={rowVersion} />
        <Button name="intent" value="remove" className="govuk-button--warning">
          Remove {what}
        </Button>
      </form>
    </Details>
  )
}

export type RemovedRow = { number: number; name: string; cannot?: string | undefined }

/** At the end of a list: what was removed, each with a button to restore it. */
export function RemovedRows({ action, rows }: { action: string; rows: readonly RemovedRow[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Removed</h2>
      <ul className="govuk-list app-removed">
        {rows.map(({ number, name, cannot }) => (
          <li key={number}>
            <span>{name}</span>
            {cannot ? (
              <span className="govuk-hint">{cannot}</span>
            ) : (
              <form method="post" autoComplete="off" action={action}>
                <FormKey />
                <input type="hidden" name="number" value={number} />
                <button type="submit" name="intent" value="restore" className="app-link-button">
                  Restore<span className="govuk-visually-hidden"> {name}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const mitigationsOf = (count: number): string => (count === 1 ? '1 mitigation' : `${count} mitigations`)
