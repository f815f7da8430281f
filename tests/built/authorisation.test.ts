import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type PolicyFixture,
  createApprovals,
  createPolicyFixture,
  cookieFor,
} from '#tests/support/e2e-askers.ts'
import { type BuiltRoute, builtRoutes } from '#tests/support/e2e-built-routes.ts'
import { errorsIn } from '#scripts/built-server.ts'
import { type Council, openCouncil } from '#tests/support/e2e-council.ts'
import {
  addressFor,
  type Answer,
  type Asker,
  ASKERS,
  ASSESSMENT_STATES,
  type AssessmentState,
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
  const { fixture, placesFor } = await createPlaces()
  for (const { id, address, loads } of await pagesOf()) {
    const row = POLICY[address]
    if (!row || !loads) continue
    for (const asker of ASKERS) {
      const path = addressFor(address, row, placesFor(asker))
      const data = path === '/' ? '/_root.data' : `${path}.data`
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
  const { fixture, placesFor } = await createPlaces()
  for (const { address, sends } of await pagesOf()) {
    const row = POLICY[address]
    if (!row || row.sends === false) continue
    expect(sends, `${address} has an action`).toBe(true)
    for (const asker of ASKERS) {
      const path = addressFor(address, row, placesFor(asker))
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

test('what someone must not know of is answered like what is not there, and the log says so', async () => {
  const fixture = await council.seed(createPolicyFixture)
  const wrong: string[] = []
  for (const { address, loads, sends } of await pagesOf()) {
    const row = POLICY[address]
    if (!row) continue
    const path = addressFor(address, row, fixture)
    const nowhere = addressFor(address, row, { ...NOWHERE, warning: fixture.warning }).replace(
      'budget%202027',
      'budget%202999',
    )
    for (const asker of ['contributor', 'other officer', 'other manager', 'administrator'] as const) {
      if (policyFor(row, asker, false) !== 'not found') continue
      const cookie = await cookieOf(council, fixture, asker)
      for (const way of ['', '.data'])
        for (const method of [...(loads ? ['GET'] : []), ...(sends && row.sends !== false ? ['POST'] : [])]) {
          const [hidden, missing] = [
            await allOf(`${path}${way}`, { method, cookie }),
            await allOf(`${nowhere}${way}`, { method, cookie }),
          ]
          if (hidden !== missing) wrong.push(`${method} ${path}${way} as ${asker}:\n${hidden}\n${missing}`)
          if (!isLogged(path, fixture.people[asker].id)) wrong.push(`${method} ${path}${way}: no log`)
        }
    }
  }
  expect(wrong.slice(0, 3)).toEqual([])
})

/** Ids of the same length, of which there are none. */
const NOWHERE = {
  references: Object.fromEntries(ASSESSMENT_STATES.map((state) => [state, 'EQIA-9998'])) as Record<
    AssessmentState,
    string
  >,
  ...Object.fromEntries(
    ['directorateId', 'communityGroupId', 'plannedDecisionId', 'somebodyElseId', 'unsentId'].map((name) => [
      name,
      '00000000-0000-4000-8000-000000000000',
    ]),
  ),
} as PolicyFixture

/** Status, headers and body, without what is random in every answer and the address itself. */
async function allOf(path: string, { method, cookie }: { method: string; cookie: string }): Promise<string> {
  const response = await fetch(council.url + path, {
    method,
    headers: { cookie, origin: council.url },
    redirect: 'manual',
    ...(method === 'POST' ? { body: new URLSearchParams({ intent: 'none' }) } : {}),
  })
  const nonce =
    /nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? 'no nonce'
  const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
  const all = `${response.status} ${JSON.stringify(headers)} ${await response.text()}`
  return all
    .replaceAll(nonce, 'NONCE')
    .replace(/of-[0-9a-f]{16}\.[\w-]+/g, 'SEED')
    .replace(/EQIA-\d{4}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|budget(%20|\+| )2\d+/g, 'PLACE')
}

const isLogged = (path: string, personId: string): boolean =>
  council.log.some(
    (line) => line.includes('"authz_fail"') && line.includes(personId) && line.includes(`"path":"${path}"`),
  )

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

/** Approvers who cannot sign are asked for assessments of which they are the approver. */
async function createPlaces() {
  const fixture = await council.seed(createPolicyFixture)
  const approvals = await council.seed((db) => createApprovals(db, fixture))
  return {
    fixture,
    placesFor: (asker: Asker) => ({ ...fixture, references: approvals[asker] ?? fixture.references }),
  }
}

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
