import { endAllAccess, listAccess } from '#app/data/account/access.server.ts'
import { appendHistory, findLastHash } from '#app/data/history.server.ts'
import { type CameBack, listCameBack } from '#app/domain/council/came-back.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'
import type { Db } from '#db/client.ts'

/** `cameBack` is undefined where the replaced database could not be read. */
export type FinishedRestore = { sessions: number; links: number; cameBack: CameBack[] | undefined }

/**
 * Ends every session and unused link of a restored backup, because a session that was signed out since, or a
 * link that was used, would work again. Lists the people who got back what had been taken from them. `earlier`
 * is the database that the backup replaces.
 */
export const finishRestore = (
  context: Context,
  { backup, earlier }: { backup: string; earlier: Db | undefined },
): Promise<FinishedRestore> =>
  inOneGo(context, async (trx) => {
    const { actor, now } = context
    const ended = await endAllAccess(trx, now)
    const cameBack = earlier && listCameBack(await listAccess(trx), await listAccess(earlier))
    await appendHistory(trx, {
      at: now,
      personId: actor.id,
      event: 'restore backup',
      details: { backup, ...ended, replaced: (earlier && (await findLastHash(earlier))) ?? null },
    })
    return { ...ended, cameBack }
  })
