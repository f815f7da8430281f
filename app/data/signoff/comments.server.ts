import { wasIn } from '#app/data/as-they-were.server.ts'
import type { Db } from '#db/client.ts'
import { sha256 } from '#app/data/history.server.ts'
import type { Part } from '#app/domain/assessment/parts.ts'

/**
 * Comments on an assessment's parts. Those of sign-off are seen by their writer only until they are sent with a return.
 * Those made while it is written are seen by everyone who can read it.
 */

const listComments = (db: Db, versionId: string) =>
  db
    .selectFrom('comments')
    .innerJoin('particulars as who', 'who.id', 'comments.personAs')
    .selectAll('comments')
    .select(['who.name as personName', wasIn('who').as('personWas')])
    .where('versionId', '=', versionId)
    .where('kind', '=', 'sign-off')
    .orderBy('at')
    .execute()

/** Comments made while it was written, in every version, oldest first. */
export const listDraftingComments = (db: Db, assessmentId: string) =>
  db
    .selectFrom('comments')
    .innerJoin('versions', 'versions.id', 'comments.versionId')
    .innerJoin('particulars as who', 'who.id', 'comments.personAs')
    .leftJoin('particulars as resolvers', 'resolvers.id', 'comments.resolvedAs')
    .selectAll('comments')
    .select(['versions.number as versionNumber', 'who.name as personName', wasIn('who').as('personWas')])
    .select('resolvers.name as resolvedByName')
    .where('versions.assessmentId', '=', assessmentId)
    .where('comments.kind', '=', 'drafting')
    .orderBy('comments.at')
    .orderBy('comments.id')
    .execute()

/** How many comments of a version no author has resolved, by part. The whole assessment is the part ''. */
export async function countOpenComments(db: Db, versionId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('comments')
    .select(['part', ({ fn }) => fn.countAll<number>().as('count')])
    .where('versionId', '=', versionId)
    .where('kind', '=', 'drafting')
    .where('resolvedAt', 'is', null)
    .groupBy('part')
    .execute()
  return new Map(rows.map(({ part, count }) => [part ?? '', count]))
}

/** A comment that is still open, or undefined. */
export const findOpenComment = (db: Db, versionId: string, id: string) =>
  db
    .selectFrom('comments')
    .select(['id', 'part', 'personId'])
    .where('id', '=', id)
    .where('versionId', '=', versionId)
    .where('kind', '=', 'drafting')
    .where('resolvedAt', 'is', null)
    .executeTakeFirst()

export async function resolveComment(
  trx: Db,
  id: string,
  resolved: { resolvedAt: string; resolvedBy: string },
): Promise<void> {
  await trx.updateTable('comments').set(resolved).where('id', '=', id).execute()
}

/** Those this person may see: sent ones, and their own. */
export const listCommentsFor = async (db: Db, versionId: string, personId: string | null) =>
  (await listComments(db, versionId)).filter(
    (comment) => comment.sentAt !== null || comment.personId === personId,
  )

/** Those sent with the last return. */
export async function listLastSent(db: Db, versionId: string) {
  const comments = await listComments(db, versionId)
  const lastSent = comments
    .map(({ sentAt }) => sentAt ?? '')
    .sort()
    .at(-1)
  return comments.filter(({ sentAt }) => sentAt === lastSent)
}

/** One comment of an assessment, if this person may see it. */
export const findCommentOf = (db: Db, assessmentId: string, id: string, personId: string) =>
  db
    .selectFrom('comments')
    .innerJoin('versions', 'versions.id', 'comments.versionId')
    .select(['comments.at', 'comments.body'])
    .where('comments.id', '=', id)
    .where('versions.assessmentId', '=', assessmentId)
    .where((where) =>
      where.or([where('comments.sentAt', 'is not', null), where('comments.personId', '=', personId)]),
    )
    .executeTakeFirst()

export type NewComment = {
  versionId: string
  personId: string
  body: string
  at: string
  /** Missing for a comment on the whole assessment. */
  part?: Part
  /** Missing until its writer sends it. */
  sentAt?: string
  /** Missing for a comment of sign-off. */
  kind?: 'drafting'
}

/** Returns the hash of its words, for the history. */
export async function insertComment(trx: Db, comment: NewComment): Promise<string> {
  const hash = sha256(comment.body)
  const defaults = { id: crypto.randomUUID(), part: null, sentAt: null }
  const redaction = { redactedAt: null, redactedBy: null, redactedReason: null }
  await trx
    .insertInto('comments')
    .values({ ...defaults, ...comment, hash, ...redaction })
    .execute()
  return hash
}

export async function deleteUnsentComment(trx: Db, commentId: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('comments')
    .where('id', '=', commentId)
    .where('personId', '=', personId)
    .where('sentAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Sends all that this person wrote on this version and had not sent. Returns how many. */
export async function sendComments(
  trx: Db,
  versionId: string,
  personId: string,
  at: string,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('comments')
    .set({ sentAt: at })
    .where('versionId', '=', versionId)
    .where('personId', '=', personId)
    .where('sentAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
