import { sql } from 'kysely'
import type { Status } from '#app/domain/signoff/workflow.ts'
import type { Part } from '#app/domain/assessment/parts.ts'
import type { Db } from '#db/client.ts'
import { movedDate } from '#app/data/assessment/assessments.server.ts'
import { clockFacts } from '#app/data/assessment/list-register.server.ts'

/** What waits for one person: the lists of "your work", each sorted by decision date, the soonest first. */

const WRITING: Status[] = ['draft', 'returned']

const byDecision = (db: Db) =>
  db
    .selectFrom('register')
    .selectAll('register')
    .select(clockFacts)
    .orderBy((eb) => eb.fn.coalesce('decisionOn', eb.val('9999')))
    .orderBy('number')

/** What they write now, returned ones among it. */
export const listWriting = (db: Db, personId: string) =>
  byDecision(db)
    .innerJoin('authors', 'authors.assessmentId', 'register.assessmentId')
    .where('authors.personId', '=', personId)
    .where('register.status', 'in', WRITING)
    .limit(200)
    .execute()

/** What they wrote that is now with someone else, or done. */
export const listWritten = (db: Db, personId: string) =>
  db
    .selectFrom('register')
    .selectAll('register')
    .select(clockFacts)
    .innerJoin('authors', 'authors.assessmentId', 'register.assessmentId')
    .where('authors.personId', '=', personId)
    .where('register.status', 'not in', WRITING)
    .orderBy('changedAt', 'desc')
    .limit(50)
    .execute()

/** What was asked of each returned version: the parts to change, and the words that came with them. */
export async function listAsked(
  db: Db,
  versionIds: readonly string[],
): Promise<Map<string, { parts: Part[]; comment: string | undefined }>> {
  if (versionIds.length === 0) return new Map()
  const parts = await db
    .selectFrom('askedParts')
    .select(['versionId', 'part'])
    .where('versionId', 'in', versionIds)
    .execute()
  const comments = await db
    .selectFrom('comments')
    .select(['versionId', 'body'])
    .where('versionId', 'in', versionIds)
    .where('part', 'is', null)
    .where('kind', '=', 'sign-off')
    .where('sentAt', 'is not', null)
    .orderBy('sentAt', 'desc')
    .execute()
  const asked = (id: string) => ({
    parts: parts.filter(({ versionId }) => versionId === id).map(({ part }) => part),
    comment: comments.find(({ versionId }) => versionId === id)?.body,
  })
  return new Map(versionIds.map((id) => [id, asked(id)]))
}

/** What they are named to approve. */
export const listToApprove = (db: Db, personId: string) =>
  byDecision(db).where('approverId', '=', personId).where('status', '=', 'submitted').limit(200).execute()

/** What they signed before: approved, countersigned or stopped, newest first. */
export const listSigned = (db: Db, personId: string) =>
  db
    .selectFrom('approvals')
    .innerJoin('versions', 'versions.id', 'approvals.versionId')
    .innerJoin('register', 'register.assessmentId', 'versions.assessmentId')
    .leftJoin('decisions', 'decisions.versionId', 'versions.id')
    .select([
      'register.reference',
      'register.title',
      'versions.number as versionNumber',
      'versions.status',
      'approvals.kind',
      'approvals.at',
      'decisions.noDecisionReason',
    ])
    .select(sql<string | null>`coalesce(${movedDate}, decisions.date)`.as('decisionOn'))
    .where('approvals.personId', '=', personId)
    .where('approvals.voidedAt', 'is', null)
    .orderBy('approvals.at', 'desc')
    .limit(25)
    .execute()

/** What an equality lead who neither wrote nor approved it can countersign. */
export const listToCountersign = (db: Db, personId: string) =>
  notWrittenBy(byDecision(db).where('register.status', '=', 'to countersign'), personId)
    .where((eb) => eb.or([eb('register.approverId', 'is', null), eb('register.approverId', '!=', personId)]))
    .limit(200)
    .execute()

/** Approved versions that have not been audited yet, which this equality lead neither wrote nor signed. */
export const listToAudit = (db: Db, personId: string) =>
  notWrittenBy(byDecision(db).where('register.status', '=', 'approved'), personId)
    .where((eb) => eb.or([eb('register.approverId', 'is', null), eb('register.approverId', '!=', personId)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('approvals')
            .select('approvals.id')
            .whereRef('approvals.versionId', '=', 'register.versionId')
            .where('approvals.personId', '=', personId)
            .where('approvals.voidedAt', 'is', null),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('audits').select('audits.id').whereRef('audits.versionId', '=', 'register.versionId'),
        ),
      ),
    )
    .limit(200)
    .execute()

/** Stopped with outcome E: the equality lead is told at once, and sees it until a new version is started. */
export const listStopped = (db: Db) => byDecision(db).where('status', '=', 'stopped').limit(200).execute()

function notWrittenBy(query: ReturnType<typeof byDecision>, personId: string) {
  return query
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('writers')
            .select('writers.personId')
            .whereRef('writers.assessmentId', '=', 'register.assessmentId')
            .where('writers.personId', '=', personId),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('authors')
            .select('authors.personId')
            .whereRef('authors.assessmentId', '=', 'register.assessmentId')
            .where('authors.personId', '=', personId),
        ),
      ),
    )
}
