import type {
  Change,
  ComparedLine,
  Counts,
  ImportedCell,
  ImportedLine,
  ImportedValue,
  KnownRow,
  SameRule,
} from './import-lines.ts'
import { isSame } from './fold.ts'
import { nearDuplicates } from './near-duplicates.ts'

export type Compared<V> = {
  known: readonly KnownRow<V>[]
  rules: readonly SameRule<V>[]
  /** What two rows that may be the same have in common, such as a title. */
  near?(value: Partial<V>): string
  /** The same text of `near` in two lines of one file is usual, such as "Budget monitoring" in each month. */
  recurs?: boolean
  /** What is wrong with a line that can only be seen once it is known whether its row is there. */
  problemsOf?(value: V, known: KnownRow<V> | undefined): readonly string[]
  notesOf?(known: KnownRow<V>): readonly string[]
}

/** What importing each line would do. A blank cell does not clear a saved value. */
export function compareLines<V extends ImportedValue>(
  lines: readonly ImportedLine<V>[],
  rows: Compared<V>,
): ComparedLine<V>[] {
  const known = matchKnown(lines, rows)
  const sameLine = sameLineBefore(rows.rules)
  const alike = alikeBefore(rows)
  return lines.map((line, at): ComparedLine<V> => {
    const { line: number, says } = line
    const wrong = (problems: readonly string[]) => ({ line: number, says, kind: 'wrong' as const, problems })
    if ('problems' in line) return wrong(line.problems)
    const { value } = line
    const earlier = sameLine({ number, value })
    if (earlier && isEqualIn(line.given, earlier.value, value))
      return { line: number, says, kind: 'same', notes: [`It says the same as line ${earlier.number}.`] }
    if (earlier) return wrong([`It is about the same thing as line ${earlier.number}. Remove one of them.`])
    const row = known.get(at)
    const problems = rows.problemsOf?.(value, row) ?? []
    if (problems.length > 0) return wrong(problems)
    const looksLike = alike(number, value)
    if (!row)
      return {
        line: number,
        says,
        kind: 'new',
        value,
        notes: looksLike === undefined ? [] : [`It looks like ${looksLike}. Check that it is not the same.`],
      }
    const notes = rows.notesOf?.(row) ?? []
    const changes = changesOf(line.given, row.value, value)
    if (changes.length === 0) return { line: number, says, kind: 'same', notes }
    const changed = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
    return {
      line: number,
      says,
      kind: 'changed',
      value: { ...row.value, ...changed } as V,
      known: row,
      changes,
      notes,
    }
  })
}

export const countLines = (lines: readonly ComparedLine<ImportedValue>[]): Counts => {
  const count = (kind: ComparedLine<ImportedValue>['kind']) =>
    lines.filter((line) => line.kind === kind).length
  return { added: count('new'), changed: count('changed'), same: count('same'), wrong: count('wrong') }
}

/** The known row of each line, by its place. Every rule looks at all lines before the next, and a row has one line. */
function matchKnown<V extends ImportedValue>(
  lines: readonly ImportedLine<V>[],
  { known, rules }: Compared<V>,
): Map<number, KnownRow<V>> {
  const found = new Map<number, KnownRow<V>>()
  const taken = new Set<string>()
  for (const rule of rules) {
    const byKey = new Map<string, KnownRow<V>[]>()
    for (const row of known) addTo(byKey, rule.key(row.value), row)
    lines.forEach((line, at) => {
      if ('problems' in line || found.has(at)) return
      const rows = byKey.get(rule.key(line.value) ?? '') ?? []
      if (rule.isLoose && rows.length > 1) return
      const row = rows.find(({ id, value }) => !taken.has(id) && !rule.unless?.(line.value, value))
      if (!row) return
      taken.add(row.id)
      found.set(at, row)
    })
  }
  return found
}

type Numbered<V> = { number: number; value: V }

/** The first line before this one that is about the same row. */
function sameLineBefore<V extends ImportedValue>(rules: readonly SameRule<V>[]) {
  const inFile = rules.filter(({ isLoose }) => !isLoose)
  const before = inFile.map(() => new Map<string, Numbered<V>[]>())
  return (line: Numbered<V>): Numbered<V> | undefined => {
    const same = inFile
      .flatMap((rule, at) => {
        const alike = before[at]?.get(rule.key(line.value) ?? '') ?? []
        return alike.find(({ value }) => !rule.unless?.(line.value, value)) ?? []
      })
      .at(0)
    if (!same) inFile.forEach((rule, at) => addTo(before[at], rule.key(line.value), line))
    return same
  }
}

/** What a line may be the same as, as a person would say it: a row that is there, or an earlier line. */
function alikeBefore<V extends ImportedValue>({ known, near, recurs }: Compared<V>) {
  const found = nearDuplicates<{ called: string; text: string; isLine: boolean }>()
  if (near)
    for (const { called, value } of known) {
      const text = near(value)
      found.add(text, { called: `${called}, which is already here`, text, isLine: false })
    }
  return (number: number, value: V): string | undefined => {
    if (!near) return undefined
    const text = near(value)
    const alike = found.find(text, (each) => !(recurs && each.isLine && isSame(each.text, text)))
    found.add(text, { called: `line ${number}`, text, isLine: true })
    return alike?.called
  }
}

function addTo<T>(map: Map<string, T[]> | undefined, key: string | undefined, item: T): void {
  if (key === undefined || !map) return
  const there = map.get(key)
  if (there) there.push(item)
  else map.set(key, [item])
}

const changesOf = (given: readonly string[], from: ImportedValue, to: ImportedValue): Change[] =>
  given
    .filter((field) => !isEqual(from[field], to[field]))
    .map((field) => ({ field, from: from[field], to: to[field] }))

const isEqualIn = (given: readonly string[], one: ImportedValue, other: ImportedValue): boolean =>
  changesOf(given, one, other).length === 0

/** Lists are equal in any order. */
function isEqual(one: ImportedCell | undefined, other: ImportedCell | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  const [first, second] = [new Set(one), new Set(other)]
  return first.size === second.size && [...first].every((each) => second.has(each))
}
