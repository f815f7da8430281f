import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openDb } from '#db/client.ts'
import { type BuiltServer, startBuiltServer } from '#scripts/built-server.ts'
import { signIn } from './browser.ts'
import { type Random, randomFrom } from './random.ts'
import { type Client, workUntilServerStops } from './client.ts'
import { type Person, prepareCouncil, type TortureCouncil } from './council.ts'
import { findLost } from './find-lost.ts'
import { findTorn } from './find-torn.ts'
import type { Acknowledgements } from './acknowledgements.ts'

export type TortureResult = {
  cycles: number
  acknowledged: number
  /** One sentence for each thing that was confirmed and is missing, and for each that is incomplete. */
  lost: string[]
  torn: string[]
  /** The database, kept when something was lost or torn. */
  kept?: string
}

/**
 * Serves a council from the build while four people work in it. It kills the server at a random moment,
 * starts it again, and so on. Each time everything that was confirmed must be there and nothing may be
 * incomplete. The first time that fails, it stops and keeps the database. Throws when the service gives an
 * answer that it never should.
 */
export async function runTorture({ cycles, seed }: { cycles: number; seed: number }): Promise<TortureResult> {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-torture-'))
  const databaseFile = join(folder, 'council.sqlite')
  const council = await prepareCouncil(databaseFile)
  const acknowledgements: Acknowledgements = { acknowledged: [] }
  const random = randomFrom(seed, 'moments')
  const clients: Client[] = []
  for (let done = 0; ; done += 1) {
    const [server, found] = await Promise.all([
      startBuiltServer({ DATABASE_FILE: databaseFile }),
      checkDatabase(databaseFile, acknowledgements),
    ])
    const isSound = found.lost.length + found.torn.length === 0
    if (done === cycles || !isSound) {
      await server.end('SIGTERM')
      if (isSound) rmSync(folder, { recursive: true })
      return {
        cycles: done,
        acknowledged: acknowledgements.acknowledged.length,
        ...found,
        ...(isSound ? {} : { kept: databaseFile }),
      }
    }
    if (clients.length === 0) clients.push(...(await signEveryoneIn(server.url, council, seed)))
    await workAndKill(server, clients, acknowledgements, random)
  }
}

/**
 * The server is killed shortly after a form was sent, so that it is often answering at that moment, however
 * slow the machine is.
 */
const MAX_FORMS = 24
const MAX_MILLISECONDS = 60

async function workAndKill(
  server: BuiltServer,
  clients: readonly Client[],
  acknowledgements: Acknowledgements,
  random: Random,
): Promise<void> {
  const [forms, milliseconds] = [1 + random.below(MAX_FORMS), random.below(MAX_MILLISECONDS)]
  const enoughAreSent = new EventEmitter()
  const moment = once(enoughAreSent, 'now').then(() => setTimeout(milliseconds))
  let sent = 0
  const onSend = () => void ((sent += 1) === forms && enoughAreSent.emit('now'))
  const working = Promise.all(
    clients.map((client) => workUntilServerStops({ url: server.url, acknowledgements, onSend }, client)),
  )
  try {
    await Promise.race([working, moment])
  } finally {
    await server.end('SIGKILL')
  }
  await working
}

/** Signs everyone in. Their sessions outlive the server. */
export async function signEveryoneIn(
  url: string,
  { officers, manager, references, password }: TortureCouncil,
  seed: number,
): Promise<Client[]> {
  const withCookie = async (person: Person) => ({
    ...person,
    cookie: await signIn(url, person.email, password),
  })
  const one = await withCookie(manager)
  return Promise.all(
    officers.map(async (officer, index) => {
      const name = `client ${index + 1}`
      return {
        name,
        random: randomFrom(seed, name),
        officer: await withCookie(officer),
        manager: one,
        references,
        sent: 0,
        writing: undefined,
        unanswered: undefined,
      }
    }),
  )
}

/** What was confirmed and is missing, and what is incomplete. */
export async function checkDatabase(file: string, acknowledgements: Acknowledgements) {
  const db = openDb(file)
  try {
    return { lost: await findLost(db, acknowledgements), torn: await findTorn(db) }
  } finally {
    await db.destroy()
  }
}
