import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listAuthors } from '#app/data/assessment/authors.server.ts'
import type { RegisterRow } from '#app/data/assessment/list-register.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import {
  listWithoutApprover,
  listWithoutAuthor,
  listWithoutCountersigner,
} from '#app/data/work/held-work.server.ts'
import type { Held } from '#app/domain/council/hand-over.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { isLeadOfficer, type Ties } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { shownAssessment } from '#app/views/assessment/shown-assessment.ts'
import type { Db } from '#db/client.ts'
import { listTakers } from './takers.server.ts'
import type { WorkBlock, WorkLine } from './work-line.ts'

/** How many of each list have their form in place. The others follow when these are done. */
const MAX_FORMS = 20

/** Assessments that wait for someone who left or cannot act any more, for equality leads to give to someone else. */
export async function listLeftBehind(db: Db, now: string): Promise<WorkBlock[]> {
  const toReplace = async (rows: readonly RegisterRow[], holds: Held) => {
    const lines: WorkLine[] = []
    for (const [place, row] of rows.entries()) lines.push(await lineOf(db, row, { now, holds, place }))
    return lines
  }
  return [
    {
      id: 'without-approver',
      heading: 'Waiting for an approver who cannot sign',
      about: 'Choose another approver for each one. We tell both of them.',
      lines: await toReplace(await listWithoutApprover(db), 'approver'),
    },
    {
      id: 'without-authors',
      heading: 'Without an author',
      about: 'Nobody can write and submit these. Choose an officer of the council for each one.',
      lines: await toReplace(await listWithoutAuthor(db), 'author'),
    },
    {
      id: 'without-countersigner',
      heading: 'Nobody can countersign',
      about:
        'Every equality lead wrote, leads, approved or signed these. Ask an administrator to make someone else an ' +
        'equality lead.',
      lines: (await listWithoutCountersigner(db)).map((row) => ({
        ...shownAssessment(row, now),
        href: paths.version(row.reference, row.versionNumber),
      })),
    },
  ]
}

async function lineOf(
  db: Db,
  row: RegisterRow,
  { now, holds, place }: { now: string; holds: Held; place: number },
): Promise<WorkLine> {
  const assessment = await getAssessment(db, row.reference)
  return {
    ...shownAssessment(row, now),
    href:
      holds === 'approver'
        ? paths.version(row.reference, row.versionNumber)
        : paths.assessment(row.reference),
    note: holds === 'approver' ? await whyNotSigned(db, assessment) : await whyNotWritten(db, assessment),
    ...(place < MAX_FORMS
      ? {
          replacing: {
            holds,
            moveVersion: assessment.moveVersion,
            takers: await listTakers(db, holds, assessment),
          },
        }
      : {}),
  }
}

async function whyNotSigned(
  db: Db,
  { approverId, ties }: { approverId: string | null; ties: Ties },
): Promise<string> {
  if (approverId === null) return 'It has no approver.'
  const { name, disabledAt, roles } = await getPerson(db, approverId)
  if (disabledAt !== null) return `${name} has left.`
  if (!roles.includes('manager')) return `${name} is not a manager any more.`
  return isLeadOfficer({ name }, ties) ? `${name} is one of its lead officers.` : `${name} wrote part of it.`
}

async function whyNotWritten(db: Db, { assessmentId }: { assessmentId: string }): Promise<string> {
  const authors = await listAuthors(db, assessmentId)
  if (authors.length === 0) return 'It has no author.'
  const reasons = authors.map(({ name, disabledAt, directorateId }) => {
    if (disabledAt !== null) return `${name} (has left)`
    return directorateId === null ? `${name} (cannot submit it)` : `${name} (not an officer any more)`
  })
  return `Its authors now: ${joinList(reasons)}.`
}
