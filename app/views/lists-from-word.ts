/**
 * Rewrites lists pasted from Word as Markdown lists. Word's bullets are characters ("•", "–", or "o" and a tab), its
 * levels are tabs or spaces, and it puts no empty line before or after a list.
 */
export function listsFromWord(text: string): string {
  const indents: number[] = []
  const lines: string[] = []
  for (const line of text
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f\u2028\u2029]/g, '\n')
    .split('\n')) {
    const item = listLine(line, indents.length > 0)
    if (item) {
      const startsHere = indents.length === 0
      if (startsHere && lines.at(-1)?.trim()) lines.push('')
      lines.push(' '.repeat(4 * depthOf(item.indent, indents)) + `${item.marker} ${item.words}`)
    } else if (indents.length > 0 && line.trim() !== '' && !/^\s/.test(line)) {
      indents.length = 0
      if (lines.at(-1)?.trim()) lines.push('')
      lines.push(line)
    } else {
      lines.push(indents.length > 0 ? ' '.repeat(4 * (indents.length - 1) + 2) + line.trim() : line)
    }
  }
  return lines.join('\n')
}

type ListLine = { indent: number; marker: string; words: string }

const LIST_LINE = /^(\s*)([-*+•●·‣⁃–—◦○▪■§]|\d{1,3}[.)]|o(?=\t))[\s\u00A0]+(\S.*)$/

/** Bullets that Word uses for the second and third level, when what is pasted has lost its tabs. */
const LEVELS: Record<string, number> = { '◦': 1, '○': 1, o: 1, '▪': 2, '■': 2, '§': 2 }

function listLine(line: string, isInList: boolean): ListLine | undefined {
  const [, space = '', bullet = '', words = ''] = LIST_LINE.exec(line) ?? []
  if (!bullet || (bullet === 'o' && !isInList)) return undefined
  const typedIndent = space.replace(/\t/g, '    ').length
  const level = isInList ? (LEVELS[bullet] ?? 0) : 0
  return {
    indent: Math.max(typedIndent, 4 * level),
    marker: /^[\d*+-]/.test(bullet) ? bullet : '-',
    words,
  }
}

/** How many lists this indent is inside of; `indents` holds the one of each, outermost first. */
function depthOf(indent: number, indents: number[]): number {
  while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop()
  if (indents.length === 0 || (indents.at(-1) ?? 0) < indent) indents.push(indent)
  return indents.length - 1
}
