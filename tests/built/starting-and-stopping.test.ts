import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { openDatabase, openDb } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { openForm, type Posted, signIn } from '#scripts/torture/browser.ts'
import { prepareCouncil } from '#scripts/torture/council.ts'
import { findTorn } from '#scripts/torture/find-torn.ts'
import { SAVES, withMark } from '#scripts/torture/forms-to-send.ts'
import { errorsIn, startBuiltServer, startWithNpm } from '#scripts/built-server.ts'
import { newFolder, startCommand } from '#tests/support/run-command.ts'

const newFile = () => join(newFolder(), 'council.sqlite')

test('three processes can make the database at the same time, and one server can start on it', async () => {
  const file = newFile()
  const migrating = await Promise.all(
    [1, 2, 3].map(() => startCommand('migrate', ['--json'], { DATABASE_FILE: file })),
  )
  expect(migrating.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
    Array(3).fill({ status: 0, stderr: '' }),
  )
  const ran = migrating.map(({ stdout }) => (JSON.parse(stdout) as { ran: string[] }).ran)
  expect(ran.flat()).toEqual(Object.keys(MIGRATIONS))
  const starting = await Promise.allSettled([1, 2, 3].map(() => startBuiltServer({ DATABASE_FILE: file })))
  const [server, ...others] = starting.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  expect(others).toEqual([])
  expect(starting.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))).toEqual(
    Array(2).fill(
      `Error: The server stopped: Another Due Regard is running on the database ${file}. Stop it first. ` +
        'Nothing was changed.',
    ),
  )
  expect((await fetch(`${server?.url}${paths.health()}`)).status).toBe(200)
  expect(await server?.end('SIGKILL')).toBe('SIGKILL')
  const next = await startBuiltServer({ DATABASE_FILE: file })
  expect(await next.end('SIGTERM')).toBe(0)
  expect(readdirSync(join(file, '..'))).toEqual(['council.sqlite', 'council.sqlite.serving'])
})

test.each([
  [
    'that does not exist',
    async () => ({}),
    /^The server stopped: There is no database at \S+\. Make one with npm run db:migrate, or check the setting DATABASE_FILE\.$/,
  ],
  [
    'from a newer release',
    async (file: string) => migrateAndRun(file, `insert into kysely_migration values ('9999-later', 'x')`),
    /^The server stopped: The database \S+ was made by a newer release of Due Regard \(it has 9999-later\)\. .*$/,
  ],
  [
    'of a demo, without DEMO,',
    async (file: string) => migrateAndRun(file, `pragma application_id = ${0x44526431}`),
    /^The server stopped: The database \S+ is a demo, and everyone can read its password\. Use .*$/,
  ],
  [
    'of a council, with DEMO,',
    async (file: string) => {
      await migrateFile(file)
      return { DEMO: '1' }
    },
    /^The server stopped: The database \S+ is a council's own, and a demo shows everyone a password\. Unset .*$/,
  ],
])('a server on a database %s stops with one sentence', async (_what, prepare, sentence) => {
  const file = newFile()
  const settings = await prepare(file)
  await expect(startBuiltServer({ DATABASE_FILE: file, ...settings })).rejects.toThrow(sentence)
})

/**
 * A service manager sends SIGTERM to npm only, and a terminal sends Ctrl-C to npm, its shell and the server, where npm
 * passes it on once more.
 */
test.each([
  ['SIGTERM', 'npm only'],
  ['SIGINT', 'every process of the terminal'],
] as const)(
  '`npm run serve` that gets %s, sent to %s, finishes open requests and closes the database',
  async (signal, to) => {
    const file = newFile()
    const {
      officers: [officer],
      references: [reference = ''],
      password,
    } = await prepareCouncil(file)
    const server = await startWithNpm({ DATABASE_FILE: file })
    const cookie = await signIn(server.url, officer?.email ?? '', password)
    const path = paths.furtherSuggestions(reference)
    const form = await openForm(server.url, path, cookie)
    if (form === undefined || form === 'none') throw new Error('There is no form.')
    form.set('intent', 'later')
    const request = await begin(server.url, { path, cookie, body: withMark(form, mark(1)).toString() })

    const ended = server.end(signal, to === 'npm only' ? to : 'all')
    while (await isReachable(server.url));
    expect(await finish(request)).toEqual({ status: 303, isWhole: true })
    await ended
    expect(server.log.filter((line) => line.includes('"sys_shutdown"'))).toEqual([
      expect.stringContaining(`"signal":"${signal}"`),
    ])
    expect(errorsIn(server.log.filter((line) => line.startsWith('{')))).toEqual([])
    expect(readdirSync(join(file, '..'))).toEqual(['council.sqlite', 'council.sqlite.serving'])
  },
)

test('a server that is told to stop finishes its open requests, accepts no more, and loses nothing', async () => {
  const file = newFile()
  const {
    officers: [officer],
    references: [reference = ''],
    password,
  } = await prepareCouncil(file)
  const server = await startBuiltServer({ DATABASE_FILE: file })
  const cookie = await signIn(server.url, officer?.email ?? '', password)
  const forms = await Promise.all(
    SAVES.map(async ({ path }, number) => {
      const form = await openForm(server.url, path(reference), cookie)
      if (form === undefined || form === 'none') throw new Error('There is no form.')
      form.set('intent', 'later')
      return { path: path(reference), cookie, body: withMark(form, mark(number)).toString() }
    }),
  )
  const begun = await Promise.all(forms.map((posted) => begin(server.url, posted)))

  const ended = server.end('SIGTERM')
  // Until the server has stopped accepting connections.
  while (await isReachable(server.url));
  const answers = await Promise.all(begun.map(finish))

  expect(answers).toEqual(forms.map(() => ({ status: 303, isWhole: true })))
  expect(await ended).toBe(0)
  const db = openDb(file)
  const texts = await db.selectFrom('texts').select('content').execute()
  for (const number of forms.keys())
    expect(texts.some(({ content }) => content.includes(mark(number)))).toBe(true)
  expect(await findTorn(db)).toEqual([])
  await db.destroy()
})

const mark = (number: number) => `(save ${number} of a person)`

type OpenRequest = { sending: ClientRequest; body: string }

/** Sends a request without its body, and waits until the server asks for the body. */
async function begin(url: string, { path, cookie, body }: Posted): Promise<OpenRequest> {
  const headers = {
    cookie,
    origin: url,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    expect: '100-continue',
  }
  const sending = request(`${url}${path}`, { method: 'POST', headers, agent: false })
  sending.flushHeaders()
  await once(sending, 'continue')
  return { sending, body }
}

async function finish({ sending, body }: OpenRequest) {
  sending.end(body)
  const [response] = (await once(sending, 'response')) as [IncomingMessage]
  await text(response)
  return { status: response.statusCode, isWhole: response.complete }
}

const isReachable = (url: string) =>
  fetch(`${url}${paths.health()}`).then(
    () => true,
    () => false,
  )

/** Makes the database, then runs an SQL statement on it. */
async function migrateAndRun(file: string, statement: string) {
  await migrateFile(file)
  const database = openDatabase(file)
  database.exec(statement)
  database.close()
  return {}
}
