import { endSession, listOpenSessionIds, sessionHandle } from '#app/data/account/sessions.server.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

/** People end their own sessions. It concerns only them, so the history does not record it. */
type Own = Context & { actor: { id: string; sessionIdHash: string } }

export const endOtherSessions = (context: Own): Promise<void> =>
  endThose(context, (idHash) => idHash !== context.actor.sessionIdHash)

/** Ends one by its handle. Does nothing if it has ended already, or is someone else's. */
export const endOwnSession = (context: Own, handle: string): Promise<void> =>
  endThose(context, (idHash) => sessionHandle(idHash) === handle)

const endThose = (context: Own, isMeant: (idHash: string) => boolean): Promise<void> =>
  inOneGo(context, async (trx) => {
    for (const idHash of await listOpenSessionIds(trx, context.actor.id))
      if (isMeant(idHash)) await endSession(trx, idHash)
  })
