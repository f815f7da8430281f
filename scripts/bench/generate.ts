import { addDays } from '#app/domain/days.ts'
import type Database from 'better-sqlite3'
import { reachRow, sumRow } from '#app/data/oversight/impact-reach.server.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import { reachOf } from '#app/domain/oversight/impact-reach.ts'
import { isShared, liveUntil } from '#app/domain/oversight/live.ts'
import type { Outcome } from '#app/domain/outcomes.ts'
import { openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { sealing } from '#db/seals.ts'
import { type Random, randomFrom } from './random.ts'
import { type GeneratedCouncil, generateCouncil, type GeneratedPerson } from './generated-council.ts'
import { halfWritten, LARGE, generateDocument, usualSize } from './generated-documents.ts'
import { writeLibrary } from './generated-library.ts'
import { RARE_WORD } from './generated-text.ts'
import { rowWriter, type RowWriter } from './row-writer.ts'
import { writeMoves } from './write-moves.ts'
import { writeSections } from './write-sections.ts'

/** The assessments that the workloads measure, by their reference. */
export const MEASURED = { draft: 'EQIA-0001', approved: 'EQIA-0002', toSubmit: 'EQIA-0003' } as const
/** The number of assessments waiting for the first manager. They start at number 11. */
export const WAITING = 40

const FIRST_DAY = '2021-11-22'
const DAYS = 5 * 365
const IN_ONE_TRANSACTION = 500

/**
 * Fills a new file with a council that has this many assessments. The same seed and size give the same rows, except for
 * the id that each database has, and its seals.
 */
export async function generate(
  file: string,
  { seed, assessments }: { seed: number; assessments: number },
): Promise<void> {
  const database = openDatabase(file)
  for (const mode of ['delete', 'off']) database.pragma(`journal_mode = ${mode}`)
  database.pragma('synchronous = off')
  database.pragma('cache_size = -200000')
  const firstDay = () => new Date(FIRST_DAY)
  await migrate(database, firstDay)
  database.pragma('foreign_keys = off')
  database.prepare('update kysely_migration set timestamp = ?').run(`${FIRST_DAY}T00:00:00.000Z`)
  const rows = rowWriter(database)
  const council = generateCouncil(randomFrom(seed), assessments)
  inTransaction(database, () => writeCouncil(rows, council))
  for (let first = 0; first < assessments; first += IN_ONE_TRANSACTION) {
    const last = Math.min(first + IN_ONE_TRANSACTION, assessments)
    inTransaction(database, () => {
      for (let index = first; index < last; index += 1)
        writeAssessment(rows, randomFrom(seed, index), council, { index, assessments })
    })
  }
  inTransaction(database, () => {
    database.exec(`insert into passages_fts (passages_fts) values ('rebuild')`)
    sealing(database, 'service', firstDay).end()
  })
  database.close()
}

const inTransaction = (database: Database.Database, work: () => void) => database.transaction(work)()

function writeCouncil(
  rows: RowWriter,
  { directorates, officers, managers, leads, library }: GeneratedCouncil,
): void {
  const at = `${FIRST_DAY}T08:00:00.000Z`
  for (const directorate of directorates) rows.insert('directorates', directorate)
  for (const { role, directorate, ...person } of [...officers, ...managers, ...leads]) {
    rows.insert('people', {
      ...person,
      directorateId: directorates[directorate]?.id,
      jobTitle: role,
      organisation: 'Millbrook Council',
      createdAt: at,
    })
    rows.insert('personRoles', { personId: person.id, role })
    rows.record({ at, personId: null, event: 'add person', subject: person.id, details: { roles: [role] } })
  }
  writeLibrary(rows, library, { at, by: leads[0]?.id })
}

/** The version's own row is written last, when its final state is known. A test checks the foreign keys. */
function writeAssessment(
  rows: RowWriter,
  random: Random,
  council: GeneratedCouncil,
  place: { index: number; assessments: number },
): void {
  const { index, assessments } = place
  const isMeasured = index < Object.keys(MEASURED).length
  const { status, outcome } = statusAndOutcome(random, index)
  const author = isMeasured ? first(council.officers) : random.pick(council.officers)
  const approver = approverOf(random, council, index, status)
  const directorate = council.directorates[author.directorate] ?? first(council.directorates)
  const startedOn = addDays(FIRST_DAY, Math.floor((DAYS * index) / assessments))
  const decisionOn = addDays(startedOn, random.whole(40, 400))
  const size = isMeasured ? LARGE : usualSize(random)
  const rareWord = index % 50 === 7 ? RARE_WORD : undefined
  const whole = generateDocument(random, {
    directorate: directorate.name,
    startedOn,
    decisionOn,
    outcome,
    size,
    library: council.library,
    rareWord,
  })
  const document = status === 'draft' && !isMeasured ? halfWritten(random, whole) : whole

  const [assessmentId, versionId] = [random.id(), random.id()]
  const number = index + 1
  const reference = `EQIA-${String(number).padStart(4, '0')}`
  const others = isMeasured
    ? []
    : random.sample(council.officers, random.whole(0, 2)).filter(({ id }) => id !== author.id)
  const writerIds = [author, ...others].map(({ id }) => id)
  const moments = momentsFrom(random, startedOn)
  const begunAt = moments()
  const confidential = !isMeasured && random.isLikely(0.03) ? 1 : 0
  rows.insert('assessments', {
    id: assessmentId,
    number,
    reference,
    confidential,
    createdAt: begunAt,
    createdBy: author.id,
  })
  for (const personId of writerIds)
    rows.insert('authors', { assessmentId, personId, addedAt: begunAt, addedBy: author.id })
  for (const personId of writerIds) rows.insert('writers', { assessmentId, personId })
  for (const tag of document.proposal.tags) rows.insert('tags', { assessmentId, tag })

  writeSections(
    rows,
    random,
    { assessmentId, versionId, versionNumber: 1, writerIds, moments },
    document,
    directorate.id,
  )
  const people = { authorId: author.id, approverId: approver.id, leadId: random.pick(council.leads).id }
  const moves = writeMoves(
    rows,
    random,
    { assessmentId, versionId, ...people, document, moment: moments },
    status,
  )
  const approverId = status === 'draft' || status === 'withdrawn' ? null : approver.id
  rows.insert('versions', {
    id: versionId,
    assessmentId,
    number: 1,
    status,
    moveVersion: moves.count + 1,
    approverId,
    lastImpactNumber: document.impacts.length,
    createdAt: begunAt,
    createdBy: author.id,
    statusAt: moves.lastAt ?? begunAt,
  })
  const mitigations = document.mitigations.map(({ feasibilityKind, dueOn }) => ({
    feasibilityKind: feasibilityKind ?? null,
    dueOn: dueOn ?? null,
  }))
  const until = liveUntil({
    status,
    decisionOn: document.proposal.decision.date ?? null,
    reviewOn: document.conclusion.reviewOn ?? null,
    mitigations,
  })
  rows.insert('register', {
    assessmentId,
    versionId,
    versionNumber: 1,
    number,
    reference,
    title: document.proposal.title,
    directorateId: directorate.id,
    directorateName: directorate.name,
    status,
    outcome: document.conclusion.outcome,
    decisionOn: document.proposal.decision.date,
    approverId,
    confidential,
    liveUntil: until,
    changedAt: moments(),
  })
  if (until === null) return
  const of = { assessmentId, sharedUntil: isShared({ status, confidential }) ? until : null }
  const reach = reachOf(document.impacts).map((each) => reachRow(each, of))
  for (const row of reach) rows.insert('impactReach', row)
  if (reach.length > 0) rows.insert('reachSums', sumRow(assessmentId, reach))
}

/** Most assessments of the five years are approved. */
function statusAndOutcome(random: Random, index: number): { status: Status; outcome: Outcome } {
  const outcome = random.pick(['A', 'A', 'B', 'B', 'B', 'B', 'C', 'D'] as const)
  if (index < 3) return { status: index === 1 ? 'approved' : 'draft', outcome: 'B' }
  if (isWaiting(index)) return { status: 'submitted', outcome }
  const drawn = random.next()
  if (drawn < 0.7) return { status: 'approved', outcome }
  if (drawn < 0.84) return { status: 'draft', outcome }
  if (drawn < 0.88) return { status: 'submitted', outcome }
  if (drawn < 0.91) return { status: 'returned', outcome }
  if (drawn < 0.92) return { status: 'to countersign', outcome: 'D' }
  if (drawn < 0.95) return { status: 'stopped', outcome: 'E' }
  return { status: 'withdrawn', outcome }
}

/** The first manager has only the waiting assessments. Other submissions go to other managers. */
function approverOf(
  random: Random,
  { managers }: GeneratedCouncil,
  index: number,
  status: Status,
): GeneratedPerson {
  if (isWaiting(index)) return first(managers)
  return random.pick(status === 'submitted' ? managers.slice(1) : managers)
}

const isWaiting = (index: number): boolean => index >= 10 && index < 10 + WAITING

const first = <T>(list: readonly T[]): T => list[0] as T

/** Each call returns a later moment, minutes to hours after the one before. */
function momentsFrom(random: Random, day: string): () => string {
  let at = Date.parse(`${day}T09:00:00.000Z`)
  return () => {
    at += random.whole(30_000, 40_000_000)
    return new Date(at).toISOString()
  }
}
