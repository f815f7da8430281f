import type { ItemNumber } from './rich-blocks.ts'

/** Lines that begin with a bullet or a number. */
export type ListLine = {
  indent: number
  /** The level that Word's bullet stands for, when what was pasted has lost its tabs. */
  level: number
  words: string
  number?: ItemNumber
  /** How sure it is that the line belongs to a list. */
  certainty: 'certain' | 'in company' | 'in a list'
}

/**
 * Bullets that mean nothing else. Those of Word's Symbol and Wingdings fonts arrive as private characters such as
 * U+F0B7.
 */
const BULLETS = '•●·‣⁃∙◦○▪▫■□➢➤►▶▸❖\uF0B7\uF0A7\uF0D8\uF076\uF071\uF06E\uF02D\uF0A8'
/** Also minus, multiplication, a footnote or a dash. So they need company, and no number after them. */
const SIGNS = '\\-*–—'
const LIST_LINE = new RegExp(
  `^(\\s*)(?:([${BULLETS}])|([${SIGNS}])|(0|[1-9]\\d{0,2})([.)])|([o§])(?=\\t))[\\s\\u00A0]+(\\S.*)$`,
)
const BEGINS_WITH_NUMBER = /^[\d£$€%+\-−–—.,(*]*\d/
const LEVELS: Record<string, number> = { '◦': 1, '○': 1, o: 1, '▪': 2, '■': 2, '§': 2, '\uF0A7': 2 }

export function readListLine(line: string): ListLine | undefined {
  const [, space = '', bullet, sign, number, closedBy, letter, words = ''] = LIST_LINE.exec(line) ?? []
  if (!words || ((sign || letter) && BEGINS_WITH_NUMBER.test(words))) return undefined
  const mark = bullet ?? letter
  return {
    indent: space.replace(/\t/g, '    ').length,
    level: (mark && LEVELS[mark]) || 0,
    words,
    ...(number && { number: { value: Number(number), closedBy: closedBy === ')' ? ')' : '.' } }),
    certainty: bullet ? 'certain' : letter ? 'in a list' : 'in company',
  }
}

/**
 * Which lines are shown as a list. Where a line could be a list or not, it stays text, so that no sign is lost: a dash
 * before a number is a minus, and one line with a dash or a star is a remark or a footnote.
 */
export function isListLine(
  lines: readonly string[],
  listLines: readonly (ListLine | undefined)[],
): (at: number) => boolean {
  const shown = listLines.map(() => false)
  const decide = (run: readonly number[]) => {
    const hasBullets = run.some((at) => listLines[at]?.certainty === 'certain')
    const isMany = run.filter((at) => listLines[at]?.certainty === 'in company').length > 1
    const hasMinus = run.some((at) => SIGN_BEFORE_NUMBER.test(lines[at] ?? ''))
    for (const at of run) {
      const { certainty, number } = listLines[at] ?? {}
      if (certainty === 'certain' || (certainty === 'in a list' && hasBullets && at !== run[0]))
        shown[at] = true
      if (certainty === 'in company')
        shown[at] = (isMany || hasBullets) && (number !== undefined || !hasMinus)
    }
  }
  let run: number[] = []
  for (const [at, line] of lines.entries()) {
    if (listLines[at] || SIGN_BEFORE_NUMBER.test(line)) run.push(at)
    else if (line !== '' && !/^\s/.test(line)) {
      decide(run)
      run = []
    }
  }
  decide(run)
  return (at) => shown[at] ?? false
}

const SIGN_BEFORE_NUMBER = new RegExp(`^\\s*[${SIGNS}+−]\\s+${BEGINS_WITH_NUMBER.source.slice(1)}`)
