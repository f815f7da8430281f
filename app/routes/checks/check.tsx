import { FINDING_SEVERITIES } from '#app/domain/checks/severities.ts'
import { useLoaderData } from '@remix-run/react'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { isOpen } from '#app/domain/checks/open-findings.ts'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { FindingsByCheck } from '#app/ui/checks/findings-by-check.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'

export const handle = toTaskList
export const meta = titled<typeof loader>(({ data }) => `What the checks found: ${data.head.reference}`)

export const loader = onAssessment('edit', async ({ db, assessment, url, now }) => ({
  head: headOf(assessment, now),
  findings: (await checkVersion(db, assessment, now)).findings,
  done: url.searchParams.get('done'),
}))

export default function CheckPage() {
  const { head, findings, done } = useLoaderData<typeof loader>()
  const open = findings.filter(isOpen)
  const blocking = open.filter(({ severity }) => severity === 'blocks').length
  return (
    <>
      <DoneBanner done={done} />
      <AssessmentHeading head={head}>What the checks found</AssessmentHeading>
      <p className="govuk-body app-measure">
        {findings.length === 0 && 'The checks found nothing. '}
        {blocking > 0 &&
          `You must fix ${blocking === 1 ? '1 thing' : `${blocking} things`} before you can submit this. `}
        {blocking === 0 &&
          findings.length > 0 &&
          `You can submit this. ${open.length > 0 ? 'Read the rest first. ' : ''}`}
        These checks do not give a verdict. They find what is missing or does not fit together. People decide
        whether due regard was given.
      </p>
      {FINDING_SEVERITIES.map((severity) => (
        <FindingsByCheck
          key={severity}
          severity={severity}
          findings={open.filter((finding) => finding.severity === severity)}
        />
      ))}
      <FindingsByCheck severity="answered" findings={findings.filter((finding) => !isOpen(finding))} />
      {blocking === 0 && <Button href={paths.submit(head.reference)}>Continue to submit</Button>}
    </>
  )
}
