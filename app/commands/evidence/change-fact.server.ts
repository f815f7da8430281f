import { hashOfEdition, insertEdition, type SavedFact, updateFact } from '#app/data/evidence/facts.server.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import type { Fact } from '#app/domain/evidence/fact.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import type { Context, Trx } from '#app/commands/context.server.ts'
import { onFact, recordOnFact, tellAuthors } from './on-fact.server.ts'

type FactChange = { number: number; rowVersion: string; fact: Fact; why?: string | undefined }

/**
 * Changes a fact. New words or figures make a new edition: the old one is kept, and the authors of assessments that
 * cite it are told. A new review date does not make an edition. Throws Invalid if a new edition has no `why`, and
 * Conflict if someone changed the fact after `rowVersion` was read.
 */
export const changeFact = (context: Context, change: FactChange): Promise<void> =>
  onFact(context, change.number, (trx, saved) => changeFactWithin(trx, context, saved, change))

/** The same in a transaction that does more. */
export async function changeFactWithin(
  trx: Trx,
  context: Context,
  saved: SavedFact,
  change: FactChange,
): Promise<void> {
  const { reviewBy: by, ...says } = change.fact
  const reviewBy = by ?? null
  const isNewEdition = hashOfEdition(says) !== hashOfEdition(saved.says)
  if (!isNewEdition && saved.reviewBy === reviewBy) return
  if (saved.rowVersion !== change.rowVersion)
    throw new Conflict('Someone else changed this fact after you opened it.')
  if (!isNewEdition) {
    await updateFact(trx, saved.id, { reviewBy })
    return recordOnFact(trx, context, saved, {
      event: 'set review date',
      details: { from: saved.reviewBy, to: reviewBy },
    })
  }
  if (!change.why) throw new Invalid({ why: 'Say what was changed, for those who rely on this fact' })
  const edition = saved.edition + 1
  await insertEdition(trx, {
    factId: saved.id,
    edition,
    says,
    why: change.why,
    at: context.now,
    by: context.actor.id,
  })
  await updateFact(trx, saved.id, { edition, reviewBy })
  await recordOnFact(trx, context, saved, {
    event: 'change fact',
    textHash: hashOfEdition(says),
    details: { edition },
  })
  await tellAuthors(
    trx,
    context,
    saved,
    edition,
    `cites fact ${saved.number} of the library, which was updated. It now says: ${formatFact(says)}`,
  )
}
