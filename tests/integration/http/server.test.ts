import { once } from 'node:events'
import { connect } from 'node:net'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { CompiledQuery } from 'kysely'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type DatabaseTrouble, migrateFile } from '#db/migrate.ts'
import { openForServing, tryToWrite } from '#db/database-health.ts'
import { type Db, kyselyOver, openDatabase } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { aServer } from '#tests/support/http.ts'

const endings: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})
const serving = async (wish: Parameters<typeof aServer>[0] = {}) => {
  const server = await aServer(wish)
  endings.push(server.close)
  return server
}
const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-'))
  endings.push(() => rmSync(folder, { recursive: true }))
  return folder
}

describe('with its own address', () => {
  const config = { baseUrl: 'https://eqia.sandbeach.example', baseUrlGiven: true, isSecure: true }

  test('answers at that address only, on https for a year', async () => {
    const server = await serving({ config })
    const answer = await server.ask('/x', { headers: { host: 'eqia.sandbeach.example' } })
    expect(answer.status).toBe(200)
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
    expect(answer.body).toContain('"url":"https://eqia.sandbeach.example/x"')
    expect((await server.ask('/')).status).toBe(400)
    expect((await server.ask('/', { headers: { host: 'other.example' } })).status).toBe(400)
  })

  test('tells browsers about the names below its own, if the council wants that', async () => {
    const server = await serving({ config: { ...config, hstsSubdomains: true } })
    const answer = await server.ask('/x', { headers: { host: 'eqia.sandbeach.example' } })
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  })

  test('reports its health at any address', async () => {
    const server = await serving({ config })
    expect((await server.ask('/health')).status).toBe(200)
  })

  test('behind our proxy, uses the host that the proxy passes on, and forms must come from there', async () => {
    const server = await serving({ config: { ...config, trustedProxies: 1 } })
    const headers = {
      'x-forwarded-host': 'eqia.sandbeach.example',
      'x-forwarded-proto': 'https',
      origin: 'https://eqia.sandbeach.example',
    }
    expect((await server.post('/', 'a=1', { headers })).status).toBe(200)
    expect(
      (await server.post('/', 'a=1', { headers: { ...headers, origin: 'http://eqia.sandbeach.example' } }))
        .status,
    ).toBe(403)
  })

  test('answers at localhost too, in the demonstration', async () => {
    const server = await serving({ config: { ...config, demo: true } })
    expect((await server.ask('/')).status).toBe(200)
  })
})

test('connections over the cap are closed, and those within it are answered', async () => {
  const server = await serving({ maxConnections: 1 })
  const first = connect(server.port, '127.0.0.1')
  await once(first, 'connect')
  const second = connect(server.port, '127.0.0.1')
  second.on('error', () => {})
  await once(second, 'close')
  first.destroy()
})

