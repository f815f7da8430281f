import type Database from 'better-sqlite3'
import { reachRow, sumRow } from '#app/data/oversight/impact-reach.server.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import { reachOf } from '#app/domain/oversight/impact-reach.ts'
import { isShared, liveUntil } from '#app/domain/oversight/live.ts'
import type { Outcome } from '#app/domain/outcomes.ts'
import { openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type MadeCouncil, madeCouncil, type MadePerson } from './made-council.ts'
import { halfWritten, LARGE, later, madeDocument, usualSize } from './made-documents.ts'
import { writeLibrary } from './made-library.ts'
import { RARE_WORD } from './made-words.ts'
import { rowWriter, type RowWriter } from './row-writer.ts'
import { writeMoves } from './write-moves.ts'
import { writeSections } from './write-sections.ts'

/** The assessments that the workloads are about, by their reference. */
export const LANDMARKS = { draft: 'EQIA-0001', approved: 'EQIA-0002', toSubmit: 'EQIA-0003' } as const
/** How many wait for the first manager: those with the numbers from 11 on. */
export const WAITING = 40

const FIRST_DAY = '2021-11-22'
const DAYS = 5 * 365
const IN_ONE_TRANSACTION = 500

/** Fills a new file with a council of so many assessments. The same seed and size give the same bytes. */
export async function generate(
  file: string,
  { seed, assessments }: { seed: number; assessments: number },
): Promise<void> {
  const database = openDatabase(file)
  for (const mode of ['delete', 'off']) database.pragma(`journal_mode = ${mode}`)
  database.pragma('synchronous = off')
  database.pragma('cache_size = -200000')
  await migrate(database)
  database.pragma('foreign_keys = off')
  database.prepare('update kysely_migration set timestamp = ?').run(`${FIRST_DAY}T00:00:00.000Z`)
  const rows = rowWriter(database)
  const council = madeCouncil(chanceFrom(seed), assessments)
  inTransaction(database, () => writeCouncil(rows, council))
  for (let first = 0; first < assessments; first += IN_ONE_TRANSACTION) {
    const last = Math.min(first + IN_ONE_TRANSACTION, assessments)
    inTransaction(database, () => {
      for (let index = first; index < last; index += 1)
        writeAssessment(rows, chanceFrom(seed, index), council, { index, assessments })
    })
  }
  inTransaction(database, () => database.exec(`insert into passages_fts (passages_fts) values ('rebuild')`))
  database.close()
}

const inTransaction = (database: Database.Database, work: () => void) => database.transaction(work)()

function writeCouncil(
  rows: RowWriter,
  { directorates, officers, managers, leads, library }: MadeCouncil,
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

/** The version's own row is written last, when it is known how it ended: foreign keys are checked by the test. */
function writeAssessment(
  rows: RowWriter,
  chance: Chance,
  council: MadeCouncil,
  place: { index: number; assessments: number },
): void {
  const { index, assessments } = place
  const isLandmark = index < Object.keys(LANDMARKS).length
  const { status, outcome } = fateOf(chance, index)
  const author = isLandmark ? first(council.officers) : chance.of(council.officers)
  const approver = approverOf(chance, council, index, status)
  const directorate = council.directorates[author.directorate] ?? first(council.directorates)
  const startedOn = later(FIRST_DAY, Math.floor((DAYS * index) / assessments))
  const decisionOn = later(startedOn, chance.whole(40, 400))
  const size = isLandmark ? LARGE : usualSize(chance)
  const seldom = index % 50 === 7 ? RARE_WORD : undefined
  const whole = madeDocument(chance, {
    directorate: directorate.name,
    startedOn,
    decisionOn,
    outcome,
    size,
    library: council.library,
    seldom,
  })
  const document = status === 'draft' && !isLandmark ? halfWritten(chance, whole) : whole

  const [assessmentId, versionId] = [chance.id(), chance.id()]
  const number = index + 1
  const reference = `EQIA-${String(number).padStart(4, '0')}`
  const others = isLandmark
    ? []
    : chance.some(council.officers, chance.whole(0, 2)).filter(({ id }) => id !== author.id)
  const writerIds = [author, ...others].map(({ id }) => id)
  const moments = momentsFrom(chance, startedOn)
  const begunAt = moments()
  const confidential = !isLandmark && chance.often(0.03) ? 1 : 0
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
    chance,
    { assessmentId, versionId, versionNumber: 1, writerIds, moments },
    document,
    directorate.id,
  )
  const people = { authorId: author.id, approverId: approver.id, leadId: chance.of(council.leads).id }
  const moves = writeMoves(
    rows,
    chance,
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
  const mitigations = document.mitigations.map(({ feasibilityKind }) => ({
    feasibilityKind: feasibilityKind ?? null,
  }))
  const until = liveUntil({ status, decisionOn: document.proposal.decision.date ?? null, mitigations })
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

/** What became of it. Most of five years' assessments are approved. */
function fateOf(chance: Chance, index: number): { status: Status; outcome: Outcome } {
  const outcome = chance.of(['A', 'A', 'B', 'B', 'B', 'B', 'C', 'D'] as const)
  if (index < 3) return { status: index === 1 ? 'approved' : 'draft', outcome: 'B' }
  if (isWaiting(index)) return { status: 'submitted', outcome }
  const drawn = chance.next()
  if (drawn < 0.7) return { status: 'approved', outcome }
  if (drawn < 0.84) return { status: 'draft', outcome }
  if (drawn < 0.88) return { status: 'submitted', outcome }
  if (drawn < 0.91) return { status: 'returned', outcome }
  if (drawn < 0.92) return { status: 'to countersign', outcome: 'D' }
  if (drawn < 0.95) return { status: 'stopped', outcome: 'E' }
  return { status: 'withdrawn', outcome }
}

/** The first manager has just what waits for them; what others submit goes to the others. */
function approverOf(chance: Chance, { managers }: MadeCouncil, index: number, status: Status): MadePerson {
  if (isWaiting(index)) return first(managers)
  return chance.of(status === 'submitted' ? managers.slice(1) : managers)
}

const isWaiting = (index: number): boolean => index >= 10 && index < 10 + WAITING

const first = <T>(list: readonly T[]): T => list[0] as T

/** One moment after another, minutes to hours apart. */
function momentsFrom(chance: Chance, day: string): () => string {
  let at = Date.parse(`${day}T09:00:00.000Z`)
  return () => {
    at += chance.whole(30_000, 40_000_000)
    return new Date(at).toISOString()
  }
}
