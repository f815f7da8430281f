import { type RawBuilder, sql } from 'kysely'
import { fold } from '#app/domain/fold.ts'
import { wordForms } from '#app/domain/word-forms.ts'

/** A text folded, to look in it for folded words. Plain letters need only lower case, which SQLite does itself. */
export const foldedText = (text: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(case when ${text} glob ${NOT_PLAIN} then fold(${text}) else lower(${text}) end)`

/** The same as `PLAIN` in app/domain/fold.ts: a grave accent is an apostrophe that someone typed. */
const NOT_PLAIN = '*[^ -_a-~\n\t]*'

/** The key of a stored e-mail address: the same as `emailKey` in app/domain/council/directory.ts. */
export const emailKeyOf = (email: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`rtrim(replace(${foldedText(email)}, ' ', ''), '.')`

/** The order of names, in English. */
export const nameOrder = (name: RawBuilder<unknown>): RawBuilder<string> => sql<string>`fold(${name})`

/** Whether a text folded by `foldedText` has every word of a search, in the singular or plural, or as a beginning. */
export function hasWords(folded: RawBuilder<string>, search: string | undefined): RawBuilder<boolean> {
  const words = fold(search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MAX_WORDS)
  const each = words.map((word) => {
    const forms = wordForms(word.replace(AROUND_A_WORD, '') || word)
    return sql`(${sql.join(
      forms.map((form) => sql`instr(${folded}, ${form}) > 0`),
      sql` or `,
    )})`
  })
  return each.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(each, sql` and `)})`
}

/** "Whitfield, Jane" is two words. What is inside one, as in an e-mail address, stays. */
const AROUND_A_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

const MAX_WORDS = 10
