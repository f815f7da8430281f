import { useLoaderData } from '@remix-run/react'
import { endOtherSessions, endOwnSession } from '#app/commands/account/end-sessions.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { OwnSessions } from '#app/ui/account/own-sessions.tsx'
import { listOwnSessions } from '#app/pages/account/own-sessions.server.ts'
import { signedIn } from '#app/pages/page.server.ts'

export const meta = titled('Your account')

export const loader = signedIn(async (page) => ({
  person: await getPerson(page.db, page.actor.id),
  sessions: await listOwnSessions(page),
  ended: page.url.searchParams.get('ended'),
}))

export const action = signedIn(async (page) => {
  const form = await readForm(page.request)
  const context = { ...page, formPost: formPostOf(form) }
  const intent = form.text('intent')
  const handle = form.text('session') ?? ''
  if (intent === 'end-others') await endOtherSessions(context)
  else if (intent === 'end' && /^[0-9a-f]{16}$/.test(handle)) await endOwnSession(context, handle)
  else throw new BadRequest('Choose which session to end.')
  page.log.info('session_terminated', { personId: page.actor.id, which: intent })
  return page.redirect(paths.account({ ended: intent === 'end' ? 'one' : 'others' }))
})

export default function YourAccount() {
  const { person, sessions, ended } = useLoaderData<typeof loader>()
  const facts: readonly (readonly [string, string | null])[] = [
    ['Name', person.name],
    ['E-mail address', person.email],
    ['Job title', person.jobTitle],
    ['Organisation', person.organisation],
    ['Directorate', person.directorateName],
    ['Roles', person.roles.join(', ')],
  ]
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {ended === 'one' && <NotificationBanner type="success" text="You have been signed out there" />}
        {ended === 'others' && (
          <NotificationBanner type="success" text="You are signed out everywhere else" />
        )}
        <PageHeading>Your account</PageHeading>
        <SummaryList
          rows={facts
            .filter(([, value]) => value)
            .map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
        />
        <p className="govuk-body">
          An administrator can change these. You and the equality leads are told when they do.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.password()}>
            Change your password
          </a>
        </p>
        <OwnSessions sessions={sessions} />
      </div>
    </div>
  )
}
