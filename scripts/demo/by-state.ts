import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { moveAssessment, type Move } from '#app/commands/signoff/move-assessment.server.ts'
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
  const moves: Record<typeof step, Move> = {
    submit: { event: 'submit', reference, moveVersion, approverId: story.manager.id ?? '' },
    return: { event: 'return', reference, moveVersion, comment: asked.comment, parts: asked.parts },
    approve: { event: 'approve', reference, moveVersion, attested: true },
    stop: { event: 'stop', reference, moveVersion },
    countersign: { event: 'countersign', reference, moveVersion, attested: true },
    withdraw: { event: 'withdraw', reference, moveVersion, reason },
  }
  await moveAssessment(context, moves[step])
}

const ASKED: Asked = { comment: 'Please say more about who is affected.', parts: ['impacts'] }

const bringIn = async ({ db, officer }: Cast, document: AssessmentDocument, at: string): Promise<string> =>
  (await importAssessment({ db, actor: officer, now: at }, document)).reference
