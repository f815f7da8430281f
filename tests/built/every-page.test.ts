import { Window } from 'happy-dom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SERVICE_NAME } from '#app/ui/page-title.ts'
import { type PolicyFixture, createPolicyFixture, cookieFor } from '#tests/support/e2e-askers.ts'
import { errorsIn } from '#scripts/built-server.ts'
import { type Council, openCouncil } from '#tests/support/e2e-council.ts'
import { addressFor, type Asker, PAGES, type Row } from '#tests/support/policy-table.ts'

/** Every page as the server sends it, which is all that somebody without JavaScript gets. */
let council: Council
let fixture: PolicyFixture
beforeAll(async () => {
  council = await openCouncil()
  fixture = await council.seed(createPolicyFixture)
})
afterAll(async () => {
  await council.close()
  expect(errorsIn(council.log)).toEqual([])
})

/** Style sheets, scripts, icons and pictures that the pages ask for. */
const parts = new Set<string>()
const parser = new new Window().DOMParser()

async function pageAt(address: string, row: Row) {
  const [person] = row.opens === 'everybody' ? [] : (row.opens as Exclude<Asker, 'nobody'>[])
  const cookie = person ? await council.seed((db) => cookieFor(db, fixture.people[person].id)) : ''
  const response = await fetch(council.url + addressFor(address, row, fixture), { headers: { cookie } })
  return { status: response.status, page: parser.parseFromString(await response.text(), 'text/html') }
}

/** Opened by everybody, but only to be told that it is not there. */
const NOT_THERE_NOW = ['/link/:token', '/set-up']

test.each(PAGES)('%s is there without JavaScript, named, and has one main heading', async (address, row) => {
  const { status, page } = await pageAt(address, row)
  expect(status).toBe(NOT_THERE_NOW.includes(address) ? 404 : 200)
  expect(page.querySelectorAll('h1').length).toBe(1)
  expect(page.querySelector('h1')?.textContent?.trim()).not.toBe('')
  for (const part of page.querySelectorAll('link[href], script[src], img[src]'))
    parts.add(part.getAttribute('href') ?? part.getAttribute('src') ?? '')
  expect(page.title).toMatch(new RegExp(`^(?!${SERVICE_NAME}).*\\S – ${SERVICE_NAME}$`))
})

test('every file that a page asks for is there', async () => {
  const missing: string[] = []
  for (const part of parts) {
    const { status } = await fetch(new URL(part, council.url))
    if (status !== 200) missing.push(`${part}: ${status}`)
  }
  expect(parts.size).toBeGreaterThan(1)
  expect(missing).toEqual([])
})

test('no two pages of an assessment have the same title', async () => {
  const titles: string[] = []
  for (const [address, row] of PAGES.filter(([, { on }]) => on)) {
    const { page } = await pageAt(address, row)
    titles.push(page.title.replace(/EQIA-\d+/, 'EQIA') || `none at ${address}`)
  }
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})
