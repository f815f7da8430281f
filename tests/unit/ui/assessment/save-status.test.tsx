import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SaveStatus } from '#app/ui/assessment/save-status.tsx'

/** The bar stays in view. If it grew with each answer, it would cover what has the focus (WCAG 2.4.11). */
test.each([1, 2, 12])('the line that stays in view is as short when %i answers are too long', (count) => {
  const left = Array.from(
    { length: count },
    (_, place) => `Answer ${place} must be 5,000 characters or fewer`,
  )
  const html = renderToStaticMarkup(<SaveStatus state={{ kind: 'saved', at: '14:02', left }} />)
  const line = /<p role="status"[^>]*>([^<]*)<\/p>/.exec(html)?.[1]
  expect(line).toBe(`Saved at 14:02, except ${count === 1 ? 'one answer' : `${count} answers`}. See below.`)
  for (const sentence of left) expect(html).toContain(`<li>${sentence}</li>`)
})
