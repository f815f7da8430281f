import type { AnchorState } from '#app/http/anchors.server.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { RequestContext } from '#app/http/context.server.ts'
import { type Config, readConfig } from '#app/http/config.server.ts'
import { createLog } from '#app/http/log.server.ts'
import { createPresence, type Presence } from '#app/http/presence.server.ts'
import { createTurns, type Turns } from '#app/http/turns.server.ts'
import type { Db } from '#db/client.ts'

export const NOW = '2026-11-22T10:00:00.000Z'

type Fields = Record<string, string | readonly string[]>
type Wish = {
  as?: SignedInPerson | null
  params?: Record<string, string>
  now?: string
  address?: string
  config?: Partial<Config>
  headers?: Record<string, string>
  /** Who has what open; nobody, unless given. */
  presence?: Presence
  /** Who waits to have a password hashed; nobody, unless given. */
  turns?: Turns
  /** What is kept outside the database; nothing, unless given. */
  anchors?: Partial<AnchorState>
  /** Lines that were logged are put here. */
  logged?: string[]
}

/** What a loader is called with, for somebody who opens a page. */
export const getting = (db: Db, path: string, wish: Wish = {}) =>
  argsOf(db, new Request(`http://localhost:3000${path}`, { headers: wish.headers ?? {} }), wish)

/** What an action is called with, for somebody who sends a form. */
export const posting = (db: Db, path: string, fields: Fields, wish: Wish = {}) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each)
  return argsOf(
    db,
    new Request(`http://localhost:3000${path}`, { method: 'POST', body, headers: wish.headers ?? {} }),
    wish,
  )
}

export function testConfig(wish: Partial<Config> = {}): Config {
  const read = readConfig({ DATABASE_FILE: ':memory:', COUNCIL_NAME: 'Sandbeach Council' })
  if (!read.ok) throw new Error(read.mistakes.join(' '))
  return { ...read.config, ...wish }
}

/** The status and data of what an action or loader gave back or threw: a `data()`, a Response, or plain data. */
export async function outcomeOf(
  result: Promise<unknown>,
): Promise<{ status: number; data: unknown; location: string | null }> {
  const answer = await result.catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown
    return thrown
  })
  if (answer instanceof Response)
    return { status: answer.status, data: undefined, location: answer.headers.get('location') }
  if (isDataWithInit(answer)) return { status: answer.init?.status ?? 200, data: answer.data, location: null }
  return { status: 200, data: answer, location: null }
}

/** What the browser keeps of a response, as it sends it with the next request. */
export const cookieOf = (response: Response): string =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

/** One for all requests of a test, as in a server. */
const turns = createTurns()

function argsOf(db: Db, request: Request, wish: Wish) {
  const log = createLog({
    level: 'debug',
    sink: (line) => wish.logged?.push(line),
    now: () => wish.now ?? NOW,
  })
  const context: RequestContext = {
    db,
    config: testConfig(wish.config),
    running: { version: '1.2.3', build: 'abc123', since: '2026-11-20T10:00:00.000Z' },
    now: () => wish.now ?? NOW,
    log,
    presence: wish.presence ?? createPresence(),
    turns: wish.turns ?? turns,
    upkeep: {
      anchorState: () => ({ file: undefined, newest: undefined, trouble: undefined, ...wish.anchors }),
    },
    person: wish.as ?? null,
    nonce: 'test-nonce',
    requestId: 'test-request',
    address: wish.address ?? '192.0.2.1',
  }
  return { request, params: wish.params ?? {}, context }
}

const isDataWithInit = (value: unknown): value is { data: unknown; init: { status?: number } | null } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit'
