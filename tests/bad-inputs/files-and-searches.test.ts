import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { servedCouncil, type ServedCouncil } from '#tests/support/bad-inputs-council.ts'
import { FILE_KINDS } from '#tests/support/bad-inputs-files.ts'
import { everyForm, type FoundForm } from '#tests/support/bad-inputs-forms.ts'
import { judge, wrongWithAnswer } from '#tests/support/bad-inputs-judge.ts'
import { NOT_IDS, SEARCHES } from '#tests/support/bad-inputs-texts.ts'
import { builtRoutes } from '#tests/support/e2e-built-routes.ts'
import { addressFor, ASKERS, POLICY, policyFor } from '#tests/support/policy-table.ts'

let council: ServedCouncil
let posts: FoundForm[]
let gets: FoundForm[]
let ask: ReturnType<typeof judge>
let asked = 0
beforeAll(async () => {
  council = await servedCouncil()
  ;({ posts, gets } = everyForm())
  ask = judge(council, posts)
})
afterAll(async () => {
  await council.close()
  console.log(
    `Bad inputs, files and addresses: ${FILE_KINDS.length} kinds of files and ${SEARCHES.length} ` +
      `of searches, ${ask.sent() + asked} sent.`,
  )
})

/** Setting up is over once there are people, and what no other route answers is 404 whatever is sent. */
const WITHOUT_A_FORM = ['/set-up', '/*']

test('every action has a form on some page, so these tests cover every action', async () => {
  const sending = (await builtRoutes()).filter(({ sends }) => sends).map(({ address }) => address)
  const found = new Set(posts.map(({ address }) => address))
  expect(sending.filter((address) => !found.has(address))).toEqual(WITHOUT_A_FORM)
})

test.each(FILE_KINDS)('$name', async (kind) => {
  expect(await ask.wrongWithAll(kind)).toEqual([])
})

const look = async (path: string, cookie: string): Promise<string[]> => {
  asked += 1
  const answer = await council.asker().ask(path, { headers: { cookie, accept: 'text/html' } })
  const wrong = [
    ...wrongWithAnswer(answer),
    ...(council.changes() === '' ? [] : ['looking changed something']),
  ]
  await council.putBack()
  return wrong.map((what) => `${path.slice(0, 200)}: ${answer.status}, ${what}`)
}

test.each(SEARCHES)('a search with %j in every box finds that text, or nothing', async (text) => {
  const wrong: string[] = []
  for (const { path, fields, cookie } of gets)
    wrong.push(
      ...(await look(`${path}?${new URLSearchParams(fields.map(({ name }) => [name, text]))}`, cookie)),
    )
  expect(wrong).toEqual([])
})

test.each([
  ...NOT_IDS.map(encodeURIComponent),
  '%ff',
  '%00',
  '..%2f..%2f..%2fetc%2fpasswd',
  '__proto__',
  'EQIA-99999',
  '1.json',
])('%s anywhere in any address is not a page', async (text) => {
  const wrong: string[] = []
  for (const [address, row] of Object.entries(POLICY)) {
    const cookie =
      council.ground.cookies[ASKERS.find((asker) => policyFor(row, asker, false) === 'opens') ?? 'nobody']
    const pieces = addressFor(address, row, council.ground).split('/')
    const places = address.split('/').flatMap((piece, index) => (piece.startsWith(':') ? [index] : []))
    for (const place of places)
      wrong.push(
        ...(await look(pieces.map((piece, index) => (index === place ? text : piece)).join('/'), cookie)),
      )
  }
  expect(wrong).toEqual([])
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
])('sign-in never continues to %s', async (returnTo) => {
  const { author, nobody } = council.ground.cookies
  const signedIn = await council
    .asker()
    .ask(`/sign-in?${new URLSearchParams({ returnTo })}`, { headers: { cookie: author } })
  expect(signedIn.headers['location']).toBe(paths.home())
  expect(await look(`/sign-in?${new URLSearchParams({ returnTo })}`, nobody)).toEqual([])
})
