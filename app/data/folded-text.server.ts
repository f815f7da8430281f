import { type RawBuilder, sql } from 'kysely'

/** A text folded, to look in it for folded words. Plain letters need only lower case, which SQLite does itself. */
export const foldedText = (text: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(case when ${text} glob ${NOT_PLAIN} then fold(${text}) else lower(${text}) end)`

const NOT_PLAIN = '*[^ -~\n\t]*'

/** The order of names, in English. */
export const nameOrder = (name: RawBuilder<unknown>): RawBuilder<string> => sql<string>`fold(${name})`
