import { isListLine, readListLine, type ListLine } from './list-lines.ts'
import { readInline, type RichInline } from './rich-inline.ts'

/**
 * What people wrote, line by line: paragraphs, lists and tables. Lists and tables are often pasted from Word, which
 * separates cells with tabs and puts no empty line before or after a list.
 */
export type RichBlock =
  | { type: 'paragraph'; content: RichInline[] }
  | { type: 'list'; items: ListItem[] }
  | { type: 'table'; rows: RichInline[][][] }
/** `number` is the number that was typed, such as "5." or "5)". Bullets have none. */
export type ListItem = { number?: ItemNumber; blocks: RichBlock[] }
export type ItemNumber = { value: number; closedBy: '.' | ')' }

/** Deeper than people mean it, and far from what a stack can hold. */
const DEEPEST = 12
/** A table with more columns would be unreadable on a phone. Its lines stay text. */
const MAX_COLUMNS = 8

const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/

export function readBlocks(text: string): RichBlock[] {
  const lines = text.split(LINE_BREAK).map((line) => line.trimEnd())
  const listLines = lines.map(readListLine)
  const isList = isListLine(lines, listLines)
  const blocks: RichBlock[] = []
  let index = 0
  while (index < lines.length) {
    const from = index
    if (isList(index)) {
      index = endOfList(lines, isList, index)
      blocks.push(readList(lines.slice(from, index), listLines.slice(from, index), (at) => isList(from + at)))
    } else if (isRow(lines[index]) && isRow(lines[index + 1]) && !isList(index + 1)) {
      while (isRow(lines[index]) && !isList(index)) index += 1
      blocks.push({ type: 'table', rows: readRows(lines.slice(from, index)) })
    } else {
      const startsTable = (at: number) => isRow(lines[at]) && isRow(lines[at + 1]) && !isList(at + 1)
      while (
        index < lines.length &&
        lines[index] !== '' &&
        !isList(index) &&
        !(index > from && startsTable(index))
      )
        index += 1
      if (index > from) blocks.push(paragraph(lines.slice(from, index)))
      if (lines[index] === '') index += 1
    }
  }
  return blocks
}

const paragraph = (lines: readonly string[]): RichBlock => ({
  type: 'paragraph',
  content: readInline(lines.join('\n')),
})

/** A list goes on over empty lines and indented text, and ends at a line of text that is not indented. */
function endOfList(lines: readonly string[], isList: (at: number) => boolean, from: number): number {
  let end = from + 1
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (!isList(at) && line !== '' && !/^\s/.test(line)) break
    if (line !== '') end = at + 1
  }
  return end
}

function readList(
  lines: readonly string[],
  listLines: readonly (ListLine | undefined)[],
  isList: (at: number) => boolean,
): RichBlock {
  const whole: ListItem[] = []
  const levels: { indent: number; items: ListItem[] }[] = []
  let written: string[] = []
  const endParagraph = () => {
    if (written.length > 0) levels.at(-1)?.items.at(-1)?.blocks.push(paragraph(written))
    written = []
  }
  for (const [at, line] of lines.entries()) {
    const found = isList(at) ? listLines[at] : undefined
    if (!found) {
      if (line === '') endParagraph()
      else written.push(line.trimStart())
      continue
    }
    endParagraph()
    const indent = levels.length > 0 ? Math.max(found.indent, 4 * found.level) : found.indent
    while (levels.length > 1 && (levels.at(-1)?.indent ?? 0) > indent) levels.pop()
    const last = levels.at(-1)
    if (!last) levels.push({ indent, items: whole })
    else if (indent > last.indent && levels.length < DEEPEST) {
      const items: ListItem[] = []
      last.items.at(-1)?.blocks.push({ type: 'list', items })
      levels.push({ indent, items })
    }
    levels.at(-1)?.items.push({ ...(found.number && { number: found.number }), blocks: [] })
    written = [found.words]
  }
  endParagraph()
  return { type: 'list', items: whole }
}

/** A tab between words separates the cells of a pasted table. A tab at the start of a line only indents it. */
const isRow = (line: string | undefined): boolean =>
  line !== undefined && /\S\t/.test(line) && line.split('\t').length <= MAX_COLUMNS

function readRows(lines: readonly string[]): RichInline[][][] {
  const rows = lines.map((line) => line.split('\t'))
  const columns = Math.max(...rows.map((cells) => cells.length))
  return rows.map((cells) =>
    Array.from({ length: columns }, (_, column) => readInline((cells[column] ?? '').trim())),
  )
}
