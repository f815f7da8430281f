import { Pagination } from '#app/ui/govuk/pagination.tsx'
import { onPage, type RegisterQuery } from './register-query.ts'

/** The way to the other pages of a list: first, last, and those around this one. */
export function RegisterPages({ query, page, pages }: { query: RegisterQuery; page: number; pages: number }) {
  if (pages < 2) return null
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const numbers = [...new Set(near)]
  const items = numbers.flatMap((number, index) => {
    const before = numbers[index - 1]
    const isGap = before !== undefined && number - before > 1
    const item = { number, href: onPage(query, number), current: number === page }
    return isGap ? [{ ellipsis: true as const }, item] : [item]
  })
  return (
    <Pagination
      landmarkLabel="Pages of the list"
      items={items}
      {...(page > 1 ? { previous: { href: onPage(query, page - 1) } } : {})}
      {...(page < pages ? { next: { href: onPage(query, page + 1) } } : {})}
    />
  )
}
