import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import { wordForms } from '#app/domain/word-forms.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/** A word in this many passages is common: it narrows the list so little that looking them all up is slow. */
const COMMON = 2_000

export type Says = {
  condition: (eb: ExpressionBuilder<Schema, 'register'>) => ExpressionWrapper<Schema, 'register', SqlBool>
  isCommon: boolean
}

/**
 * A condition on the register: the latest version has this word, its plural or singular, or a longer word that begins
 * with it. A rare word is looked up in the index, which leads to the register's rows. For a common word, each row is
 * tested in the order of the list, so the first page costs the same however many rows match. A common word only matches
 * whole words and their plurals, never the beginning of a longer one.
 */
export async function says(db: Db, word: string): Promise<Says> {
  const forms = wordForms(word)
  const whole = forms.map((form) => `"${form}"`).join(' OR ')
  const some = await sql<{ id: number }>`select rowid as id from passages_fts where passages_fts match
        ${whole} limit ${COMMON}`.execute(db)
  const isCommon = some.rows.length === COMMON
  const expression = forms
    .map((form) => (form.length >= SHORTEST_BEGINNING ? `"${form}"*` : `"${form}"`))
    .join(' OR ')
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

/** Half of all words begin with something as short as "r" or "re". */
const SHORTEST_BEGINNING = 3
