import {
  endSession,
  endSessionsOf,
  listOpenSessionIds,
  sessionHandle,
} from '#app/data/account/sessions.server.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

/** People end their own sessions. It concerns only them, so the history does not record it. */
type Own = Context & { actor: { id: string; sessionIdHash: string } }

export const endOtherSessions = (context: Own): Promise<void> =>
  inOneGo(context, (trx) => endSessionsOf(trx, context.actor.id, context.now, context.actor.sessionIdHash))

/** Ends one by its handle. Does nothing if it has ended already, or is someone else's. */
export const endOwnSession = (context: Own, handle: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    for (const idHash of await listOpenSessionIds(trx, context.actor.id))
      if (sessionHandle(idHash) === handle) await endSession(trx, idHash, context.now)
  })
