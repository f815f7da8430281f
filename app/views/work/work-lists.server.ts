import { dayOf } from '#app/domain/days.ts'
import { listAccountNews } from './account-news.server.ts'
import type { ShownNotice, SignedLine, WorkBlock, WorkLine } from './work-line.ts'
import { listUnseenNotices } from '#app/data/work/notices.server.ts'
import { listVisible, type RegisterRow } from '#app/data/assessment/list-register.server.ts'
import * as work from '#app/data/work/work.server.ts'
import { clockInBrief, decisionClock } from '#app/domain/assessment/decision-clock.ts'
import { PARTS } from '#app/domain/assessment/parts.ts'
import { quote } from '#app/domain/checks/format-names.ts'
import { type Actor, hasRole } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { formatDate, formatDayOf, formatDateTime } from '#app/domain/date-text.ts'
import { listLeftBehind } from './left-behind.server.ts'
import { shownAssessment } from '#app/views/assessment/shown-assessment.ts'
import type { Db } from '#db/client.ts'

/** One list of a person's work. An empty list is shown only if it has `whenEmpty`, which says what to do next. */
type Person = Actor & { id: string }

/** What this person's roles require them to do now. No assessment appears twice. */
export async function listWaiting(db: Db, actor: Person, now: string): Promise<WorkBlock[]> {
  const reading = (row: RegisterRow) => ({
    ...shownAssessment(row, now),
    href: paths.version(row.reference, row.versionNumber),
  })
  const toApprove: WorkBlock = {
    id: 'to-approve',
    heading: 'To approve',
    about: 'Read each one. Then approve it, return it for changes or stop it.',
    lines: hasRole(actor, 'manager') ? (await work.listToApprove(db, actor.id)).map(reading) : [],
    ...(hasRole(actor, 'manager')
      ? {
          whenEmpty:
            'Nothing is waiting for your approval. Authors choose an approver when they submit an assessment.',
        }
      : {}),
  }
  if (!hasRole(actor, 'equality lead')) return [toApprove].filter(isShown)
  const more: WorkBlock[] = [
    {
      id: 'to-countersign',
      heading: 'To countersign',
      about:
        'These are approved to proceed with caution (outcome D). An equality lead who did not write or ' +
        'approve the assessment must countersign it.',
      lines: (await work.listToCountersign(db, actor.id)).map(reading),
      whenEmpty: 'Nothing is waiting to be countersigned.',
    },
    {
      id: 'stopped',
      heading: 'Stopped',
      about:
        'These proposals were stopped (outcome E). They must be rethought, and need a new version of the assessment.',
      lines: (await work.listStopped(db)).map(reading),
    },
    {
      id: 'to-audit',
      heading: 'To audit',
      about: 'These are approved but not audited yet.',
      lines: (await work.listToAudit(db, actor.id)).map(reading),
      whenEmpty: 'There is nothing left for you to audit.',
    },
  ]
  const left = await listLeftBehind(db, now)
  return [toApprove, ...left, ...more].filter(isShown)
}

/** What this person is writing. Returned assessments come first, with the changes requested. */
export async function listWriting(db: Db, actor: Person, now: string): Promise<WorkLine[]> {
  if (!hasRole(actor, 'officer')) return []
  const rows = await work.listWriting(db, actor.id)
  const returned = rows.filter(({ status }) => status === 'returned')
  const requested = await work.listAsked(
    db,
    returned.map(({ versionId }) => versionId),
  )
  const line = (row: RegisterRow): WorkLine => ({
    ...shownAssessment(row, now),
    href: paths.assessment(row.reference),
  })
  const withNote = (row: RegisterRow): WorkLine => {
    const { parts = [], comment } = requested.get(row.versionId) ?? {}
    const toChange = `To change: ${parts.map((part) => PARTS[part]).join('; ')}.`
    return { ...line(row), note: comment ? `${toChange} ${quote(comment, 200)}` : toChange }
  }
  return [...returned.map(withNote), ...rows.filter(({ status }) => status !== 'returned').map(line)]
}

/** What this person wrote that is now with someone else, or finished. */
export async function listWritten(db: Db, actor: Person, now: string): Promise<WorkLine[]> {
  if (!hasRole(actor, 'officer')) return []
  return (await work.listWritten(db, actor.id)).map((row) => ({
    ...shownAssessment(row, now),
    href: paths.assessment(row.reference),
  }))
}

export async function listSigned(db: Db, actor: Person, now: string): Promise<SignedLine[]> {
  const words = { approve: 'Approved by you', countersign: 'Countersigned by you', stop: 'Stopped by you' }
  return (await work.listSigned(db, actor.id)).map(
    ({ reference, title, versionNumber, kind, at, ...decided }) => ({
      href: paths.version(reference, versionNumber),
      name: `${title ?? 'An assessment without a title'} (${reference}, version ${versionNumber})`,
      words:
        `${words[kind]} on ${formatDayOf(at)}. Decision: ` +
        `${clockInBrief(decisionClock(decided, dayOf(now)), formatDate)}`,
    }),
  )
}

/** This person's unseen notices. For an assessment that they can no longer open, only its reference. */
export async function listNews(
  db: Db,
  actor: Person,
): Promise<{ notices: ShownNotice[]; upTo: string | undefined }> {
  const unseen = await listUnseenNotices(db, actor.id)
  const visible = await listVisible(
    db,
    actor,
    unseen.map(({ assessmentId }) => assessmentId),
  )
  const notices = unseen.map(
    ({ id, at, message, reference, title, assessmentId, lostAccess, titleThen }) => ({
      id,
      when: formatDateTime(at),
      message,
      reference,
      ...(visible.has(assessmentId)
        ? { title: title ?? 'An assessment without a title', href: paths.assessment(reference) }
        : lostAccess === 1 && titleThen !== null
          ? { title: titleThen }
          : {}),
    }),
  )
  return { notices, upTo: unseen[0]?.at }
}

/** Everything that is news to this person: about assessments, and about accounts. */
export async function listAllNews(db: Db, actor: Person) {
  const [accounts, assessments] = [await listAccountNews(db, actor), await listNews(db, actor)]
  const [newest] = [accounts.upTo, assessments.upTo]
    .filter((at) => at !== undefined)
    .sort()
    .reverse()
  return { notices: [...accounts.notices, ...assessments.notices], upTo: newest }
}

const isShown = ({ lines, whenEmpty }: WorkBlock): boolean => lines.length > 0 || whenEmpty !== undefined
