import { useLoaderData } from '@remix-run/react'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { anyone } from '#app/pages/page.server.ts'
import { DEVICE_DAYS_KEPT, deviceCookieName, sessionCookieName } from '#app/pages/account/session.server.ts'

export const meta = titled('Cookies')

export const loader = anyone(({ config }) => ({
  name: sessionCookieName({ config }),
  deviceName: deviceCookieName({ config }),
  deviceDays: DEVICE_DAYS_KEPT,
  idleMinutes: config.sessionIdleMinutes,
  hours: config.sessionHours,
}))

export default function Cookies() {
  const { name, deviceName, deviceDays, idleMinutes, hours } = useLoaderData<typeof loader>()
  const ends =
    `When you sign out or close your browser, when you have not opened a page for ${idleMinutes} minutes, ` +
    `or after ${hours} hours`
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading size="xl">Cookies</PageHeading>
        <p className="govuk-body">
          Due Regard puts two cookies on your computer when you sign in. They are strictly necessary. Without
          the first you would have to sign in for every page. Without the second, someone who tries to guess
          your password could stop you from signing in. This means we do not need to ask for your permission.
          We do not use any other cookies or store anything else in your browser.
        </p>
        <Table
          className="app-stack"
          caption="Our cookies"
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
            [
              labelledCell('Name', <code>{deviceName}</code>),
              labelledCell(
                'Purpose',
                'Shows that you have signed in with this browser before. It does not sign you in, and holds a ' +
                  'random code and no information about you',
              ),
              labelledCell('Expires', `${deviceDays} days after you last sign in`),
            ],
          ]}
        />
      </div>
    </div>
  )
}
