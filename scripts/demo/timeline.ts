import { type AssessmentDocument, DOCUMENT_FORMAT, readDocument } from '#app/domain/assessment/document.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { addDays, dayOf } from '#app/domain/days.ts'
import type { Db } from '#db/client.ts'
import { type RequestedChanges, type Step, takeStep } from './by-state.ts'
import type { DemoCouncil, PersonKey } from './people.ts'
import { writeSteps } from './write-draft.ts'

/** What the examples work with: the council, and days counted from the day the demonstration is made. */
export type Demo = DemoCouncil & {
  db: Db
  /** `day(-3)` is three days ago: `2026-11-19`. */
  day: (offset: number) => string
  /** A time on that day, where `hour` 9.5 is 9:30am. ISO 8601 UTC. */
  moment: (offset: number, hour?: number) => string
}

/** One thing that happens at a set time. The events of all examples run in order of time. */
export type DemoEvent = { at: string; run: () => Promise<void> }
export type Example = (demo: Demo) => DemoEvent[]

export function demoOf(db: Db, council: DemoCouncil, now: string): Demo {
  const moment = (offset: number, hour = 10) => {
    const date = new Date(Date.parse(now) + offset * 86_400_000)
    date.setUTCHours(Math.floor(hour), Math.round((hour % 1) * 60), 0, 0)
    const at = date.toISOString()
    return at < now ? at : now
  }
  const day = (offset: number) => addDays(dayOf(now), offset)
  return { ...council, db, day, moment }
}

type Answers = Omit<Record<string, unknown>, 'format'>

/** Makes a document from the answers of an example. Throws when the example has a mistake. */
export function exampleDocument(answers: Answers): AssessmentDocument {
  const read = readDocument({ format: DOCUMENT_FORMAT, ...answers })
  if (!read.ok) throw new Error(`This example cannot be read: ${JSON.stringify(read.problems)}`)
  return read.document
}

type AssessmentPlan = {
  document: AssessmentDocument
  officer: PersonKey
  manager: PersonKey
  lead?: PersonKey
}

/** One assessment of the demonstration. The functions it returns make its events. */
export function demoAssessment(demo: Demo, { document, officer, manager, lead = 'nadia' }: AssessmentPlan) {
  const { db, people, directorateIds, moment } = demo
  let reference = ''
  const roles = { db, officer: people[officer], manager: people[manager], lead: people[lead] }

  /**
   * The draft, written one form at a time between two days. A second author, if there is one, fills in
   * every third form. Someone from a partner organisation cannot start an assessment or tag it.
   */
  function written(from: number, to: number, secondAuthor?: PersonKey): DemoEvent[] {
    const directorateId = directorateIds[document.proposal.directorate ?? ''] ?? ''
    const steps = writeSteps({ db, document, directorateId })
    return steps.map((step, index) => {
      const days = ((to - from + 1) * index) / steps.length
      const at = moment(from + Math.floor(days), 9 + 8 * (days % 1))
      const isBySecond = secondAuthor !== undefined && index > 2 && index % 3 === 2
      const actor = people[isBySecond ? secondAuthor : officer]
      return { at, run: async () => void (reference = await step({ actor, now: at }, reference)) }
    })
  }

  const step = (
    what: Exclude<Step, 'write'>,
    offset: number,
    words: { requested?: RequestedChanges; reason?: string } = {},
  ): DemoEvent => {
    const at = moment(offset, 14)
    return { at, run: () => takeStep(what, { ...roles, at: () => at, ...words }, reference) }
  }

  /** Any other command that a person runs on the assessment. */
  const change = (
    offset: number,
    who: PersonKey,
    what: (context: Context, reference: string) => Promise<unknown>,
    hour = 11,
  ): DemoEvent => {
    const at = moment(offset, hour)
    return { at, run: async () => void (await what({ db, actor: people[who], now: at }, reference)) }
  }

  const versionId = async () => (await getAssessment(db, reference)).versionId
  return { written, step, change, versionId }
}

/** Runs the events in order of time. Events at the same moment keep their order in the list. */
export async function runInOrder(events: readonly DemoEvent[]): Promise<void> {
  const inOrder = [...events].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  for (const { run } of inOrder) await run()
}
