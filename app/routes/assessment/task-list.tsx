import { describePerson } from '#app/domain/describe-person.ts'
import { useLoaderData } from '@remix-run/react'
import { listAuthors } from '#app/data/assessment/authors.server.ts'
import { countOpenComments, listLastSent } from '#app/data/signoff/comments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { isOpen } from '#app/domain/checks/open-findings.ts'
import { namesOf } from '#app/data/person-names.server.ts'
import { listOtherDates } from '#app/data/plan/planned-decisions.server.ts'
import { listAskedParts } from '#app/data/signoff/submissions.server.ts'
import { progressOf } from '#app/domain/assessment/progress.ts'
import { isBeingWritten } from '#app/domain/signoff/workflow.ts'
import { paths } from '#app/paths.ts'
import { AssessmentActions } from '#app/ui/assessment/assessment-actions.tsx'
import { Clock } from '#app/ui/assessment/assessment-heading.tsx'
import { ReturnedNotice } from '#app/ui/signoff/returned-notice.tsx'
import { Tasks } from '#app/ui/assessment/tasks.tsx'
import { WhereItStands } from '#app/ui/signoff/where-it-stands.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { OtherDates } from '#app/ui/plan/other-dates.tsx'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { readingAssessment } from '#app/pages/assessment/assessment-page.server.ts'

export const meta = titled<typeof loader>(({ data }) => `${data.head.reference}: ${data.head.title}`)

export const loader = readingAssessment(async (page) => {
  const { db, assessment, actor, may, now } = page
  const { document, findings } = await checkVersion(db, assessment, now)
  const authors = await listAuthors(db, assessment.assessmentId)
  return {
    head: headOf(assessment, now),
    isWritten: isBeingWritten(assessment.status),
    may,
    progress: progressOf(document, findings),
    blocking: findings.filter(({ severity }) => severity === 'blocks').length,
    others: findings.filter((finding) => finding.severity !== 'blocks' && isOpen(finding)).length,
    updatedFacts: findings.filter((finding) => finding.id === 'B4' && isOpen(finding)).length,
    asked: await listAskedParts(db, assessment.versionId),
    comments: (await listLastSent(db, assessment.versionId))
      .filter(({ part }) => part === null)
      .map(({ personName, personWas, body }) => ({
        by: describePerson(personName, personWas),
        body,
      })),
    authors: authors.map(({ id, name, organisation }) => ({ name, organisation, isYou: id === actor.id })),
    approver: (await namesOf(db, [assessment.approverId])).get(assessment.approverId ?? '') ?? null,
    statusAt: assessment.statusAt,
    openComments: Object.fromEntries(await countOpenComments(db, assessment.versionId)),
    otherDates: await listOtherDates(db, assessment.assessmentId, assessment.decisionOn),
    done: page.url.searchParams.get('done'),
  }
})

export default function TaskListPage() {
  const {
    head,
    isWritten,
    may,
    progress,
    blocking,
    others,
    updatedFacts,
    asked,
    comments,
    openComments,
    otherDates,
    done,
    ...people
  } = useLoaderData<typeof loader>()
  const canWrite = may.includes('edit')
  return (
    <>
      <DoneBanner done={done} approver={people.approver} />
      <PageHeading
        caption={head.versionNumber > 1 ? `${head.reference}, version ${head.versionNumber}` : head.reference}
      >
        {head.title}
      </PageHeading>
      <Clock head={head} />
      <OtherDates dates={otherDates} change={canWrite ? paths.decision(head.reference) : undefined} />
      {head.status === 'returned' && (
        <ReturnedNotice reference={head.reference} asked={asked} comments={comments} canWrite={canWrite} />
      )}
      <WhereItStands head={head} isWritten={isWritten} canWrite={canWrite} comments={comments} {...people} />
      {canWrite && (
        <Tasks
          reference={head.reference}
          progress={progress}
          asked={asked}
          blocking={blocking}
          others={others}
          updatedFacts={updatedFacts}
          openComments={openComments}
        />
      )}
      <AssessmentActions
        head={head}
        may={may}
        isWritten={isWritten}
        openComments={Object.values(openComments).reduce((sum, count) => sum + count, 0)}
      />
    </>
  )
}
