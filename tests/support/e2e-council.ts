import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from '@playwright/test'
import { type Db, openDb } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import { inProject } from '#scripts/project.js'

/** One council of its own for a worker: a database file, and the built server on it, as `npm run serve` starts it. */
export type Council = {
  url: string
  databaseFile: string
  /** Puts the database into the state that a journey begins from, with the builders in tests/support. */
  seed: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  /** What the server has said so far, one line each: JSON once it runs. */
  log: readonly string[]
  close: () => Promise<void>
}

export async function openCouncil(): Promise<Council> {
  const folder = await mkdtemp(join(tmpdir(), 'due-regard-'))
  const databaseFile = join(folder, 'council.sqlite')
  await migrateFile(databaseFile)
  const db = openDb(databaseFile)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const log: string[] = []
  const server = startServer({ DATABASE_FILE: databaseFile, PORT: String(port), COUNCIL_NAME: 'Sandbeach Council' }, log)
  await untilHealthy(server, url, log)
  const close = async () => {
    await stopServer(server)
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
  return { url, databaseFile, seed: (work) => work(db), log, close }
}

/** Of our own settings only these reach the server, whatever the person's shell has. */
function startServer(settings: Record<string, string>, log: string[]): ChildProcess {
  const { PATH, HOME, TZ } = process.env
  const server = spawn(process.execPath, [inProject('scripts/serve.js')], {
    env: { NODE_ENV: 'production', PATH, HOME, TZ, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [server.stdout, server.stderr]) createInterface({ input: stream }).on('line', (line) => log.push(line))
  return server
}

async function untilHealthy(server: ChildProcess, url: string, log: readonly string[]) {
  const answer = async () => {
    if (server.exitCode !== null) return `The server stopped: ${log.join('\n')}`
    return fetch(`${url}/health`).then(({ status }) => status, () => 'no answer yet')
  }
  const settled = (said: unknown) => said === 200 || server.exitCode !== null
  await expect.poll(async () => settled(await answer()), { timeout: 30_000, intervals: [50] }).toBe(true)
  expect(await answer()).toBe(200)
}

async function stopServer(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const stopped = once(server, 'exit')
  server.kill('SIGTERM')
  await stopped
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}
