import type { Counts } from '#app/domain/import-lines.ts'

const PARTS = ['added', 'changed', 'same'] as const

/** The page to show after an import. Its address holds only counts, so a link cannot put other text on the page. */
export function afterImport(path: string, counts: Counts): string {
  return `${path}?${new URLSearchParams(PARTS.map((part) => [part, String(counts[part])]))}`
}

/** The message for the counts in an address, or undefined if it has none. `there` is where the rows are. */
export function describeImport(search: URLSearchParams, there: string): string | undefined {
  const figures = PARTS.map((part) => search.get(part) ?? '')
  if (!figures.every((figure) => /^\d{1,6}$/.test(figure))) return undefined
  const [added, changed, same] = figures.map(Number) as [number, number, number]
  return `Import complete. ${formatImported({ added, changed, same }, there)}`
}

export function formatImported({ added, changed, same }: Omit<Counts, 'wrong'>, there: string): string {
  const [news, changes, rest] = [added, changed, same].map((count) => count.toLocaleString('en-GB'))
  return `${news} added, ${changes} changed and ${rest} already ${there}.`
}
