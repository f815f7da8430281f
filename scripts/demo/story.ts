import { type AssessmentDocument, DOCUMENT_FORMAT, readDocument } from '#app/domain/assessment/document.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import type { Db } from '#db/client.ts'
import { type Asked, type Step, take } from './by-state.ts'
import type { DemoCouncil, PersonKey } from './people.ts'
import { strokesOf } from './write-draft.ts'

/** What the examples are told on: the council, and days counted from the day the demonstration is made. */
export type Stage = DemoCouncil & {
  db: Db
  /** `day(-3)` is three days ago: `2026-11-19`. */
  day: (offset: number) => string
  /** The same day at an hour of it, 9 for 9am. ISO 8601 UTC. */
  moment: (offset: number, hour?: number) => string
}

/**
 * Something that happened at a moment. All examples' happenings are put in order of time, so that history is.
 */
export type Happening = { at: string; happen: () => Promise<void> }
export type Example = (stage: Stage) => Happening[]

export function stageOf(db: Db, council: DemoCouncil, now: string): Stage {
  const moment = (offset: number, hour = 10) => {
    const date = new Date(Date.parse(now) + offset * 86_400_000)
    date.setUTCHours(Math.floor(hour), Math.round((hour % 1) * 60), 0, 0)
    const at = date.toISOString()
    return at < now ? at : now
  }
  const day = (offset: number) => new Date(Date.parse(now) + offset * 86_400_000).toISOString().slice(0, 10)
  return { ...council, db, day, moment }
}

type Answers = Omit<Record<string, unknown>, 'format'>

/** A document from the answers that an example gives. What cannot be read is a mistake in the example. */
export function exampleDocument(answers: Answers): AssessmentDocument {
  const read = readDocument({ format: DOCUMENT_FORMAT, ...answers })
  if (!read.ok) throw new Error(`An example does not read: ${JSON.stringify(read.problems)}`)
  return read.document
}

type Plot = { document: AssessmentDocument; officer: PersonKey; manager: PersonKey; lead?: PersonKey }

/** The story of one assessment: who writes, approves and countersigns it, and what happens when. */
export function aStory(stage: Stage, { document, officer, manager, lead = 'nadia' }: Plot) {
  const { db, people, directorateIds, moment } = stage
  let reference = ''
  const cast = { db, officer: people[officer], manager: people[manager], lead: people[lead] }

  /**
   * Written a form at a time between two days, by the officer and, from the second form on, with another
   * author in turn.
   */
  function written(from: number, to: number, together?: PersonKey): Happening[] {
    const directorateId = directorateIds[document.proposal.directorate ?? ''] ?? ''
    const strokes = strokesOf({ db, document, directorateId })
    return strokes.map((stroke, index) => {
      const days = ((to - from + 1) * index) / strokes.length
      const at = moment(from + Math.floor(days), 9 + 8 * (days % 1))
      const isOther = together !== undefined && index > 1 && index % 3 === 2
      return {
        at,
        happen: async () =>
          void (reference = await stroke(
            { actor: people[isOther ? together : officer], now: at },
            reference,
          )),
      }
    })
  }

  const step = (
    what: Exclude<Step, 'write'>,
    offset: number,
    words: { asked?: Asked; reason?: string } = {},
  ): Happening => {
    const at = moment(offset, 14)
    return { at, happen: () => take(what, { ...cast, at: () => at, ...words }, reference) }
  }

  /** Anything else that somebody does to it. */
  const then = (
    offset: number,
    who: PersonKey,
    what: (context: Context, reference: string) => Promise<unknown>,
    hour = 11,
  ): Happening => {
    const at = moment(offset, hour)
    return { at, happen: async () => void (await what({ db, actor: people[who], now: at }, reference)) }
  }

  const versionId = async () => (await getAssessment(db, reference)).versionId
  return { written, step, then, versionId }
}

/** In the order in which they happened; of two at one moment the one that was told first. */
export async function tell(happenings: readonly Happening[]): Promise<void> {
  const inOrder = [...happenings].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  for (const { happen } of inOrder) await happen()
}
