import { describePerson } from '#app/domain/describe-person.ts'
import { type KeptAnswer, whatItIsAbout } from '#app/domain/checks/answers-to-findings.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { Finding } from '#app/domain/checks/finding.ts'
import { wasIn } from '#app/data/as-they-were.server.ts'
import type { Db } from '#db/client.ts'
import { sha256 } from '#app/data/history.server.ts'

/** Why authors leave warnings as they are. An answer that lapsed is kept until another takes its place. */

/** A finding with what it is about, by which an address and an answer name it. */
export type FindingWithAbout = Finding & { about: string }

export const withAbout = (findings: readonly Finding[], document: AssessmentDocument): FindingWithAbout[] =>
  findings.map((finding) => ({ ...finding, about: sha256(whatItIsAbout(finding, document)).slice(0, 32) }))

export async function listAnswers(db: Db, versionId: string): Promise<KeptAnswer[]> {
  const rows = await db
    .selectFrom('answersToWarnings')
    .leftJoin('particulars as who', 'who.id', 'answersToWarnings.answeredAs')
    .select([
      'answersToWarnings.id',
      'checkId as check',
      'path',
      'about',
      'reason',
      'answeredAt as at',
      'who.name as by',
      wasIn('who').as('was'),
    ])
    .where('versionId', '=', versionId)
    .orderBy('answersToWarnings.id')
    .execute()
  return rows.map(({ by, was, ...row }) => ({ ...row, by: describePerson(by, was) }))
}

type NewAnswer = Pick<KeptAnswer, 'check' | 'path' | 'about' | 'reason' | 'at'> & { by: string | null }

export async function insertAnswer(
  trx: Db,
  versionId: string,
  { check, path, about, reason, at, by }: NewAnswer,
): Promise<void> {
  const redaction = { redactedAt: null, redactedBy: null, redactedReason: null }
  await trx
    .insertInto('answersToWarnings')
    .values({
      versionId,
      checkId: check,
      path,
      about,
      reason,
      hash: sha256(reason),
      answeredAt: at,
      answeredBy: by,
      ...redaction,
    })
    .execute()
}

export async function deleteAnswers(trx: Db, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await trx.deleteFrom('answersToWarnings').where('id', 'in', ids).execute()
}

/** Answers come along into a new version where what they are about is found there as well. */
export async function copyAnswers(
  trx: Db,
  from: string,
  to: string,
  findings: readonly FindingWithAbout[],
): Promise<void> {
  const rows = await trx
    .selectFrom('answersToWarnings')
    .selectAll()
    .where('versionId', '=', from)
    .orderBy('id')
    .execute()
  const applying = rows.filter(({ about }) => findings.some((finding) => finding.about === about))
  if (applying.length === 0) return
  await trx
    .insertInto('answersToWarnings')
    .values(applying.map(({ id: _, ...row }) => ({ ...row, versionId: to })))
    .execute()
}
