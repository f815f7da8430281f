import { Pagination } from '#app/ui/govuk/pagination.tsx'

type ListPagesProps = { page: number; pages: number; hrefOf: (page: number) => string; label?: string }

/** Links to the first, last and neighbouring pages of a list. */
export function ListPages({ page, pages, hrefOf, label = 'Pages of the list' }: ListPagesProps) {
  if (pages < 2) return null
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const numbers = [...new Set(near)]
  const items = numbers.flatMap((number, index) => {
    const before = numbers[index - 1]
    const isGap = before !== undefined && number - before > 1
    const item = { number, href: hrefOf(number), current: number === page }
    return isGap ? [{ ellipsis: true as const }, item] : [item]
  })
  return (
    <Pagination
      landmarkLabel={label}
      items={items}
      {...(page > 1 ? { previous: { href: hrefOf(page - 1) } } : {})}
      {...(page < pages ? { next: { href: hrefOf(page + 1) } } : {})}
    />
  )
}
