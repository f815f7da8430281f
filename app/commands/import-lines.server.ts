import { compareLines, countLines } from '#app/domain/compare-lines.ts'
import { isSame } from '#app/domain/fold.ts'
import { Conflict, Invalid, Refused } from '#app/domain/failures.ts'
import type {
  ComparedLine,
  Counts,
  ImportedLine,
  ImportedValue,
  SentCells,
} from '#app/domain/import-lines.ts'
import { hasRole } from '#app/domain/people.ts'
import { sha256 } from '#app/data/history.server.ts'
import { type Context, inOneGo } from './context.server.ts'
import type { Importer, OpenImport } from './importer.server.ts'

/** A line as it was sent. */
export type SentLine = { line: number; cells: SentCells<string> }

/**
 * Imports every line that is right, in one transaction, and leaves the others out. Throws Conflict if the lines would
 * do something else now than the preview said (`seen`), because someone has changed a row since. Throws Invalid, with
 * the number of the line, for a line that this person cannot import.
 */
export const importLines = (
  context: Context,
  importer: Importer,
  { lines, seen }: { lines: readonly SentLine[]; seen?: string | undefined },
): Promise<Counts> =>
  inOneGo(context, async (trx) => {
    if (importer.role && !hasRole(context.actor, importer.role))
      throw new Refused(`Only people with the role ${importer.role} can import this.`)
    const compared = compareSent(importer, await importer.open(trx), lines)
    if (seen !== undefined && seen !== stampOf(compared))
      throw new Conflict('Someone has changed what this file changes since you previewed it.')
    for (const line of compared) {
      await onLine(line.line, async () => {
        if (line.kind === 'new') await importer.add(trx, context, line.value)
        if (line.kind === 'changed') await importer.change(trx, context, line.known, line.value)
      })
    }
    return countLines(compared)
  })

async function onLine(line: number, save: () => Promise<void>): Promise<void> {
  try {
    await save()
  } catch (failure) {
    if (failure instanceof Invalid) throw new Invalid({ file: `Line ${line}: ${failure.message}` })
    throw failure
  }
}

/** What each line would do, without the example lines of the template. */
export const compareSent = (
  importer: Importer,
  open: OpenImport,
  lines: readonly SentLine[],
): ComparedLine<ImportedValue>[] =>
  compareLines(
    lines
      .filter(({ cells }) => !isExample(importer, cells))
      .map(({ line, cells }): ImportedLine<ImportedValue> => ({
        line,
        says: open.says(cells),
        given: Object.keys(cells),
        ...open.parse(cells),
      })),
    open,
  )

/** What a preview said would be done. The import does nothing else. */
export const stampOf = (compared: readonly ComparedLine<ImportedValue>[]): string =>
  sha256(
    JSON.stringify(
      compared.map((line) => [
        line.line,
        line.kind,
        ...(line.kind === 'changed' ? [line.known.id, line.changes] : []),
      ]),
    ),
  )

/** The template's own lines, which are not meant to be imported, begin with these and a colon. */
export const EXAMPLE = { line: 'Example', help: 'What you can enter' }

/** Whether it is one of them. Only the first column counts, because Excel changes others, such as dates. */
export function isExample({ columns }: Pick<Importer, 'columns'>, cells: SentCells<string>): boolean {
  const first = cells[Object.keys(columns)[0] ?? ''] ?? ''
  const [mark = ''] = first.split(':', 1)
  return mark !== first && Object.values(EXAMPLE).some((each) => isSame(each, mark))
}
