/**
 * What every import of a spreadsheet is made of (decision 0044). A column has the same name as the field that it fills,
 * so that a preview can say which cells of a known row change.
 */

export type ImportedCell = string | number | readonly string[]
export type ImportedValue = { [field: string]: ImportedCell | undefined }

export type ImportColumn = {
  /** The names that people give it. The first is in the template and in messages. */
  headings: readonly [string, ...string[]]
  isRequired?: boolean
  /** What the example line of the template says. */
  example: string
  /** What a cell can say, for the template: "A date, such as 27/3/2027". */
  canBe: string
}

export type SentCells<K extends string> = Partial<Record<K, string>>
export type Parsed<V> = { value: V } | { problems: readonly string[] }
/** One line of a file. `given` are the columns whose cells are not blank. */
export type ImportedLine<V> = { line: number; says: string; given: readonly string[] } & Parsed<V>

/** A row that is there. `called` names it in a sentence. */
export type KnownRow<V> = { id: string; called: string; value: Partial<V> }

/** How a line is recognised as a row that is there, or as another line. Rules are tried in order. */
export type SameRule<V> = {
  /** Undefined if the rule cannot say anything about it. */
  key(value: Partial<V>): string | undefined
  unless?(line: V, known: Partial<V>): boolean
  /** It says nothing if several rows have the key, or about two lines of one file. */
  isLoose?: true
}

export type Change = { field: string; from: ImportedCell | undefined; to: ImportedCell | undefined }
export type ComparedLine<V> = { line: number; says: string } & (
  | { kind: 'new'; value: V; notes: readonly string[] }
  | { kind: 'changed'; value: V; known: KnownRow<V>; changes: readonly Change[]; notes: readonly string[] }
  | { kind: 'same'; notes: readonly string[] }
  | { kind: 'wrong'; problems: readonly string[] }
)
export type Counts = { added: number; changed: number; same: number; wrong: number }
