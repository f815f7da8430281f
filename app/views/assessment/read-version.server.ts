import { listVersions } from '#app/data/assessment/assessments.server.ts'
import { listAudits } from '#app/data/oversight/audits.server.ts'
import { listAuthors } from '#app/data/assessment/authors.server.ts'
import { listCommentsFor } from '#app/data/signoff/comments.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { listDecisionNotes } from '#app/data/after/decision-notes.server.ts'
import { getDocument } from './documents.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { listOtherDates } from '#app/data/plan/planned-decisions.server.ts'
import { namesOf } from '#app/data/person-names.server.ts'
import { findSnapshot, findSnapshotBefore, type Snapshot } from '#app/data/signoff/snapshots.server.ts'
import { listApprovals, listAskedParts } from '#app/data/signoff/submissions.server.ts'
import { changesIn } from '#app/domain/signoff/compare.ts'
import { asTheyWere, calledAs } from '#app/domain/assessment/labels.ts'
import type { Event, Status } from '#app/domain/signoff/workflow.ts'
import { withPlaces } from '#app/views/checks/finding-places.ts'
import type { ReadComment, Reading } from './reading.ts'
import { headOf } from './assessment-head.server.ts'
import type { AssessmentPage } from '#app/pages/assessment/assessment-page.server.ts'

/** Everything one version's reading view shows to this person. */
export async function readVersion({ db, subject, actor, may, now }: AssessmentPage): Promise<Reading> {
  const snapshot = await findSnapshot(db, subject)
  const before = await findSnapshotBefore(db, subject)
  const { document, findings } = snapshot ?? (await currentText({ db, subject, may, now }))
  const council = await listCharacteristics(db)
  const characteristics = snapshot
    ? asTheyWere(snapshot.submittedAt, document.labels, council)
    : calledAs(document.labels, council)
  const names = await namesOf(db, [subject.approverId, snapshot?.submittedBy ?? null])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const approvals = await listApprovals(db, subject.versionId)
  const notes = await listDecisionNotes(db, subject.versionId)
  const versions = await listVersions(db, subject.assessmentId)
  const lastApproved = versions.find((version) => version.status === 'approved')?.number ?? 0
  const isSuperseded = ({ number, status }: { number: number; status: Status }) =>
    number < lastApproved && (status === 'approved' || status === 'stopped')

  return {
    head: headOf(subject, now),
    superseded: isSuperseded({ number: subject.versionNumber, status: subject.status }),
    document,
    snapshot: snapshot
      ? { ...shownOf(snapshot), submittedByName: nameOf(snapshot.submittedBy) ?? 'The system' }
      : null,
    characteristics,
    findings: withPlaces(findings, document),
    since: before
      ? { ...whatBefore(before, subject), changes: changesIn(before.document, document, characteristics) }
      : null,
    askedParts: await listAskedParts(db, subject.versionId),
    comments: (await listCommentsFor(db, subject.versionId, actor.id)).map(readComment),
    authors: (await listAuthors(db, subject.assessmentId)).map((author) => author.name),
    approverName: nameOf(subject.approverId),
    reason: versions.find((version) => version.id === subject.versionId)?.reason ?? null,
    signatures: approvals.map(({ personJobTitle, snapshotHash, ...approval }) => ({
      ...approval,
      jobTitle: personJobTitle,
      hash: snapshotHash,
    })),
    otherDates: await listOtherDates(db, subject.assessmentId, subject.decisionOn),
    notes: notes.map((note) => ({ ...note, personName: note.personName ?? 'The system' })),
    audits: await listAudits(db, subject.versionId),
    versions: versions.map((version) => ({ ...version, superseded: isSuperseded(version) })),
    may:
      subject.versionNumber === subject.latestVersionNumber
        ? may
        : may.filter((event) => OF_ANY_VERSION.includes(event)),
  }
}

/** What can be done to a version once there is a later one. Everything else is done to the latest. */
const OF_ANY_VERSION: readonly Event[] = ['audit', 'move decision date', 'record the decision', 'redact']

/** Not submitted: its rows as they are now. People who can edit it get links from the findings. */
async function currentText({
  db,
  subject,
  may,
  now,
}: Pick<AssessmentPage, 'db' | 'subject' | 'may' | 'now'>) {
  if (subject.status === 'withdrawn') return { document: await getDocument(db, subject), findings: [] }
  const { document, findings } = await checkVersion(db, subject, now)
  return may.includes('edit')
    ? { document, findings }
    : { document, findings: findings.map(({ href: _, answerHref: __, offers: ___, ...finding }) => finding) }
}

type Comment = Awaited<ReturnType<typeof listCommentsFor>>[number]

const readComment = ({ id, part, personName, body, at, sentAt, redactedAt }: Comment): ReadComment => {
  return { id, part, personName, body, at, sent: sentAt !== null, redactedAt }
}

const shownOf = ({ number, submittedAt, hash, redactedAt }: Snapshot) => ({
  number,
  submittedAt,
  hash,
  redactedAt,
})

const whatBefore = (before: Snapshot, { versionNumber }: { versionNumber: number }) => ({
  name:
    before.versionNumber === versionNumber
      ? `submission ${before.number}`
      : `version ${before.versionNumber}`,
  at: before.submittedAt,
})
