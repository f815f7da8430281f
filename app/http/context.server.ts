import type { Db } from '#db/client.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Config } from './config.server.ts'
import type { Log } from './log.server.ts'
import type { Presence } from './presence.server.ts'
import type { Running } from './running.server.ts'

/** A person who has signed in, as far as pages need to know them. */
export type SignedInPerson = Actor & {
  id: string
  email: string
  organisation: string | null
  sessionIdHash: string
}

/**
 * What the server hands to every loader and action. Tests hand over the same, with a database in memory and a
 * fixed now.
 */
export type RequestContext = {
  db: Db
  config: Config
  running: Running
  /** ISO 8601 UTC. */
  now: () => string
  log: Log
  presence: Presence
  person: SignedInPerson | null
  /** For the Content-Security-Policy of this one response. */
  nonce: string
  requestId: string
  /** Where the request came from, as far as TRUSTED_PROXIES lets us know. */
  address: string
  /** Set once an action has given answers back: the title then begins "Error: ". */
  hasErrors?: boolean
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
