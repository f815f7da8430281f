import { markNoticesSeen as mark } from '#app/data/work/notices.server.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

/**
 * Clears what a person was told, up to what they saw. It is theirs alone, so it is not in the history of any
 * assessment.
 */
export async function markNoticesSeen(context: Context, upTo: string): Promise<void> {
  const { id } = context.actor
  if (id === null) return
  await inOneGo(context, (trx) => mark(trx, id, upTo))
}
