import type { Db } from '#db/client.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Config } from './config.server.ts'
import type { Log } from './log.server.ts'
import type { Presence } from './presence.server.ts'
import type { Running } from './running.server.ts'
import type { Turns } from './turns.server.ts'
import type { Upkeep } from './upkeep.server.ts'

/** What pages need to know about the signed-in person. */
export type SignedInPerson = Actor & {
  id: string
  email: string
  organisation: string | null
  sessionIdHash: string
}

/** What every loader and action gets from the server. Tests pass one with an in-memory database and a fixed `now`. */
export type RequestContext = {
  db: Db
  config: Config
  running: Running
  /** ISO 8601 UTC. */
  now: () => string
  log: Log
  presence: Presence
  /** Every password is hashed in a turn. */
  turns: Turns
  upkeep: Pick<Upkeep, 'anchorState'>
  person: SignedInPerson | null
  /** For the Content-Security-Policy of this response. */
  nonce: string
  requestId: string
  /** The IP address of the request, behind as many proxies as TRUSTED_PROXIES. */
  address: string
  /** Set when an action returns errors. The page title then starts with "Error: ". */
  hasErrors?: boolean
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
