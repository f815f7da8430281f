import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import type { Db } from '#db/client.ts'
import type { HistoryEvent, Schema } from '#db/schema.ts'
import type { Selectable } from 'kysely'

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

/** A row as it is chained, without the columns that say it was redacted. */
type HistoryRow = Omit<Selectable<Schema['history']>, 'redactedAt' | 'redactedBy' | 'redactedReason'>
/** The previous hash of the first row. */
export const CHAIN_START = '0'.repeat(64)

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Who last changed a person or directorate, and when. */
export const findLastChange = (db: Db, subject: string) =>
  db
    .selectFrom('history')
    .leftJoin('people', 'people.id', 'history.personId')
    .select(['people.name as personName', 'history.at'])
    .where('history.subject', '=', subject)
    .where('history.assessmentId', 'is', null)
    .orderBy('history.id', 'desc')
    .limit(1)
    .executeTakeFirst()

const changesOf = (db: Db, subject: string) =>
  db
    .selectFrom('history')
    .leftJoin('people', 'people.id', 'history.personId')
    .select(['history.id', 'history.at', 'history.event', 'history.details', 'people.name as personName'])
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
    details: canonicalJson(entry.details ?? {}),
    commentHash: entry.commentHash ?? null,
    textHash: entry.textHash ?? null,
    snapshotHash: entry.snapshotHash ?? null,
    previousHash: last?.hash ?? CHAIN_START,
  }
  await trx
    .insertInto('history')
    .values({ ...row, hash: hashOf(row) })
    .execute()
}

/** The hash of the last row, which vouches for all rows before it. Undefined while nothing has happened. */
export const findLastHash = async (db: Db): Promise<string | undefined> =>
  (await db.selectFrom('history').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst())?.hash

/** The hash of a row: of all its columns but the hash itself, the hash of the row before among them. */
export const hashOf = (row: Omit<HistoryRow, 'hash'>): string =>
  sha256(JSON.stringify(HASHED_COLUMNS.map((column) => row[column])))

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
    .leftJoin('people', 'people.id', 'history.personId')
    .selectAll('history')
    .select('people.name as personName')
    .where('assessmentId', '=', assessmentId)
    .orderBy('history.id')
    .execute()

/** The last move of an assessment from one state to another, and who made it. A new version counts. */
export const findLastMove = (db: Db, assessmentId: string) =>
  db
    .selectFrom('history')
    .leftJoin('people', 'people.id', 'history.personId')
    .select(['history.event', 'history.at', 'people.name as by'])
    .where('assessmentId', '=', assessmentId)
    .whereRef('fromStatus', '<>', 'toStatus')
    .orderBy('history.id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What happened to one thing of the council's: a decision of the forward plan, say. Oldest first. */
export const listHistoryOf = (db: Db, subject: string) =>
  changesOf(db, subject).orderBy('history.id').execute()
