import { useLoaderData } from '@remix-run/react'
import { markNoticesSeen } from '#app/commands/work/mark-notices-seen.server.ts'
import { countProposed } from '#app/data/evidence/list-facts.server.ts'
import { listUnsentPosts } from '#app/data/account/unsent-posts.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { hasRole, isFromPartner } from '#app/domain/people.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { WorkBlock } from '#app/ui/work/work-block.tsx'
import { signedIn } from '#app/pages/page.server.ts'
import { Administration } from '#app/ui/work/administration.tsx'
import { nothingToWrite } from '#app/ui/work/nothing-to-write.ts'
import { News } from '#app/ui/work/news.tsx'
import { RecordWarning } from '#app/ui/work/record-warning.tsx'
import { ProposedFacts } from '#app/ui/work/proposed-facts.tsx'
import { PlanBlock } from '#app/ui/work/plan-block.tsx'
import { findFailedVerification } from '#app/views/oversight/failed-verification.server.ts'
import { listPlanWork } from '#app/views/work/plan-work.server.ts'
import { Signed } from '#app/ui/work/signed.tsx'
import { UnsentNotice } from '#app/ui/work/unsent-notice.tsx'
import {
  listAllNews,
  listSigned,
  listWaiting,
  listWriting,
  listWritten,
} from '#app/views/work/work-lists.server.ts'

export const meta = () => [{ title: pageTitle('Your work') }]

export const loader = signedIn(async ({ db, actor, now, url }) => {
  const isOfficer = hasRole(actor, 'officer')
  return {
    isOfficer,
    mayStart: isOfficer && !isFromPartner(actor),
    isAdministrator: hasRole(actor, 'administrator'),
    seesAssessments: actor.roles.some((role) => role !== 'administrator'),
    news: await listAllNews(db, actor),
    waiting: await listWaiting(db, actor, now),
    plan: await listPlanWork({ db, actor, now }),
    writing: await listWriting(db, actor, now),
    written: await listWritten(db, actor, now),
    signed: await listSigned(db, actor, now),
    unsent: (await listUnsentPosts(db, actor.id)).length,
    proposed: hasRole(actor, 'equality lead') ? await countProposed(db) : 0,
    recordFailed: await findFailedVerification(db, actor),
    done: url.searchParams.get('done'),
  }
})

/** Marks notices as seen, up to the newest one on the page. Later ones stay unseen. */
export const action = signedIn(async ({ request, redirect, ...page }) => {
  const form = await readForm(request)
  const upTo = form.text('upTo') ?? ''
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(upTo))
    throw new BadRequest('This form does not say which notices you have seen. Reload the page and try again.')
  await markNoticesSeen({ ...page, formPost: formPostOf(form) }, upTo)
  return redirect(paths.home())
})

export default function YourWork() {
  const { isOfficer, mayStart, isAdministrator, seesAssessments, ...lists } = useLoaderData<typeof loader>()
  const { news, waiting, plan, writing, written, signed, unsent, proposed, recordFailed, done } = lists
  return (
    <>
      <DoneBanner done={done} />
      <UnsentNotice count={unsent} />
      <PageHeading size="xl">Your work</PageHeading>
      <RecordWarning failed={recordFailed} isAdministrator={isAdministrator} />
      {mayStart && (
        <div className="govuk-button-group">
          <Button href={paths.startAssessment()}>Start an assessment</Button>
          <a className="govuk-link" href={paths.importAssessment()}>
            Import an assessment
          </a>
        </div>
      )}
      {waiting.map((block) => (
        <WorkBlock key={block.id} {...block} />
      ))}
      {proposed > 0 && <ProposedFacts count={proposed} />}
      {plan.map((block) => (
        <PlanBlock key={block.id} {...block} />
      ))}
      {(isOfficer || writing.length > 0) && (
        <WorkBlock
          id="writing"
          heading="You are writing"
          lines={writing}
          whenEmpty={nothingToWrite(mayStart)}
        />
      )}
      {news.upTo && (
        <News notices={news.notices}>
          <form method="post" autoComplete="off" action={paths.home()}>
            <FormKey />
            <input type="hidden" name="upTo" value={news.upTo} />
            <Button className="govuk-button--secondary">Mark as seen</Button>
          </form>
        </News>
      )}
      {written.length > 0 && <WorkBlock id="written" heading="Submitted or finished" lines={written} />}
      {signed.length > 0 && <Signed lines={signed} />}
      {isAdministrator && <Administration />}
      {seesAssessments && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.register()}>
            All assessments you can see
          </a>
        </p>
      )}
    </>
  )
}
