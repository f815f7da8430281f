import { type Cast, castOf, cookieFor } from '#tests/support/e2e-askers.ts'
import { addressFor, type Asker, POLICY, type Row } from '#tests/support/policy-table.ts'
import { expect, test } from './fixtures.ts'

/** Addresses that answer with a file, or with nothing to look at. */
const NO_PAGE = [
  '/sign-out',
  '/schemas/eqia-assessment-1.json',
  '/assessments/:reference/versions/:version/document.json',
  '/assessments/:reference/also-here/:section',
]
/** Opened by everybody, but only to be told that it is not there. */
const NOT_THERE_NOW = ['/link/:token', '/set-up']

/** Once for a worker: looking changes nothing. */
let cast: Promise<Cast> | undefined

for (const [address, row] of Object.entries(POLICY)) {
  if (NO_PAGE.includes(address)) continue
  test(`${address} is accessible, named and readable on a phone`, async ({ council, page, context, checkPage, javaScriptEnabled }) => {
    const { path, cookie } = await council.seed(async (db) => {
      cast ??= castOf(db)
      const { people, ...places } = await cast
      const asker = whoOpens(row)
      return { path: addressFor(address, row, places), cookie: asker && (await cookieFor(db, people[asker].id)) }
    })
    if (cookie) await context.addCookies([{ name: 'session', value: cookie.replace('session=', ''), url: council.url }])
    const response = await page.goto(path)
    expect(response?.status()).toBe(NOT_THERE_NOW.includes(address) ? 404 : 200)
    if (javaScriptEnabled !== false) return checkPage()
    // The same page without JavaScript: there, named, and with its one heading. The journeys use it so.
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/– Due Regard$/)
  })
}

const whoOpens = (row: Row): Exclude<Asker, 'nobody'> | undefined =>
  row.opens === 'everybody' ? undefined : (row.opens[0] as Exclude<Asker, 'nobody'>)
