import type { Compared } from '#app/domain/compare-lines.ts'
import type {
  ImportColumn,
  ImportedCell,
  ImportedValue,
  KnownRow,
  Parsed,
  SentCells,
} from '#app/domain/import-lines.ts'
import { isSame } from '#app/domain/fold.ts'
import type { Role } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import type { Context, Trx } from './context.server.ts'

/**
 * One import of a spreadsheet (decision 0044). Its page, template, preview and file of wrong lines all come from this.
 * List a new one in `app/pages/importers.server.ts`.
 */
export type Importer<K extends string = string, V extends ImportedValue = ImportedValue> = {
  words: {
    title: string
    /** The page that the rows are on: its name and address. */
    on: string
    path: string
    /** Where the rows are: "in the plan". */
    there: string
    /** The name of the template: "forward-plan". */
    file: string
    /** What else people should know before they import. */
    remark?: string
  }
  /** Who can import. Undefined if each row is saved through the policy of an assessment. */
  role?: Role
  /** It changes what people can do, so whoever imports types their own password (decision 0040). */
  asksForPassword?: true
  maxLines: number
  columns: Record<K, ImportColumn>
  /** Reads what is there. Called in the transaction that saves, too. */
  open(db: Db): Promise<OpenImport<K, V>>
  add(trx: Trx, context: Context, value: V): Promise<unknown>
  change(trx: Trx, context: Context, known: KnownRow<V>, value: V): Promise<unknown>
}

export type OpenImport<K extends string = string, V extends ImportedValue = ImportedValue> = Compared<V> & {
  /** What cells can be, for columns where the council decides that, such as its directorates. */
  allowed?: Partial<Record<K, readonly string[]>>
  parse(cells: SentCells<K>): Parsed<V>
  /** A line in a few words, for the preview. */
  says(cells: SentCells<K>): string
  /** A saved value as people read it. */
  format(field: string, cell: ImportedCell): string
}

/** The problems of a parsed line, or its value if there are none. */
export const valueOr = <V>(
  checked: { success: true; data: V } | { success: false; error: { issues: readonly { message: string }[] } },
  more: readonly string[] = [],
): Parsed<V> => {
  const problems = [...(checked.success ? [] : checked.error.issues.map(({ message }) => message)), ...more]
  return checked.success && problems.length === 0
    ? { value: checked.data }
    : { problems: [...new Set(problems)] }
}

/** Without the fields that are undefined, as the schemas want it. */
export const onlyGiven = <T extends Record<string, unknown>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>

export const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ')

/** Parts of a cell such as "Age; Disability", each on the list or not. */
export function readChoices<C extends { value: string; text: string }>(
  cell: string | undefined,
  choices: readonly C[],
): { values: string[]; unknown: string[] } {
  const parts = (cell ?? '')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const found = parts.map(
    (part) => choices.find(({ value, text }) => isSame(value, part) || isSame(text, part))?.value,
  )
  return {
    values: found.flatMap((value) => value ?? []),
    unknown: parts.filter((_, at) => found[at] === undefined),
  }
}
