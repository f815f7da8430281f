import {
  insertApproval,
  findLatestSubmission,
  insertSubmission,
  replaceAskedParts,
  voidApprovals,
} from '#app/data/signoff/submissions.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { insertComment, sendComments } from '#app/data/signoff/comments.server.ts'
import { type HistoryEntry, sha256 } from '#app/data/history.server.ts'
import { idsWithRole, tell } from '#app/data/work/notices.server.ts'
import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import { setApprover, setStatus } from '#app/data/assessment/assessments.server.ts'
import { getApproverFor } from '#app/data/signoff/approvers.server.ts'
import { ATTESTATIONS } from '#app/domain/signoff/attestations.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { Part } from '#app/domain/assessment/parts.ts'
import { datedAfter } from '#app/domain/checks/dated-too-late.ts'
import type { AnsweredFinding } from '#app/domain/checks/finding.ts'
import { blockingFindings } from '#app/domain/checks/run-checks.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { Conflict, Invalid, Refused } from '#app/domain/failures.ts'
import { changeAssessment, type AllowedChange } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'

/** What a person sends with each move. `moveVersion` is the state they saw. */
export type Move = { reference: string; moveVersion: number } & (
  | { event: 'submit'; approverId: string }
  | { event: 'take back' }
  | { event: 'return'; comment: string; parts: Part[] }
  | { event: 'approve'; attested: boolean }
  | { event: 'countersign'; attested: boolean }
  | { event: 'stop'; comment?: string | undefined }
  | { event: 'withdraw'; reason: string }
)
type MoveOf<E extends Move['event']> = Extract<Move, { event: E }>
type Effect<E extends Move['event']> = (
  context: Context,
  change: AllowedChange,
  move: MoveOf<E>,
) => Promise<Partial<HistoryEntry>>

/**
 * Moves an assessment from one state to another: the only way there is. Throws Refused, Invalid and Conflict.
 */
export async function moveAssessment(context: Context, move: Move): Promise<{ status: AllowedChange['to'] }> {
  return changeAssessment({ ...context, seen: move.moveVersion }, move, async (change) => {
    const { trx, assessment, to } = change
    const effect = EFFECTS[move.event] as Effect<typeof move.event>
    const history = await effect(context, change, move as never)
    if (!(await setStatus(trx, assessment, to, context.now)))
      throw new Conflict('Somebody else moved this assessment on. Nothing was changed.')
    return { result: { status: to }, history }
  })
}

/** What each move does beside changing the state. */
const EFFECTS: { [E in Move['event']]: Effect<E> } = {
  async submit({ actor, now }, { trx, assessment }, { approverId }) {
    const approver = await getApproverFor(trx, assessment, approverId)
    const { document, findings } = await checkVersion(trx, assessment, now)
    const blocking = blockingFindings(findings)
    if (blocking.length > 0) {
      const things = blocking.length === 1 ? '1 thing still blocks' : `${blocking.length} things still block`
      throw new Refused(`${things} submission. The check page lists what, and leads to each place.`)
    }
    if (assessment.outcome === 'D') await refuseWithoutCountersigner(trx, assessment, approverId)
    const text = canonicalJson(document)
    const number = ((await findLatestSubmission(trx, assessment.versionId))?.number ?? 0) + 1
    await insertSubmission(trx, {
      id: crypto.randomUUID(),
      versionId: assessment.versionId,
      number,
      submittedAt: now,
      submittedBy: actor.id,
      document: text,
      hash: sha256(text),
      findings: canonicalJson(findings.map(asKept)),
    })
    await setApprover(trx, assessment.versionId, approverId)
    await say(trx, assessment, [approverId], actor, now, 'was submitted to you for approval')
    return {
      snapshotHash: sha256(text),
      details: { approver: approver.id, submission: number, outcome: assessment.outcome },
    }
  },

  async 'take back'({ actor, now }, { trx, assessment }) {
    await voidApprovals(trx, assessment.versionId, now)
    await say(
      trx,
      assessment,
      assessment.approverId ? [assessment.approverId] : [],
      actor,
      now,
      'was taken back by its authors',
    )
    return {}
  },

  async return({ actor, now }, { trx, assessment }, { comment, parts }) {
    const errors = {
      ...(comment ? {} : { comment: 'Say what needs to change' }),
      ...(parts.length > 0 ? {} : { parts: 'Choose at least one part that needs to change' }),
    }
    if (Object.keys(errors).length > 0) throw new Invalid(errors)
    const personId = personOf(actor)
    const hash = sha256(comment)
    const own = {
      id: crypto.randomUUID(),
      versionId: assessment.versionId,
      personId,
      part: null,
      body: comment,
      hash,
      at: now,
    }
    await insertComment(trx, {
      ...own,
      sentAt: null,
      redactedAt: null,
      redactedBy: null,
      redactedReason: null,
    })
    await sendComments(trx, assessment.versionId, personId, now)
    await replaceAskedParts(trx, assessment.versionId, parts, { at: now, askedBy: personId })
    await voidApprovals(trx, assessment.versionId, now)
    const others =
      assessment.status === 'to countersign' && assessment.approverId ? [assessment.approverId] : []
    await say(
      trx,
      assessment,
      [...assessment.ties.authorIds, ...others],
      actor,
      now,
      'was returned for changes',
    )
    return { commentHash: hash, details: { parts } }
  },

  async approve(context, change, { attested }) {
    const details = await sign(context, change, 'approve', attested)
    const { trx, assessment, to } = change
    if (to === 'to countersign') {
      await say(
        trx,
        assessment,
        await idsWithRole(trx, 'equality lead'),
        context.actor,
        context.now,
        'is waiting to be countersigned (outcome D)',
      )
    }
    const told =
      to === 'approved' ? 'was approved' : 'was approved by its approver, and waits to be countersigned'
    await say(trx, assessment, assessment.ties.authorIds, context.actor, context.now, told)
    return details
  },

  async countersign(context, change, { attested }) {
    const details = await sign(context, change, 'countersign', attested)
    const { trx, assessment } = change
    const people = [...assessment.ties.authorIds, ...(assessment.approverId ? [assessment.approverId] : [])]
    await say(trx, assessment, people, context.actor, context.now, 'was countersigned, and is approved')
    return details
  },

  async stop(context, change, { comment }) {
    const { trx, assessment } = change
    const details = await sign(context, change, 'stop', true)
    const people = [...(await idsWithRole(trx, 'equality lead')), ...assessment.ties.authorIds]
    await say(
      trx,
      assessment,
      people,
      context.actor,
      context.now,
      'was stopped (outcome E): the proposal must be rethought',
    )
    if (!comment) return details
    const body = { body: comment, hash: sha256(comment), at: context.now, sentAt: context.now }
    const place = {
      id: crypto.randomUUID(),
      versionId: assessment.versionId,
      personId: personOf(context.actor),
      part: null,
    }
    await insertComment(trx, { ...place, ...body, redactedAt: null, redactedBy: null, redactedReason: null })
    return { ...details, commentHash: body.hash }
  },

  async withdraw({ actor, now }, { trx, assessment }, { reason }) {
    if (!reason) throw new Invalid({ reason: 'Say why it is withdrawn' })
    const body = { body: reason, hash: sha256(reason), at: now, sentAt: now }
    const place = {
      id: crypto.randomUUID(),
      versionId: assessment.versionId,
      personId: personOf(actor),
      part: null,
    }
    await insertComment(trx, { ...place, ...body, redactedAt: null, redactedBy: null, redactedReason: null })
    const people = [
      ...assessment.ties.authorIds,
      ...(assessment.status === 'submitted' && assessment.approverId ? [assessment.approverId] : []),
    ]
    await say(trx, assessment, people, actor, now, 'was withdrawn')
    return { commentHash: body.hash }
  },
}

