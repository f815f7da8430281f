import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { approveAssessment } from '#app/commands/signoff/approve.server.ts'
import { countersignAssessment } from '#app/commands/signoff/countersign.server.ts'
import { returnAssessment } from '#app/commands/signoff/return.server.ts'
import { stopAssessment } from '#app/commands/signoff/stop.server.ts'
import { submitAssessment } from '#app/commands/signoff/submit.server.ts'
import { withdrawAssessment } from '#app/commands/signoff/withdraw.server.ts'
import { writeComment } from '#app/commands/signoff/write-comment.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { Part } from '#app/domain/assessment/parts.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'

/** Brings an assessment into any state through the real commands: for the demonstration and for tests alike. */

/** The people of one assessment. The lead neither writes nor approves. */
export type Cast = { db: Db; officer: Actor; manager: Actor; lead: Actor }

/** What happens to it. `write` makes the draft; every other step needs one to be there. */
export type Step = 'write' | 'submit' | 'return' | 'approve' | 'countersign' | 'stop' | 'withdraw'
/** How each state is reached. Outcome D goes by way of "to countersign", E can only be stopped. */
const ROADS = {
  draft: ['write'],
  submitted: ['write', 'submit'],
  returned: ['write', 'submit', 'return'],
  'to countersign': ['write', 'submit', 'approve'],
  approved: ['write', 'submit', 'approve'],
  countersigned: ['write', 'submit', 'approve', 'countersign'],
  stopped: ['write', 'submit', 'stop'],
  withdrawn: ['write', 'withdraw'],
} as const satisfies Record<string, readonly Step[]>
export type Destination = keyof typeof ROADS

/** What a manager asks to change, with a comment on single parts where there is more to say. */
export type Asked = { comment: string; parts: Part[]; onParts?: Partial<Record<Part, string>> }

export type Story = Cast & {
  document: AssessmentDocument
  /** When each step happens, ISO 8601 UTC. */
  at: (step: Step) => string
  /** How the draft is written; it is brought in whole unless told otherwise. Answers the reference. */
  write?: (cast: Cast, document: AssessmentDocument, at: string) => Promise<string>
  asked?: Asked
  reason?: string
}

/** Tells the story of one assessment up to a state. Answers its reference. */
export async function bringTo(destination: Destination, story: Story): Promise<string> {
  const [, ...steps] = ROADS[destination]
  const reference = await (story.write ?? bringIn)(story, story.document, story.at('write'))
  for (const step of steps) await take(step, story, reference)
  return reference
}

/** One step of the story, by whoever takes it: the officer, the manager or the equality lead. */
export async function take(
  step: Exclude<Step, 'write'>,
  story: Omit<Story, 'document' | 'write'>,
  reference: string,
): Promise<void> {
  const { db, at, asked = ASKED, reason = 'The proposal does not go ahead.' } = story
  const who: Record<typeof step, Actor> = {
    submit: story.officer,
    return: story.manager,
    approve: story.manager,
    stop: story.manager,
    countersign: story.lead,
    withdraw: story.officer,
  }
  const context = { db, actor: who[step], now: at(step) }
  if (step === 'return') {
    for (const [part, body] of Object.entries(asked.onParts ?? {}) as [Part, string][]) {
      await writeComment(context, { reference, part, body })
    }
  }
  const { moveVersion } = await getAssessment(db, reference)
  const move = { reference, moveVersion }
  const { comment, parts } = asked
  const moves: Record<typeof step, () => Promise<unknown>> = {
    submit: () => submitAssessment(context, { ...move, approverId: story.manager.id ?? '' }),
    return: () => returnAssessment(context, { ...move, comment, parts }),
    approve: () => approveAssessment(context, { ...move, attested: true }),
    stop: () => stopAssessment(context, move),
    countersign: () => countersignAssessment(context, { ...move, attested: true }),
    withdraw: () => withdrawAssessment(context, { ...move, reason }),
  }
  await moves[step]()
}

const ASKED: Asked = { comment: 'Please say more about who is affected.', parts: ['impacts'] }

const bringIn = async ({ db, officer }: Cast, document: AssessmentDocument, at: string): Promise<string> =>
  (await importAssessment({ db, actor: officer, now: at }, document)).reference
