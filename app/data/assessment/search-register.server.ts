import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/**
 * Passages with a word, from which on it tells assessments apart so little that looking them all up costs
 * more than it helps.
 */
const COMMON = 2_000

export type Says = {
  condition: (eb: ExpressionBuilder<Schema, 'register'>) => ExpressionWrapper<Schema, 'register', SqlBool>
  isCommon: boolean
}

/**
 * That an assessment's latest version has this word somewhere. Of a seldom word all places are looked up, and
 * the register's lines found from there. For a common one the lines are gone through in their order and each
 * is asked, so the first page costs the same however many there are; it is then taken as a whole word, not as
 * the beginning of others too.
 */
export async function says(db: Db, word: string, { isBeginning }: { isBeginning: boolean }): Promise<Says> {
  const whole = `"${word}"`
  const some = await sql<{ id: number }>`select rowid as id from passages_fts where passages_fts match
        ${whole} limit ${COMMON}`.execute(db)
  const isCommon = some.rows.length === COMMON
  const expression = isBeginning && word.length >= SHORTEST_BEGINNING ? `${whole}*` : whole
  const condition = isCommon
    ? sql<SqlBool>`exists (select 1 from passages cross join passages_fts where passages.version_id =
        register.version_id
        and passages_fts match ${whole} and passages_fts.rowid = passages.id)`
    : sql<SqlBool>`register.assessment_id in (select passages.assessment_id from passages
        join register as latest on latest.assessment_id = passages.assessment_id and latest.version_id =
        passages.version_id
        where passages.id in (select rowid from passages_fts where passages_fts match ${expression}))`
  return { condition: (eb) => eb.and([condition]), isCommon }
}

/** "r" and "re" begin half of all words. */
const SHORTEST_BEGINNING = 3
