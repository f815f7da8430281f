import { sql, type Selectable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/** Called between two pieces, so that whoever else uses this process can go on. */
export type Breathe = () => Promise<void>

/** How long a piece may take, in milliseconds. A save that comes meanwhile waits for one piece at most. */
const LONG = 10
const MOST_ROWS = 500
const LEAST_ROWS = 4

/** How many rows to read at a time: fewer where they are large, such as snapshots of whole assessments. */
export function pieceSize() {
  let rows = 32
  let began = performance.now()
  return {
    /** Begins a piece. Answers how many rows it should have. */
    begin: (): number => {
      began = performance.now()
      return rows
    },
    /** Ends it, and makes the next one smaller if this one took long. */
    end: (): void => {
      const took = performance.now() - began
      if (took > LONG) rows = Math.max(LEAST_ROWS, Math.floor(rows / 2))
      else if (took < LONG / 3) rows = Math.min(MOST_ROWS, rows * 2)
    },
  }
}

type TableWithId = {
  [T in keyof Schema]: Selectable<Schema[T]> extends { id: string | number } ? T : never
}[keyof Schema]

/** Every row of a table in the order of its ids, a piece at a time. */
export const rowsInPieces = <T extends TableWithId>(
  db: Db,
  table: T,
  breathe: Breathe,
): AsyncGenerator<Selectable<Schema[T]>> =>
  inPieces(async (after: string | number | undefined, limit) => {
    const beyond = after === undefined ? sql`` : sql`where id > ${after}`
    const { rows } = await sql<
      Selectable<Schema[T]> & { id: string | number }
    >`select * from ${sql.table(table)} ${beyond} order by id limit ${limit}`.execute(db)
    return rows
  }, breathe)

/** Every row that `read` gives: it gets the id of the last row that it gave, and how many it may give now. */
export async function* inPieces<Id, Row extends { id: Id }>(
  read: (after: Id | undefined, limit: number) => Promise<Row[]>,
  breathe: Breathe,
): AsyncGenerator<Row> {
  const size = pieceSize()
  let after: Id | undefined
  for (;;) {
    const limit = size.begin()
    const rows = await read(after, limit)
    after = rows.at(-1)?.id
    yield* rows
    size.end()
    await breathe()
    if (rows.length < limit) return
  }
}
