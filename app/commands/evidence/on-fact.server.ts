import { listRelyingOn } from '#app/data/evidence/facts-in-use.server.ts'
import { getFact, type SavedFact } from '#app/data/evidence/facts.server.ts'
import { appendHistory, type HistoryEntry } from '#app/data/history.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { Refused } from '#app/domain/failures.ts'
import { hasRole } from '#app/domain/people.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

/** Runs one change to a fact in a transaction. Throws Refused unless the actor is an equality lead. */
export async function onFact(
  context: Context,
  number: number,
  work: (trx: Trx, saved: SavedFact) => Promise<void>,
): Promise<void> {
  if (!hasRole(context.actor, 'equality lead'))
    throw new Refused('Only an equality lead can change the library.')
  return inOneGo(context, async (trx) => work(trx, await getFact(trx, number)))
}

/** Adds a row about this fact to the history. */
export const recordOnFact = (
  trx: Trx,
  { actor, now }: Context,
  { id }: SavedFact,
  entry: Pick<HistoryEntry, 'event'> & Partial<HistoryEntry>,
) => appendHistory(trx, { at: now, personId: actor.id, subject: id, ...entry })

/** Gives a notice to the authors of each open assessment that cites an edition of the fact older than `before`. */
export async function tellAuthors(
  trx: Trx,
  { actor, now }: Context,
  { id }: SavedFact,
  before: number,
  message: string,
): Promise<void> {
  for (const [assessmentId, authorIds] of await listRelyingOn(trx, id, before))
    await insertNotices(trx, authorIds, { assessmentId, at: now, message, about: id }, actor.id)
}
