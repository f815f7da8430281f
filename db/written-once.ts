import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './client.ts'

/**
 * A query that nearly every request asks: Kysely builds it and writes it as SQL once, with marks for the
 * values that come with each asking.
 */
export function writtenOnce<Values extends Record<string, string | number | null>, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
) {
  const names = new Map<unknown, string>()
  const marks = new Proxy({} as Values, {
    get(_, name) {
      const mark = Symbol(String(name))
      names.set(mark, String(name))
      return mark
    },
  })
  let written: CompiledQuery<Row> | undefined
  return async (db: Db, values: Values): Promise<Row[]> => {
    written ??= build(db, marks).compile()
    const parameters = written.parameters.map((each) => {
      const name = names.get(each)
      return name === undefined ? each : values[name]
    })
    return (await db.executeQuery<Row>({ ...written, parameters })).rows
  }
}
