import { sha256 } from '#app/data/history.server.ts'
import { ATTESTATIONS } from '#app/domain/signoff/attestations.ts'
import { AUDIT_TOPIC_KEYS } from '#app/domain/oversight/audit.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { Event, Status } from '#app/domain/signoff/workflow.ts'
import type { Random } from './random.ts'
import { words } from './generated-text.ts'
import type { RowWriter } from './row-writer.ts'

export type Moving = {
  assessmentId: string
  versionId: string
  authorId: string
  approverId: string
  leadId: string
  document: AssessmentDocument
  moment: () => string
}

/**
 * Writes the rows that each move up to this state leaves. Returns the number of moves and the time of the
 * last.
 */
export function writeMoves(
  rows: RowWriter,
  random: Random,
  moving: Moving,
  to: Status,
): { count: number; lastAt?: string } {
  const moves: { count: number; lastAt?: string } = { count: 0 }
  if (to === 'draft') return moves
  let status: Status = 'draft'
  const { assessmentId, versionId, authorId, approverId, leadId, document } = moving
  const move = (event: Event, personId: string, next: Status, more: object = {}) => {
    const at = moving.moment()
    rows.record({ at, personId, event, assessmentId, versionNumber: 1, from: status, to: next, ...more })
    status = next
    moves.count += 1
    moves.lastAt = at
    return at
  }
  const comment = (personId: string) => {
    const body = words(random, random.whole(60, 400))
    const at = moving.moment()
    rows.insert('comments', {
      id: random.id(),
      versionId,
      personId,
      part: null,
      body,
      hash: sha256(body),
      at,
      sentAt: at,
    })
    return { commentHash: sha256(body) }
  }
  const notify = (personId: string, at: string, message: string, isSeen: boolean) =>
    rows.insert('notices', {
      id: random.id(),
      personId,
      assessmentId,
      at,
      message,
      seenAt: isSeen ? at : null,
    })
  if (to === 'withdrawn') {
    move('withdraw', authorId, 'withdrawn', comment(authorId))
    return moves
  }

  const text = canonicalJson(document)
  const snapshotHash = sha256(text)
  const submissionId = random.id()
  const { outcome } = document.conclusion
  const submittedAt = move('submit', authorId, 'submitted', {
    snapshotHash,
    details: { approver: approverId, submission: 1, outcome },
  })
  rows.insert('submissions', {
    id: submissionId,
    versionId,
    number: 1,
    submittedAt,
    submittedBy: authorId,
    document: text,
    hash: snapshotHash,
    findings: '[]',
  })
  notify(approverId, submittedAt, 'was submitted to you for approval', to !== 'submitted')
  const sign = (kind: 'approve' | 'countersign' | 'stop', personId: string, next: Status) => {
    const at = move(kind, personId, next, { snapshotHash, details: { outcome, submission: 1 } })
    rows.insert('approvals', {
      id: random.id(),
      versionId,
      submissionId,
      kind,
      personId,
      attestation: ATTESTATIONS[kind],
      snapshotHash,
      at,
    })
    notify(authorId, at, `was ${next}`, random.isLikely(0.95))
  }

  if (to === 'returned') {
    const at = move('return', approverId, 'returned', {
      ...comment(approverId),
      details: { parts: ['impacts'] },
    })
    rows.insert('askedParts', { versionId, part: 'impacts', at, askedBy: approverId })
    notify(authorId, at, 'was returned for changes', false)
  }
  if (to === 'stopped') sign('stop', approverId, 'stopped')
  if (to === 'to countersign') sign('approve', approverId, 'to countersign')
  if (to === 'approved' && outcome !== 'D') sign('approve', approverId, 'approved')
  if (to === 'approved' && outcome === 'D') {
    sign('approve', approverId, 'to countersign')
    sign('countersign', leadId, 'approved')
  }
  if (to === 'approved' && random.isLikely(0.8)) writeAudit(rows, random, moving)
  return moves
}

function writeAudit(
  rows: RowWriter,
  random: Random,
  { assessmentId, versionId, leadId, moment }: Moving,
): void {
  const at = moment()
  const id = random.id()
  const summary = words(random, 240)
  const verdict = random.isLikely(0.7) ? 'satisfactory' : 'improvement needed'
  rows.insert('audits', { id, versionId, personId: leadId, at, verdict, summary })
  for (const topic of AUDIT_TOPIC_KEYS)
    rows.insert('auditScores', { auditId: id, topic, score: random.whole(0, 3), note: words(random, 120) })
  const textHash = sha256(canonicalJson({ summary, verdict }))
  rows.record({
    at,
    personId: leadId,
    event: 'audit',
    assessmentId,
    versionNumber: 1,
    from: 'approved',
    to: 'approved',
    details: { verdict },
    textHash,
  })
}