describe('files', () => {
  const files = () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'assets'))
    mkdirSync(join(folder, '.vite'))
    writeFileSync(join(folder, 'assets/main-abc.css'), 'a{}')
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
    writeFileSync(join(folder, '.vite/manifest.json'), '{"secret":1}')
    return folder
  }

  test('of the build are cached for a year, others for an hour, with every header', async () => {
    const server = await serving({ files: files() })
    const asset = await server.ask('/assets/main-abc.css')
    expect(asset).toMatchObject({
      status: 200,
      body: 'a{}',
      headers: {
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
    })
    expect((await server.ask('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600')
  })

  test('are compressed for browsers that accept brotli, and sent as they are to others', async () => {
    const folder = files()
    writeFileSync(join(folder, 'assets/main-abc.css.br'), brotliCompressSync('a{}'))
    const server = await serving({ files: folder })
    const small = await server.ask('/assets/main-abc.css', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(small.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/css; charset=utf-8',
      vary: 'Accept-Encoding',
    })
    expect(small.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const plain = await server.ask('/assets/main-abc.css')
    expect(plain).toMatchObject({ body: 'a{}', headers: { vary: 'Accept-Encoding' } })
    expect(plain.headers['content-encoding']).toBeUndefined()
  })

  test.each([
    '/assets/gone.js',
    '/assets/',
    '/assets/..%2Ffavicon.svg',
    '/assets/../../package.json',
    '/.vite/manifest.json',
    '/%2e%2e/package.json',
  ])('%s is not a file', async (path) => {
    const server = await serving({ files: files() })
    const answer = await server.ask(path)
    expect(answer.body).not.toMatch(/secret|devDependencies|<svg/)
  })
})

describe('a file that is refused', () => {
  const answer = async () => Response.json({ message: 'There is no such assessment.' }, { status: 404 })

  test('is an error page for people who follow a link', async () => {
    const server = await serving({ answer })
    const page = await server.ask('/assessments/x/document.json', {
      headers: { accept: 'text/html,*/*;q=0.8' },
    })
    expect(page).toMatchObject({ status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(page.body).toMatch(/<h1>[\s\S]*There is no such assessment\./)
  })

  test('is JSON for programs', async () => {
    const server = await serving({ answer })
    expect(JSON.parse((await server.ask('/assessments/x/document.json')).body)).toEqual({
      message: 'There is no such assessment.',
    })
  })
})

describe('health', () => {
  test('is good, and says nothing else to the world', async () => {
    const server = await serving()
    const answer = await server.ask('/health')
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: '{"ok":true}' })
  })

  /** A real file, served, with what goes wrong and comes right. */
  const servingAFile = async () => {
    const file = join(aFolder(), 'council.sqlite')
    await migrateFile(file)
    const db = kyselyOver(openDatabase(file), { wait: 60 })
    return { file, db, server: await serving({ db, config: { databaseFile: file } }) }
  }
  const aSave = (db: Db) => db.updateTable('people').set({ name: 'x' }).execute()

  /** 503 and no more for the world, and the reason in the log, once. */
  const expectTrouble = async (server: Awaited<ReturnType<typeof serving>>, reason: string | RegExp) => {
    for (let asked = 0; asked < 2; asked += 1) {
      const { status, body } = await server.ask('/health')
      expect({ status, body }).toEqual({ status: 503, body: '{"ok":false}' })
    }
    const told = server.logged.filter((line) => line.includes('people cannot work'))
    expect(told.map((line) => (JSON.parse(line) as { reason: string }).reason)).toEqual([
      expect.stringMatching(reason),
    ])
  }

  test('takes no lock, so it is good while another program writes, until a save fails', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    endings.push(() => void vi.useRealTimers())
    const { file, db, server } = await servingAFile()
    const other = openDatabase(file)
    other.exec('begin immediate')
    expect((await server.ask('/health')).status).toBe(200)
    await expect(aSave(db)).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    await expectTrouble(
      server,
      'The database council.sqlite is in use by another program. Stop that, and try again.',
    )
    other.exec('rollback')
    other.close()
    // Nobody saves while a load balancer keeps people away, so the service tries by itself.
    await vi.advanceTimersByTimeAsync(2_000)
    expect((await server.ask('/health')).status).toBe(200)
  })

  test('is 503 after a read or a save found the file damaged, also when others work', async () => {
    const { file, db, server } = await servingAFile()
    await db.executeQuery(CompiledQuery.raw('pragma wal_checkpoint(truncate)'))
    const root = openDatabase(file)
    const page = root.prepare(`select rootpage from sqlite_master where name = 'directorates'`).pluck().get()
    root.close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, (Number(page) - 1) * 4_096, Number(page) * 4_096)
    writeFileSync(file, bytes)
    await db.executeQuery(CompiledQuery.raw('pragma shrink_memory'))
    await expect(db.selectFrom('directorates').selectAll().execute()).rejects.toMatchObject({
      code: 'SQLITE_CORRUPT',
    })
    await expect(aSave(db)).resolves.toBeDefined()
    await tryToWrite(db)
    await expectTrouble(server, 'The database council.sqlite is damaged. Restore a backup.')
  })

  test('is 503 when the database was moved away, before anyone saves', async () => {
    const { file, server } = await servingAFile()
    renameSync(file, `${file}.elsewhere`)
    await expectTrouble(server, /^The database council\.sqlite is not in its place any more\./)
  })

  test.each([
    [
      'not migrated',
      `delete from kysely_migration`,
      'is not ready for this release. Run npm run db:migrate.',
    ],
    [
      'of a newer release',
      `insert into kysely_migration (name, timestamp) values ('9999-later', '')`,
      'was made by a newer release. Start that release',
    ],
    ['damaged', `drop table kysely_migration`, 'cannot be used: no such table'],
  ])('is 503 when the database is %s', async (_what, sql, sentence) => {
    const { file, server } = await servingAFile()
    openDatabase(file).exec(sql).close()
    await expectTrouble(server, `The database council.sqlite ${sentence}`)
  })
})

