import { appendHistory } from '#app/data/history.server.ts'
import { addAccountNotices } from '#app/data/work/account-notices.server.ts'
import type { ToldEvent } from '#app/domain/council/administration.ts'
import type { Trx } from '#app/commands/context.server.ts'

type AccountChange = {
  at: string
  /** Who did it: null for the command line. */
  personId: string | null
  event: ToldEvent
  /** The person that it was done to. */
  subject: string
  details?: Record<string, unknown>
}

/**
 * Records what was done to a person's account, and tells that person and the equality leads (issue 9, B10). Whoever did
 * it is told only where it is their own account, because someone else may be using their session.
 */
export async function recordAccountChange(trx: Trx, change: AccountChange): Promise<void> {
  await appendHistory(trx, change)
  await addAccountNotices(trx, change)
}
