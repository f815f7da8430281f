/**
 * Whether reading a text as Markdown could keep everyone waiting. marked compares each mark of a paragraph
 * with the marks after it, so 40,000 characters of `**a*b!` take 16 seconds. A text that is over a limit here is
 * shown as it was typed. The limits are far from what people write.
 */
export function isTooMarkedUp(text: string): boolean {
  let pairs = 0
  let marks = 0
  let items = 0
  for (const line of text.split('\n')) {
    const [start = '', indent = ''] = LIST_LINE.exec(line) ?? []
    const levels = start ? levelsOf(start, indent) : 0
    items += levels
    if (items > MOST_ITEMS || levels > MOST_LEVELS) return true
    // A paragraph and a list item are read on their own.
    if (start || line.trim() === '') marks = 0
    const found = countMarks(line, start.length)
    pairs += (marks + found) ** 2 - marks ** 2
    marks += found
    if (pairs > FEW_PAIRS + PAIRS_PER_CHARACTER * text.length) return true
  }
  return false
}

/** Pairs of marks in one paragraph. Prose with 30 marks in a paragraph of 600 characters has 1.5 a character. */
const PAIRS_PER_CHARACTER = 4
/** Short texts can have this many, such as 30 marks in one line. */
const FEW_PAIRS = 900
/** Items of all lists in one text. One that is three levels deep counts as three. */
const MOST_ITEMS = 600
/** Levels of lists. Twelve are drawn (app/ui/rich-text-blocks.tsx). */
const MOST_LEVELS = 12

const LIST_LINE = /^(\s*)(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|$))+/
const MARKER = /[-*+]|\d{1,9}[.)]/g
const MARKS = '\\<>!&[]`*~_|'
const RUNS = '*_'

const levelsOf = (start: string, indent: string): number =>
  Math.floor(indent.replaceAll('\t', '    ').length / 4) + (start.match(MARKER)?.length ?? 0)

/** A run of one sign counts once, as marked reads it, unless each sign of it begins something of its own. */
function countMarks(line: string, from: number): number {
  let found = 0
  for (let place = from; place < line.length; place += 1) {
    const sign = line.charAt(place)
    if (MARKS.includes(sign) && !(RUNS.includes(sign) && line.charAt(place - 1) === sign)) found += 1
  }
  return found
}
