/**
 * Lines as a CSV file that a spreadsheet opens with every letter as it was: UTF-8 with its mark. A spreadsheet runs a
 * cell that begins like a formula, so such a cell gets an apostrophe, which `readCsv` takes away again (OWASP, CSV
 * injection). A plain number is not a formula.
 */
export const csvText = (lines: readonly (readonly string[])[], delimiter: ',' | ';' = ','): string =>
  `\uFEFF${lines.map((cells) => `${cells.map((cell) => quoted(cell)).join(delimiter)}\r\n`).join('')}`

/** The cell as it was before `csvText` escaped it, or before a person did in the same way. */
export const withoutEscape = (cell: string): string =>
  /^'+[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell

function quoted(cell: string): string {
  const safe = isLikeFormula(cell) ? `'${cell}` : cell
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const isLikeFormula = (cell: string): boolean =>
  /^'*[=+\-@＝＋－＠]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)*\s?%?$/.test(cell)