describe('the log', () => {
  test('gives every line the id of its request, which the answer has too', async () => {
    const server = await serving({
      answer: async () => new Response('broken', { status: 500, headers: { 'content-type': 'text/plain' } }),
    })
    const { status, headers } = await server.post('/people', 'a=1', {
      headers: { origin: 'http://elsewhere.example' },
    })
    expect(status).toBe(403)
    const broken = await server.ask('/people')
    expect(broken.status).toBe(500)
    const ids = server.logged.map((line) => JSON.parse(line) as { event: string; requestId: string })
    const of = (id: unknown) => ids.filter(({ requestId }) => requestId === id).map(({ event }) => event)
    expect(of(headers['x-request-id'])).toEqual(['malicious_cross_site_request', 'request'])
    expect(of(broken.headers['x-request-id'])).toContain('request')
    expect(broken.body).toContain(String(broken.headers['x-request-id']))
    expect(ids.filter(({ requestId }) => requestId === undefined)).toEqual([])
  })

  test('names pages, but not search terms or one-time links', async () => {
    const server = await serving()
    await server.ask('/people?q=Priya')
    await server.ask('/link/abcdefghijklmnop')
    const lines = server.logged.join('\n')
    expect(lines).toContain('"path":"/people"')
    expect(lines).toContain('"path":"/link/…"')
    expect(lines).not.toMatch(/Priya|abcdefghijklmnop/)
  })
})

describe('the database', () => {
  const trouble = (file: string, wholeUpTo?: number): string => {
    try {
      openForServing(file, wholeUpTo === undefined ? {} : { wholeUpTo })
    } catch (error) {
      return (error as DatabaseTrouble).message
    }
    return 'it opened'
  }

  test('must exist, be undamaged, be ours, be from this release and be migrated', async () => {
    const folder = aFolder()
    const at = (name: string) => join(folder, name)
    expect(trouble(at('none.sqlite'))).toMatch(/^There is no database at .*npm run db:migrate/)
    writeFileSync(at('text.sqlite'), 'this is not a database, and long enough to be looked at'.repeat(20))
    expect(trouble(at('text.sqlite'))).toMatch(/is not a database/)
    writeFileSync(at('empty.sqlite'), '')
    expect(trouble(at('empty.sqlite'))).toMatch(/is not ready for this release/)
    const other = openDatabase(at('other.sqlite'))
    other.exec('create table recipes (id integer)')
    other.close()
    expect(trouble(at('other.sqlite'))).toMatch(/of something else/)
    await migrateFile(at('newer.sqlite'))
    const newer = openDatabase(at('newer.sqlite'))
    newer.exec(`insert into kysely_migration values ('9999-later', '2030-01-01')`)
    newer.close()
    expect(trouble(at('newer.sqlite'))).toMatch(/newer release/)
    await migrateFile(at('damaged.sqlite'))
    damage(at('damaged.sqlite'))
    expect(trouble(at('damaged.sqlite'))).toMatch(/is damaged/)
    expect(trouble(at('damaged.sqlite'), 0)).toMatch(/is damaged/)
    await migrateFile(at('good.sqlite'))
    expect(trouble(at('good.sqlite'), 0)).toBe('it opened')
    expect(trouble(at('good.sqlite'))).toBe('it opened')
  })
})

test('stopping lets a running request finish, accepts no other, and then closes the database', async () => {
  const db = await testDb()
  const [begun, mayEnd] = [promise(), promise()]
  const server = await aServer({
    db,
    answer: async () => {
      begun.keep()
      await mayEnd.kept
      return Response.json(await db.selectFrom('people').selectAll().execute())
    },
  })
  const asking = server.ask('/')
  await begun.kept
  const closing = server.close()
  await expect(server.ask('/')).rejects.toThrow(/ECONNREFUSED/)
  mayEnd.keep()
  expect(await asking).toMatchObject({ status: 200, body: '[]' })
  await closing
  await expect(db.selectFrom('people').selectAll().execute()).rejects.toThrow()
})

function promise() {
  let keep = () => {}
  const kept = new Promise<void>((resolve) => {
    keep = resolve
  })
  return { kept, keep }
}

function damage(file: string) {
  const database = openDatabase(file)
  const pageSize = database.pragma('page_size', { simple: true }) as number
  const pages = database.pragma('page_count', { simple: true }) as number
  database.pragma('wal_checkpoint(truncate)')
  database.close()
  const junk = Buffer.alloc(pageSize * (pages - 3), 0xa5)
  const bytes = readFileSync(file)
  junk.copy(bytes, pageSize * 2)
  writeFileSync(file, bytes)
}
