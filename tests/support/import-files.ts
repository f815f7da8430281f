import { EXAMPLE } from '#app/commands/import-lines.server.ts'
import type { Importer } from '#app/commands/importer.server.ts'

export const headingsOf = ({ columns }: Importer): string[] =>
  Object.values(columns).map(({ headings }) => headings[0])

/** The template's example as people would type it: without its mark. */
export const exampleIn = ([first = '', ...rest]: readonly string[]): string[] => [
  first.replace(`${EXAMPLE.line}: `, ''),
  ...rest,
]

/** Another row like the example: what is required is different. */
export const anotherLike = (importer: Importer, cells: readonly string[], word: string): string[] =>
  Object.values(importer.columns).map(({ isRequired, canBe }, at) => {
    const cell = cells[at] ?? ''
    if (cell.includes('@')) return `${word.replace(/\W/g, '')}.${cell}`
    return isRequired && canBe.startsWith('Up to') ? `${word} ${cell}` : cell
  })

/** The cells with one of them changed. */
export const withCell = (
  importer: Importer,
  cells: readonly string[],
  column: string,
  to: string,
): string[] => Object.keys(importer.columns).map((key, at) => (key === column ? to : (cells[at] ?? '')))

/** The same row without the first thing that it must say in words. */
export function wrongLike(importer: Importer, cells: readonly string[]): string[] {
  const required = Object.entries(importer.columns).find(
    ([, { canBe, isRequired }]) => isRequired && canBe.startsWith('Up to'),
  )
  return withCell(importer, cells, required?.[0] ?? '', '')
}
