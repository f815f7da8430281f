import { markNoticesSeen as mark } from '#app/data/work/notices.server.ts'
import { markAccountNoticesSeen } from '#app/data/work/account-notices.server.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

/**
 * Clears a person's notices, up to the newest that they saw. It concerns only them, so the history does not
 * record it.
 */
export async function markNoticesSeen(context: Context, upTo: string): Promise<void> {
  const { id } = context.actor
  if (id === null) return
  await inOneGo(context, async (trx) => {
    await mark(trx, id, upTo)
    await markAccountNoticesSeen(trx, id, upTo)
  })
}
