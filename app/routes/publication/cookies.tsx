import { useLoaderData } from '@remix-run/react'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
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
    `When you sign out or close your browser, when you have not opened a page for ${idleMinutes} minutes, ` +
    `or after ${hours} hours`
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading size="xl">Cookies</PageHeading>
        <p className="govuk-body">
          Due Regard puts one cookie on your computer when you sign in. It is strictly necessary, because
          without it you would have to sign in for every page. This means we do not need to ask for your
          permission. We do not use any other cookies or store anything else in your browser.
        </p>
        <Table
          className="app-stack"
          caption="Our cookie"
          captionClassName="govuk-table__caption--m"
          head={['Name', 'Purpose', 'Expires']}
          rows={[
            [
              labelledCell('Name', <code>{name}</code>),
              labelledCell(
                'Purpose',
                'Keeps you signed in. It holds a random code and no information about you',
              ),
              labelledCell('Expires', ends),
            ],
          ]}
        />
      </div>
    </div>
  )
}