/**
 * Binds a signature to the snapshot that was read: its hash is checked again and kept with the statement that
 * was attested.
 * Of a redacted one, what is signed is what is left.
 */
async function sign(
  { actor, now }: Context,
  { trx, assessment }: AllowedChange,
  kind: 'approve' | 'countersign' | 'stop',
  attested: boolean,
) {
  if (!attested) throw new Invalid({ attested: 'Confirm the statement before you sign' })
  const submission = await findLatestSubmission(trx, assessment.versionId)
  const hash = submission && sha256(submission.document)
  if (!submission || !hash || (hash !== submission.hash && submission.redactedAt === null)) {
    throw new Refused(
      'The text that was submitted is not as it was. Nothing was signed: tell your equality lead.',
    )
  }
  if (kind !== 'stop') await refuseWhatIsDatedLater(trx, assessment, now)
  await insertApproval(trx, {
    id: crypto.randomUUID(),
    versionId: assessment.versionId,
    submissionId: submission.id,
    kind,
    personId: personOf(actor),
    attestation: ATTESTATIONS[kind],
    snapshotHash: hash,
    at: now,
    voidedAt: null,
  })
  return { snapshotHash: hash, details: { outcome: assessment.outcome, submission: submission.number } }
}

/** With the answer that applies. What lapsed, and where to mend it, concerns those who write alone. */
const asKept = ({ id, severity, message, path, why, answer }: AnsweredFinding): AnsweredFinding => ({
  id,
  severity,
  message,
  path,
  why,
  ...(answer ? { answer } : {}),
})

/** Submission has looked already (check E1), unless it was on another day by the clock of that time. */
async function refuseWhatIsDatedLater(
  trx: AllowedChange['trx'],
  assessment: AllowedChange['assessment'],
  now: string,
): Promise<void> {
  const document = (await findSnapshot(trx, assessment))?.document
  const [later] = document ? datedAfter(now.slice(0, 10), document) : []
  if (later === undefined) return
  throw new Refused(
    `${later.name} is dated ${formatPartialDate(later.date)}. Nothing dated after its approval can be ` +
      `part of a version: return it, so that its authors correct the date or take it out.`,
  )
}

async function refuseWithoutCountersigner(
  trx: AllowedChange['trx'],
  assessment: AllowedChange['assessment'],
  approverId: string,
): Promise<void> {
  const barred = [...assessment.ties.authorIds, ...assessment.ties.writerIds, approverId]
  const free = (await idsWithRole(trx, 'equality lead')).filter((id) => !barred.includes(id))
  if (free.length > 0) return
  throw new Refused(
    'Outcome D must be countersigned, and no equality lead could: each wrote in it or is its ' +
      'approver. Choose another approver, or ask an administrator.',
  )
}

const say = (
  trx: AllowedChange['trx'],
  assessment: AllowedChange['assessment'],
  people: readonly string[],
  actor: Context['actor'],
  at: string,
  what: string,
) => tell(trx, people, { assessmentId: assessment.assessmentId, at, message: what }, actor.id)

function personOf(actor: Context['actor']): string {
  if (actor.id === null) throw new Refused('Only a person can do this.')
  return actor.id
}
