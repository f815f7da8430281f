import { type RawBuilder, sql } from 'kysely'

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
