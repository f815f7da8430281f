import { type Cast, castOf, cookieFor } from '#tests/support/e2e-askers.ts'
import { addressFor, POLICY } from '#tests/support/policy-table.ts'
import { goTo, statesOf, visitTo } from '#tests/support/e2e-states.ts'
import { expect, test, withJavaScript } from './fixtures.ts'

/** Addresses that answer with a file, or with nothing to look at. */
const NO_PAGE = [
  '/sign-out',
  '/schemas/eqia-assessment-1.json',
  '/assessments/:reference/versions/:version/document.json',
  '/assessments/:reference/also-here/:section',
]
const pages = Object.entries(POLICY).filter(([address]) => !NO_PAGE.includes(address))

test.describe.configure({ mode: 'parallel' })

const seen = { pages: 0, states: 0 }

for (const [address, row] of pages) {
  test(`${address} is for everyone, in every state`, async ({ council, page, javaScriptEnabled }) => {
    const visit = await visitTo(address, row, { council, page })
    if (javaScriptEnabled !== false) {
      for (const { name, see } of await statesOf(visit)) {
        await test.step(name, see)
        seen.states += 1
      }
      seen.pages += 1
      return
    }
    // The same page without JavaScript: there, named, and with its one heading. The journeys use it so.
    await goTo(visit)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/– Due Regard$/)
  })
}

test('no two pages of an assessment have the same title', withJavaScript, async ({ council }) => {
  const { people, ...places } = await council.seed(castOf)
  const titles: string[] = []
  for (const [address, row] of pages.filter(([, { on }]) => on)) {
    const [person] = row.opens as (keyof Cast['people'])[]
    const cookie = person && (await council.seed((db) => cookieFor(db, people[person].id)))
    const response = await fetch(council.url + addressFor(address, row, places), {
      headers: { cookie: cookie ?? '' },
    })
    titles.push(
      /<title>(.*?)<\/title>/.exec(await response.text())?.[1]?.replace(/EQIA-\d+/, 'EQIA') ??
        `none at ${address}`,
    )
  }
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})

test.afterAll(() => {
  if (seen.pages > 0)
    console.log(`For everyone: ${seen.states} states of ${seen.pages} pages seen by this worker`)
})
