import type { Section } from '#app/domain/assessment/parts.ts'
import type { Db } from '#db/client.ts'
import { sha256 } from './history.server.ts'
import type { Values } from './sections.server.ts'

/** Every text that was ever saved in a section, so that an overwritten one can be found. */

/** Texts that came in one go (an import, a copy), and one hash over all of theirs. Redaction keeps a text's hash. */
export type TextRange = { from: number; to: number; hash: string }

export async function newestTextId(db: Db): Promise<number> {
  const { newest } = await db.selectFrom('texts').select((eb) => eb.fn.max('id').as('newest')).executeTakeFirstOrThrow()
  return newest ?? 0
}

/** All texts after `after`, for the history: call it at the end of the transaction that made them. */
export async function textsSince(trx: Db, after: number): Promise<TextRange> {
  const range = { from: after + 1, to: await newestTextId(trx) }
  return { ...range, hash: await fingerprint(trx, range) }
}

export async function fingerprint(db: Db, range: { from: number; to: number }): Promise<string> {
  const rows = await db
    .selectFrom('texts')
    .select('hash')
    .where('id', '>=', range.from)
    .where('id', '<=', range.to)
    .orderBy('id')
    .execute()
  return sha256(rows.map((row) => row.hash).join('\n'))
}

/** One text of an assessment, in whichever version it was saved. */
export async function findTextOf(db: Db, assessmentId: string, id: number) {
  const row = await db
    .selectFrom('texts')
    .innerJoin('versions', 'versions.id', 'texts.versionId')
    .select(['section', 'savedAt', 'content'])
    .where('texts.id', '=', id)
    .where('versions.assessmentId', '=', assessmentId)
    .executeTakeFirst()
  return row && { section: row.section, savedAt: row.savedAt, values: JSON.parse(row.content) as Values }
}

export type EarlierText = { id: number; rowVersion: number; savedAt: string; savedByName: string | null; values: Values; redactedAt: string | null }

/** The texts of one section, newest first, the one in force among them. */
export async function listTexts(db: Db, versionId: string, section: Section, subjectId: string): Promise<EarlierText[]> {
  const rows = await db
    .selectFrom('texts')
    .leftJoin('people', 'people.id', 'texts.savedBy')
    .select(['texts.id', 'rowVersion', 'savedAt', 'people.name as savedByName', 'content', 'texts.redactedAt'])
    .where('versionId', '=', versionId)
    .where('section', '=', section)
    .where('subjectId', '=', subjectId)
    .orderBy('rowVersion', 'desc')
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, values: JSON.parse(content) as Values }))
}
