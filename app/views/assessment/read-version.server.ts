import { listVersions } from '#app/data/assessment/assessments.server.ts'
import { listAudits } from '#app/data/oversight/audits.server.ts'
import { listAuthors } from '#app/data/assessment/authors.server.ts'
import { listCommentsFor } from '#app/data/signoff/comments.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { listDecisionNotes } from '#app/data/after/decision-notes.server.ts'
import { getDocument } from './documents.server.ts'
import { maskFindings } from '#app/views/checks/masked-findings.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { listOtherDates } from '#app/data/plan/planned-decisions.server.ts'
import { namesOf } from '#app/data/person-names.server.ts'
import { findSnapshot, findSnapshotBefore, type Snapshot } from '#app/data/signoff/snapshots.server.ts'
import { listApprovals, listAskedParts } from '#app/data/signoff/submissions.server.ts'
import { changesIn } from '#app/domain/signoff/compare.ts'
import { asTheyWere, calledAs } from '#app/domain/assessment/labels.ts'
import { dayOf } from '#app/domain/days.ts'
import { describePerson } from '#app/domain/describe-person.ts'
import type { Event, Status } from '#app/domain/signoff/workflow.ts'
import { withPlaces } from '#app/views/checks/finding-places.ts'
import type { BoundTo, ReadComment, Reading } from './reading.ts'
import { headOf } from './assessment-head.ts'
import type { AssessmentInView } from './assessment-in-view.ts'

/** Everything one version's reading view shows to this person. */
export async function readVersion({ db, assessment, actor, may, now }: AssessmentInView): Promise<Reading> {
  const snapshot = await findSnapshot(db, assessment)
  const before = await findSnapshotBefore(db, assessment)
  const { document, findings: found } = snapshot ?? (await currentText({ db, assessment, may, now }))
  const findings = await maskFindings(db, actor, found)
  const council = await listCharacteristics(db)
  const characteristics = snapshot
    ? asTheyWere(snapshot.submittedAt, document.labels, council)
    : calledAs(document.labels, council)
  const names = await namesOf(db, [assessment.approverId])
  const approvals = await listApprovals(db, assessment.versionId)
  const notes = await listDecisionNotes(db, assessment.versionId)
  const versions = await listVersions(db, assessment.assessmentId)

  return {
    head: headOf(assessment, now),
    superseded:
      supersededAt({ number: assessment.versionNumber, status: assessment.status }, versions) !== undefined,
    document,
    snapshot: snapshot
      ? {
          ...shownOf(snapshot),
          submittedBy: describePerson(snapshot.submittedBy.name, snapshot.submittedBy.was),
        }
      : null,
    characteristics,
    findings: withPlaces(findings, document),
    since: before
      ? { ...whatBefore(before, assessment), changes: changesIn(before.document, document, characteristics) }
      : null,
    askedParts: await listAskedParts(db, assessment.versionId),
    comments: (await listCommentsFor(db, assessment.versionId, actor.id)).map(readComment),
    authors: (await listAuthors(db, assessment.assessmentId)).map((author) => author.name),
    approverName: names.get(assessment.approverId ?? '') ?? null,
    reason: versions.find((version) => version.id === assessment.versionId)?.reason ?? null,
    signatures: approvals.map(({ snapshotHash, ...approval }) => ({
      ...approval,
      hash: snapshotHash,
      boundTo: boundTo(snapshotHash, snapshot),
    })),
    otherDates: await listOtherDates(db, assessment.assessmentId, assessment.decisionOn),
    notes: notes.map((note) => ({
      ...note,
      personName: note.personName ?? 'The system',
      signedLater: isBefore(note.putBeforeOn, assessment.statusAt) ? assessment.statusAt : null,
    })),
    audits: await listAudits(db, assessment.versionId),
    versions: versions.map(shownVersion),
    may:
      assessment.versionNumber === assessment.latestVersionNumber
        ? may
        : may.filter((event) => OF_ANY_VERSION.includes(event)),
  }
}

function boundTo(signed: string, snapshot: Snapshot | undefined): BoundTo {
  if (snapshot === undefined) return 'another text'
  if (signed === snapshot.hashNow) return 'this text'
  if (signed !== snapshot.hash) return 'another text'
  return snapshot.redactedAt === null ? 'changed' : 'redacted text'
}

type Version = { number: number; status: Status; statusAt: string }

function shownVersion({ number, status, statusAt }: Version, _: number, versions: readonly Version[]) {
  const replacedAt = supersededAt({ number, status }, versions)
  return { number, status, since: replacedAt ?? statusAt, superseded: replacedAt !== undefined }
}

/** When the first later version was approved. `versions` are the newest first. */
function supersededAt(
  { number, status }: Pick<Version, 'number' | 'status'>,
  versions: readonly Version[],
): string | undefined {
  if (status !== 'approved' && status !== 'stopped') return undefined
  return versions.findLast((later) => later.number > number && later.status === 'approved')?.statusAt
}

const isBefore = (day: string | null, moment: string): boolean => day !== null && day < dayOf(moment)

/** What can be done to a version once there is a later one. Everything else is done to the latest. */
const OF_ANY_VERSION: readonly Event[] = ['audit', 'move decision date', 'record the decision', 'redact']

/** Not submitted: its rows as they are now. People who can edit it get links from the findings. */
async function currentText({
  db,
  assessment,
  may,
  now,
}: Pick<AssessmentInView, 'db' | 'assessment' | 'may' | 'now'>) {
  if (assessment.status === 'withdrawn') return { document: await getDocument(db, assessment), findings: [] }
  const { document, findings } = await checkVersion(db, assessment, now)
  return may.includes('edit')
    ? { document, findings }
    : { document, findings: findings.map(({ href: _, answerHref: __, offers: ___, ...finding }) => finding) }
}

type Comment = Awaited<ReturnType<typeof listCommentsFor>>[number]

const readComment = ({
  id,
  part,
  personName,
  personWas,
  body,
  at,
  sentAt,
  redactedAt,
}: Comment): ReadComment => {
  return { id, part, personName, personWas, body, at, sent: sentAt !== null, redactedAt }
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
