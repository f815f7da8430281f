import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import type { Db } from '#db/client.ts'
import type { HistoryEvent, Schema } from '#db/schema.ts'
import type { Selectable } from 'kysely'
import { findParticulars, PARTICULARS_OF_HISTORY, type Particulars, wasIn } from './as-they-were.server.ts'

/** What a command records. It holds only the hashes of answers: the words themselves are in other tables. */
export type HistoryEntry = {
  at: string
  personId: string | null
  event: HistoryEvent
  assessmentId?: string
  versionNumber?: number
  /** What it was about: a section and its place ("baseline age"), or a person's or directorate's id. */
  subject?: string
  from?: Status
  to?: Status
  details?: Record<string, unknown>
  commentHash?: string
  textHash?: string
  snapshotHash?: string
}

/**
 * A row as it is chained, without the columns that say it was redacted. The content of the particulars that it refers
 * to is hashed, and not their number.
 */
type HistoryRow = Omit<
  Selectable<Schema['history']>,
  'personAs' | 'redactedAt' | 'redactedBy' | 'redactedReason'
>
/** The previous hash of the first row. */
export const CHAIN_START = '0'.repeat(64)

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Who last changed a person or directorate, and when. */
export const findLastChange = (db: Db, subject: string) =>
  db
    .selectFrom('history')
    .leftJoin('particulars as who', (join) => join.on('who.id', '=', PARTICULARS_OF_HISTORY))
    .select(['who.name as personName', 'history.at'])
    .where('history.subject', '=', subject)
    .where('history.assessmentId', 'is', null)
    .orderBy('history.id', 'desc')
    .limit(1)
    .executeTakeFirst()

const changesOf = (db: Db, subject: string) =>
  db
    .selectFrom('history')
    .leftJoin('particulars as who', (join) => join.on('who.id', '=', PARTICULARS_OF_HISTORY))
    .select(['history.id', 'history.at', 'history.event', 'history.details', 'who.name as personName'])
    .select(wasIn('who').as('personWas'))
    .where('history.subject', '=', subject)

/** Everything that was done to something that belongs to no assessment, newest first. */
export const listChangesOf = (db: Db, subject: string) =>
  changesOf(db, subject).where('history.assessmentId', 'is', null).orderBy('history.id', 'desc').execute()

export type RecordedChange = Awaited<ReturnType<typeof listChangesOf>>[number]

/** Adds one row to the chain. Call it inside the transaction of the change it records. */
export async function appendHistory(trx: Db, entry: HistoryEntry): Promise<void> {
  const last = await trx
    .selectFrom('history')
    .select(['id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    id: (last?.id ?? 0) + 1,
    at: entry.at,
    personId: entry.personId,
    event: entry.event,
    assessmentId: entry.assessmentId ?? null,
    versionNumber: entry.versionNumber ?? null,
    subject: entry.subject ?? null,
    fromStatus: entry.from ?? null,
    toStatus: entry.to ?? null,
    details: canonicalJson(await withNames(trx, entry.details ?? {})),
    commentHash: entry.commentHash ?? null,
    textHash: entry.textHash ?? null,
    snapshotHash: entry.snapshotHash ?? null,
    previousHash: last?.hash ?? CHAIN_START,
  }
  await trx
    .insertInto('history')
    .values({ ...row, hash: hashOf(row, await findParticulars(trx, row.personId)) })
    .execute()
}

/** With the names, as they are now, of the people whose ids are in the details: `named` has them by id. */
async function withNames(trx: Db, details: Record<string, unknown>): Promise<Record<string, unknown>> {
  const texts = Object.values(details).filter((value) => typeof value === 'string')
  if (texts.length === 0) return details
  const people = await trx.selectFrom('people').select(['id', 'name']).where('id', 'in', texts).execute()
  return { ...details, named: Object.fromEntries(people.map(({ id, name }) => [id, name])) }
}

/** Every row of the history, oldest first, each with who its person was: what the row's hash is made of. */
export const historyToHash = (db: Db) =>
  db
    .selectFrom('history')
    .leftJoin('particulars as who', 'who.id', 'history.personAs')
    .selectAll('history')
    .select(['who.name', 'who.jobTitle', 'who.organisation', 'who.roles'])
    .orderBy('history.id')

/** The hash that a row of `historyToHash` should have. A row that refers to particulars that are gone has another. */
export const hashAgain = ({
  name,
  jobTitle,
  organisation,
  roles,
  ...row
}: Awaited<ReturnType<ReturnType<typeof historyToHash>['executeTakeFirstOrThrow']>>): string =>
  hashOf(row, row.personAs === null ? null : { name: name ?? '', jobTitle, organisation, roles: roles ?? '' })

/** The hash of the last row, which vouches for all rows before it. Undefined while nothing has happened. */
export const findLastHash = async (db: Db): Promise<string | undefined> =>
  (await db.selectFrom('history').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst())?.hash

/**
 * The hash of a row: of all its columns but the hash itself, the hash of the row before among them, and of who its
 * person was then. Rows from before there were particulars, and rows of the system, have nobody to hash.
 */
export function hashOf(row: Omit<HistoryRow, 'hash'>, who: Particulars | null): string {
  const columns = HASHED_COLUMNS.map((column) => row[column])
  const person = who === null ? [] : [[who.name, who.jobTitle, who.organisation, who.roles]]
  return sha256(JSON.stringify([...columns, ...person]))
}

/** In this order for ever, or no hash written so far is right. */
const HASHED_COLUMNS = [
  'id',
  'at',
  'personId',
  'event',
  'assessmentId',
  'versionNumber',
  'subject',
  'fromStatus',
  'toStatus',
  'details',
  'commentHash',
  'textHash',
  'snapshotHash',
  'previousHash',
] as const satisfies readonly (keyof HistoryRow)[]

/** The history of one assessment, oldest first, with the names of those who acted. */
export const listHistory = (db: Db, assessmentId: string) =>
  db
    .selectFrom('history')
    .leftJoin('particulars as who', (join) => join.on('who.id', '=', PARTICULARS_OF_HISTORY))
    .selectAll('history')
    .select(['who.name as personName', wasIn('who').as('personWas')])
    .where('assessmentId', '=', assessmentId)
    .orderBy('history.id')
    .execute()

/** The last move of an assessment from one state to another, and who made it. A new version counts. */
export const findLastMove = (db: Db, assessmentId: string) =>
  db
    .selectFrom('history')
    .leftJoin('particulars as who', (join) => join.on('who.id', '=', PARTICULARS_OF_HISTORY))
    .select(['history.event', 'history.at', 'who.name as by'])
    .where('assessmentId', '=', assessmentId)
    .whereRef('fromStatus', '<>', 'toStatus')
    .orderBy('history.id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What happened to one thing of the council's: a decision of the forward plan, say. Oldest first. */
export const listHistoryOf = (db: Db, subject: string) =>
  changesOf(db, subject).orderBy('history.id').execute()
