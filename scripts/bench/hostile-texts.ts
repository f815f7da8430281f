/** The longest text that a form or an import takes. */
const LONGEST = 10_000

const of = (piece: string) => piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST)
const stairs = (steps: number) =>
  Array.from({ length: steps }, (_, step) => `${' '.repeat(2 * step)}- a`).join('\n')

/**
 * Texts made to keep a Markdown reader busy. `isRead`: it is read as Markdown all the same, because that takes
 * time in proportion to its length. The others took a multiple of it (marked 18.2.1).
 */
export const HOSTILE_TEXTS: Record<string, { text: string; isRead?: true }> = {
  'emphasis that never ends': { text: of('**a*b!') },
  'exclamation marks': { text: of('!') },
  underscores: { text: of('_a') },
  'lone underscores': { text: of('_'), isRead: true },
  'opening brackets': { text: of('[') },
  'links that never end': { text: of('[a](') },
  'pictures that never end': { text: of('![') },
  'references to nothing': { text: of('[a][b]') },
  'comments that never end': { text: of('<!--') },
  'tags that never end': { text: of('<a ') },
  backticks: { text: of('`') },
  'backticks of growing length': { text: of('`a``b```c') },
  tildes: { text: of('~~a') },
  'escaped stars': { text: of('\\*') },
  'quotes in quotes': { text: of('> ') },
  'a table': { text: of('|a|b|\n|-|-|\n') },
  'lists in one line': { text: of('1. ') },
  'lists in lists': { text: `${stairs(90)}\n` },
  'thousands of items': { text: of('- a\n') },
  'empty items': { text: of('-\n') },
  'lines of one letter': { text: of('a\n'), isRead: true },
  'paragraphs of one letter': { text: of('a\n\n'), isRead: true },
  headings: { text: of('# a\n'), isRead: true },
  'as many marks as are allowed': { text: of(`${'**a*b!'.repeat(4)}${'x'.repeat(40)}\n\n`), isRead: true },
  addresses: { text: of('www.a.b '), isRead: true },
}
