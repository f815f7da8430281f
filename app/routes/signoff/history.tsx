import { useLoaderData } from '@remix-run/react'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { formatDateTime } from '#app/domain/date-text.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { readingAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { type HistoryLine, readHistory } from '#app/views/signoff/read-history.server.ts'

export const handle = {
  before: ({ data }) => <BackLink href={(data as { back: string }).back}>Back to the assessment</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `History: ${data.head.reference}`)

export const loader = readingAssessment(async (page) => ({
  head: headOf(page.assessment, page.now),
  back: paths.version(page.assessment.reference, page.assessment.versionNumber),
  /** Earlier texts are for people who can edit it now and people who can redact them. */
  showsTexts: page.may.includes('edit') || page.may.includes('redact'),
  ...(await readHistory(page)),
}))

export default function HistoryPage() {
  const { head, lines, hashes, showsTexts } = useLoaderData<typeof loader>()
  const versions = new Set(lines.map(({ versionNumber }) => versionNumber)).size
  return (
    <>
      <AssessmentHeading head={head}>History</AssessmentHeading>
      <p className="govuk-body">
        Everything that has been done to this assessment, oldest first. Nothing here can be changed or
        removed.
      </p>
      <Table
        caption="Who did what, and when"
        captionClassName="govuk-visually-hidden"
        className="app-stack"
        head={[{ text: 'When' }, { text: 'What happened' }, ...(versions > 1 ? [{ text: 'Version' }] : [])]}
        rows={lines.map((line) => [
          labelledCell('When', whenOf(line)),
          labelledCell('What happened', <WhatHappened line={line} showsTexts={showsTexts} />),
          ...(versions > 1 ? [labelledCell('Version', line.versionNumber)] : []),
        ])}
      />
      <Details summary="Show the hashes that prove this">
        <p className="govuk-body">
          Each row contains the hash of the row before it, so a change to any row can be detected. “npm run
          verify-history” checks the whole chain. Rows from other assessments come between these.
        </p>
        {hashes.map(({ id, at, ...row }) => (
          <p className="govuk-body app-hash" key={id}>
            <strong>Row {id}</strong>, {formatDateTime(at)}
            {Object.entries(HASHES).map(
              ([key, name]) =>
                row[key as keyof typeof HASHES] && (
                  <span key={key}>
                    <br />
                    {name}: <code>{row[key as keyof typeof HASHES]}</code>
                  </span>
                ),
            )}
          </p>
        ))}
      </Details>
    </>
  )
}

const HASHES = {
  hash: 'This row',
  previousHash: 'The row before',
  textHash: 'The text',
  commentHash: 'The comment',
  snapshotHash: 'What was submitted',
} as const

const whenOf = ({ at, until }: HistoryLine) =>
  until ? `${formatDateTime(at)} to ${formatDateTime(until)}` : formatDateTime(at)

function WhatHappened({
  line: { personName, personWas, says, times, earlierTexts },
  showsTexts,
}: {
  line: HistoryLine
  showsTexts: boolean
}) {
  return (
    <>
      {personName} {says}
      {times > 1 && ` (${times} times)`}
      {showsTexts && earlierTexts && (
        <>
          {' '}
          <a className="govuk-link" href={earlierTexts}>
            Earlier texts<span className="govuk-visually-hidden"> of what {personName} changed here</span>
          </a>
        </>
      )}
      {personWas && (
        <>
          <br />
          <span className="app-small">{personWas}</span>
        </>
      )}
    </>
  )
}
