import { useActionData, useLoaderData } from '@remix-run/react'
import { giveSignInLink, LINK_HOURS } from '#app/commands/account/give-sign-in-link.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { CONFIRM_PASSWORD } from '#app/domain/account/confirm-password.ts'
import { paths } from '#app/paths.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { ConfirmPassword } from '#app/ui/council/confirm-password.tsx'
import { asksForPassword, confirmedAdministrator } from '#app/pages/account/confirm-password.server.ts'
import { withRole } from '#app/pages/page.server.ts'

export const meta = titled<typeof loader>(({ data }) => `One-time link for ${data.name}`)
export const handle: PageHandle = {
  before: ({ params }) => <BackLink href={paths.person(params['id'] ?? '')} />,
}

export const loader = withRole(['administrator'], async (page) => {
  const { db, params, url } = page
  const { name, email } = await getPerson(db, params['id'] ?? '')
  return {
    name,
    email,
    hours: LINK_HOURS,
    isAdded: url.searchParams.has('added'),
    asksForPassword: await asksForPassword(page),
  }
})

/** The link is only in this response. Sending the form again makes a new link and cancels this one. */
export const action = confirmedAdministrator(async (page) => {
  const { actor, config, log, params, url } = page
  const personId = params['id'] ?? ''
  const { token, expiresAt } = await giveSignInLink(page, personId)
  log.info('authn_token_created', { personId, by: actor.id })
  return { link: `${config.baseUrlGiven ? config.baseUrl : url.origin}${paths.link(token)}`, expiresAt }
})

export default function PersonLink() {
  const { name, email, hours, isAdded, asksForPassword } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const given = answered && 'link' in answered ? answered : undefined
  const errors = answered && 'errors' in answered ? answered.errors : undefined
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrors errors={errors} />
        {isAdded && !answered && (
          <NotificationBanner
            type="success"
            text={`You added ${name}. They need a one-time link before they can sign in.`}
          />
        )}
        <PageHeading>One-time link for {name}</PageHeading>
        {given ? (
          <>
            <WarningText>Copy the link now. We do not keep it and cannot show it again.</WarningText>
            <InsetText>
              <code>{given.link}</code>
            </InsetText>
            <p className="govuk-body">
              You need to send the link to {email} yourself. It works once, until{' '}
              {formatDateTime(given.expiresAt)}. Any earlier links for {name} no longer work.
            </p>
          </>
        ) : (
          <form method="post" autoComplete="off">
            <p className="govuk-body">
              {name} can use the link to choose a password and sign in. It works once, within {hours} hours,
              and cancels any earlier links. Anyone who has the link can sign in as {name}, so only send it to
              them.
            </p>
            <ConfirmPassword isAsked={asksForPassword} error={errors?.[CONFIRM_PASSWORD]} />
            <Button preventDoubleClick>Create link</Button>
          </form>
        )}
      </div>
    </div>
  )
}
