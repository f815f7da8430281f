import { useLoaderData } from '@remix-run/react'
import { Table } from '#app/ui/govuk/table.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { anyone } from '#app/pages/page.server.ts'
import { sessionCookieName } from '#app/pages/account/session.server.ts'

export const meta = titled('Cookies')

export const loader = anyone(({ config }) => ({
  name: sessionCookieName({ config }),
  idleMinutes: config.sessionIdleMinutes,
  hours: config.sessionHours,
}))

export default function Cookies() {
  const { name, idleMinutes, hours } = useLoaderData<typeof loader>()
  const ends =
    `When you sign out or close the browser, after ${idleMinutes} minutes without a page, and ` +
    `after ${hours} hours at the latest`
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading size="xl">Cookies</PageHeading>
        <p className="govuk-body">
          Due Regard puts one cookie on your computer, when you sign in. It is strictly necessary, because
          without it you would have to sign in for every page, so nobody asks you to accept it. There are no
          others, and nothing else is kept in your browser.
        </p>
        <Table
          className="app-stack"
          caption="Our cookie"
          captionClassName="govuk-table__caption--m"
          head={['Name', 'What it is for', 'When it ends']}
          rows={[
            [
              { text: <code>{name}</code>, attributes: { 'data-label': 'Name' } },
              {
                text: 'Says that you are signed in: a random number, nothing about you',
                attributes: { 'data-label': 'What it is for' },
              },
              { text: ends, attributes: { 'data-label': 'When it ends' } },
            ],
          ]}
        />
      </div>
    </div>
  )
}
