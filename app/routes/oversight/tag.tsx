import { useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/failures.ts'
import { hasRole } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { CumulativeEdition } from '#app/ui/oversight/cumulative-edition.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { RedactedNote } from '#app/ui/council/redacted-note.tsx'
import { redactionsIn } from '#app/views/council/redactions-in.ts'
import { signedIn } from '#app/pages/page.server.ts'
import { MembersTable } from '#app/ui/oversight/members-table.tsx'
import {
  getTag,
  listChangesOfTag,
  nameOfEdition,
  shownEdition,
  signedBy,
} from '#app/views/oversight/tag-in-view.server.ts'

export const handle = {
  before: () => <BackLink href={paths.cumulative()}>Back to cumulative impact</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Cumulative assessment: ${data.tag}`)

export const loader = signedIn(async (page) => {
  const { tag, viewer, editions, members } = await getTag(page, page.params['tag'])
  const asked = page.url.searchParams.get('edition')
  const signedFor = page.url.searchParams.get('of') ?? tag
  const edition = asked
    ? editions.find((each) => String(each.number) === asked && each.tag === signedFor)
    : editions[0]
  if (asked && !edition) throw new NotFound('We could not find this edition of the cumulative assessment.')
  return {
    tag,
    members,
    edition: edition && (await shownEdition(page, viewer, edition)),
    others: editions
      .filter(({ id }) => id !== edition?.id)
      .map((other) => ({
        name: nameOfEdition(other),
        href: paths.cumulativeOfTag(tag, other.number, other.tag),
        by: signedBy(other),
      })),
    mayWrite: hasRole(page.actor, 'equality lead') && members.length > 0,
    mayChange: hasRole(page.actor, 'equality lead'),
    redactions: redactionsIn(await listChangesOfTag(page.db, tag)),
    redactAt: hasRole(page.actor, 'equality lead') && editions.length > 0 && paths.redactCumulative(tag),
    done: page.url.searchParams.get('done'),
    isSaved: page.url.searchParams.has('saved'),
  }
})

export default function CumulativeAssessmentOfTag() {
  const { tag, members, edition, others, mayWrite, mayChange, redactions, redactAt, done, isSaved } =
    useLoaderData<typeof loader>()
  return (
    <>
      {isSaved && edition && <NotificationBanner type="success" text={`${edition.name} is saved.`} />}
      <DoneBanner done={done} />
      <PageHeading caption="Cumulative assessment">{tag}</PageHeading>
      {edition ? (
        <CumulativeEdition edition={edition} />
      ) : (
        <p className="govuk-body">No one has written a cumulative assessment for this tag yet.</p>
      )}
      {mayWrite && (
        <Button href={paths.writeCumulative(tag)}>{edition ? 'Write a new edition' : 'Write it'}</Button>
      )}
      {mayChange && (
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href={paths.renameTag(tag)}>
              Rename this tag
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.mergeTags(tag)}>
              Merge it with another tag
            </a>
          </li>
        </ul>
      )}
      <RedactedNote redactions={redactions} redactAt={redactAt} />
      {others.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Other editions</h2>
          <ul className="govuk-list">
            {others.map(({ name, href, by }) => (
              <li key={href}>
                <a className="govuk-link" href={href}>
                  {name}
                </a>
                , by {by}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="govuk-heading-m">Proposals with this tag now</h2>
      {members.length > 0 ? (
        <MembersTable members={members} />
      ) : (
        <p className="govuk-body">None that you can see.</p>
      )}
      <p className="govuk-body app-measure">
        The list leaves out proposals you do not have access to.{' '}
        <a className="govuk-link" href={paths.cumulative({ tag })}>
          See the combined effect of live proposals, group by group
        </a>
      </p>
    </>
  )
}
