import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PolicyFixture, createPolicyFixture, cookieFor } from '#tests/support/e2e-askers.ts'
import { type BuiltRoute, builtRoutes } from '#tests/support/e2e-built-routes.ts'
import { errorsIn } from '#scripts/built-server.ts'
import { type Council, openCouncil } from '#tests/support/e2e-council.ts'
import {
  addressFor,
  type Answer,
  type Asker,
  ASKERS,
  POLICY,
  policyFor,
  type Row,
} from '#tests/support/policy-table.ts'

const NO_PAGES = ['/*', '/health']

let council: Council
beforeAll(async () => {
  council = await openCouncil()
})
afterAll(async () => {
  await council.close()
  expect(errorsIn(council.log)).toEqual([])
})

test('every route has its row in the policy table, and every row a route', async () => {
  const routes = (await pagesOf()).map((route) => route.address)
  expect(routes.sort()).toEqual(Object.keys(POLICY).sort())
})

test('every loader and action carries a policy', async () => {
  const bare = (await builtRoutes()).filter(({ policies }) => policies.some((policy) => policy === undefined))
  expect(bare.map((route) => route.id)).toEqual([])
})

test('every page opens to whom the policy says, in every way in', async () => {
  const wrong: string[] = []
  let cells = 0
  const fixture = await council.seed(createPolicyFixture)
  for (const { id, address, loads } of await pagesOf()) {
    const row = POLICY[address]
    if (!row || !loads) continue
    const path = addressFor(address, row, fixture)
    const data = path === '/' ? '/_root.data' : `${path}.data`
    for (const asker of ASKERS) {
      const cookie = await cookieOf(council, fixture, asker)
      const expected = policyFor(row, asker, false)
      for (const way of [path, data, `${data}?_routes=${encodeURIComponent(id)}`]) {
        const said = await answerOf(
          await fetch(council.url + way, { headers: { cookie }, redirect: 'manual' }),
          row,
        )
        cells += 1
        if (said !== expected) wrong.push(`GET ${way} as ${asker}: ${said}, not ${expected}`)
      }
    }
  }
  expect(wrong).toEqual([])
  console.log(`Who may open what: ${cells} cells of route, way in and person answered as the policy says`)
})

test('every form takes posts from whom the policy says, in every way in', async () => {
  const wrong: string[] = []
  let cells = 0
  const fixture = await council.seed(createPolicyFixture)
  for (const { address, sends } of await pagesOf()) {
    const row = POLICY[address]
    if (!row || row.sends === false) continue
    expect(sends, `${address} has an action`).toBe(true)
    const path = addressFor(address, row, fixture)
    for (const asker of ASKERS) {
      const expected = policyFor(row, asker, true)
      for (const way of [path, path === '/' ? '/_root.data' : `${path}.data`]) {
        const headers = { cookie: await cookieOf(council, fixture, asker), origin: council.url }
        const request = {
          method: 'POST',
          headers,
          body: new URLSearchParams({ intent: 'none' }),
          redirect: 'manual',
        } as const
        const said = await answerOf(await fetch(council.url + way, request), row)
        cells += 1
        if (said !== expected) wrong.push(`POST ${way} as ${asker}: ${said}, not ${expected}`)
      }
    }
  }
  expect(wrong).toEqual([])
  console.log(`Who may send what: ${cells} cells of route, way in and person answered as the policy says`)
})

test('a confidential assessment is not there for the managers of its directorate', async () => {
  const fixture = await council.seed(createPolicyFixture)
  const reference = fixture.references.approved
  await council.seed((db) =>
    db.updateTable('assessments').set({ confidential: 1 }).where('reference', '=', reference).execute(),
  )
  const statusFor = async (asker: Asker) => {
    const headers = { cookie: await cookieOf(council, fixture, asker) }
    return (
      await fetch(`${council.url}/assessments/${reference}/versions/1`, { headers, redirect: 'manual' })
    ).status
  }
  expect(await statusFor('manager of the directorate')).toBe(404)
  expect(await statusFor('approver')).toBe(200)
  expect(await statusFor('equality lead')).toBe(200)
})

const pagesOf = async (): Promise<BuiltRoute[]> =>
  (await builtRoutes()).filter(
    (route) => !NO_PAGES.includes(route.address) && route.id !== 'root' && !route.id.endsWith('every-page'),
  )

/** A new session each time: some posts end theirs. */
const cookieOf = async (council: Council, fixture: PolicyFixture, asker: Asker): Promise<string> =>
  asker === 'nobody' ? '' : council.seed((db) => cookieFor(db, fixture.people[asker].id))

async function answerOf(response: Response, row: Row): Promise<Answer | string> {
  const { status } = response
  const body = await response.text()
  const goesTo = response.headers.get('location') ?? (status === 202 ? body : '')
  if (row.opens === 'everybody')
    return status < 500 && status !== 401 && status !== 403 ? 'opens' : `status ${status}`
  if (goesTo.includes('/sign-in')) return 'to sign-in'
  if (status === 401) return 'not signed in'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not found'
  return status < 500 ? 'opens' : `status ${status}`
}
