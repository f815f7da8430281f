import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { approveAssessment } from '#app/commands/signoff/approve-assessment.server.ts'
import { countersignAssessment } from '#app/commands/signoff/countersign-assessment.server.ts'
import { returnAssessment } from '#app/commands/signoff/return-assessment.server.ts'
import { stopAssessment } from '#app/commands/signoff/stop-assessment.server.ts'
import { submitAssessment } from '#app/commands/signoff/submit-assessment.server.ts'
import { withdrawAssessment } from '#app/commands/signoff/withdraw-assessment.server.ts'
import { writeComment } from '#app/commands/signoff/write-comment.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { Part } from '#app/domain/assessment/parts.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'

/* Brings an assessment to any state with the commands that pages use, for the demonstration and for tests. */

/** The people of one assessment. The lead neither writes nor approves. */
export type AssessmentPeople = { db: Db; officer: Actor; manager: Actor; lead: Actor }

/** `write` makes the draft. Every other step needs one. */
export type Step = 'write' | 'submit' | 'return' | 'approve' | 'countersign' | 'stop' | 'withdraw'

/** How each state is reached. An approved outcome D still has to be countersigned. E can only be stopped. */
const STEPS_TO = {
  draft: ['write'],
  submitted: ['write', 'submit'],
  returned: ['write', 'submit', 'return'],
  'to countersign': ['write', 'submit', 'approve'],
  approved: ['write', 'submit', 'approve'],
  countersigned: ['write', 'submit', 'approve', 'countersign'],
  stopped: ['write', 'submit', 'stop'],
  withdrawn: ['write', 'withdraw'],
} as const satisfies Record<string, readonly Step[]>

export type Destination = keyof typeof STEPS_TO

/** What a manager asks to change: one comment for the whole assessment, and perhaps one on each part. */
export type RequestedChanges = { comment: string; parts: Part[]; onParts?: Partial<Record<Part, string>> }

export type StepOptions = AssessmentPeople & {
  /** When each step happens, ISO 8601 UTC. */
  at: (step: Step) => string
  /** For a return. */
  requested?: RequestedChanges
  /** For a withdrawal. */
  reason?: string
}

/** Brings a new assessment with this document to a state. Returns its reference. */
export async function bringTo(
  destination: Destination,
  options: StepOptions & { document: AssessmentDocument },
): Promise<string> {
  const [, ...steps] = STEPS_TO[destination]
  const { db, officer, document, at } = options
  const { reference } = await importAssessment({ db, actor: officer, now: at('write') }, document)
  for (const step of steps) await takeStep(step, options, reference)
  return reference
}

/** Takes one step as the person who does it: the officer, the manager or the equality lead. */
export async function takeStep(
  step: Exclude<Step, 'write'>,
  options: StepOptions,
  reference: string,
): Promise<void> {
  const {
    db,
    at,
    officer,
    manager,
    lead,
    requested = DEFAULT_REQUEST,
    reason = 'The proposal does not go ahead.',
  } = options
  const people: Record<typeof step, Actor> = {
    submit: officer,
    return: manager,
    approve: manager,
    stop: manager,
    countersign: lead,
    withdraw: officer,
  }
  const context = { db, actor: people[step], now: at(step) }
  if (step === 'return') {
    for (const [part, body] of Object.entries(requested.onParts ?? {}) as [Part, string][]) {
      await writeComment(context, { reference, part, body })
    }
  }
  const { moveVersion } = await getAssessment(db, reference)
  const move = { reference, moveVersion }
  const { comment, parts } = requested
  const moves: Record<typeof step, () => Promise<unknown>> = {
    submit: () => submitAssessment(context, { ...move, approverId: manager.id ?? '' }),
    return: () => returnAssessment(context, { ...move, comment, parts }),
    approve: () => approveAssessment(context, { ...move, attested: true }),
    stop: () => stopAssessment(context, move),
    countersign: () => countersignAssessment(context, { ...move, attested: true }),
    withdraw: () => withdrawAssessment(context, { ...move, reason }),
  }
  await moves[step]()
}

const DEFAULT_REQUEST: RequestedChanges = {
  comment: 'Please say more about who is affected.',
  parts: ['impacts'],
}
