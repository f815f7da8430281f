import { listRelyingOn } from '#app/data/evidence/facts-in-use.server.ts'
import {
  getFact,
  hashOfEdition,
  insertEdition,
  type SavedFact,
  setConflict,
  updateFact,
} from '#app/data/evidence/facts.server.ts'
import { appendHistory, type HistoryEntry, sha256 } from '#app/data/history.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { Conflict, Invalid, Refused } from '#app/domain/failures.ts'
import type { Fact } from '#app/domain/evidence/fact.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import { FACT_MOVES, type FactMove, movesFrom } from '#app/domain/evidence/fact-moves.ts'
import { hasRole } from '#app/domain/people.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

/**
 * Other words or figures make a new edition. The old one is kept, and the authors of assessments that rely on
 * it are told. Another review date makes no edition. Throws Conflict when someone changed the fact after
 * `rowVersion` was seen.
 */
export const changeFact = (
  context: Context,
  change: { number: number; rowVersion: string; fact: Fact; why?: string | undefined },
): Promise<void> =>
  onFact(context, change.number, async (trx, saved) => {
    const { reviewBy: by, ...says } = change.fact
    const reviewBy = by ?? null
    const isNewEdition = hashOfEdition(says) !== hashOfEdition(saved.says)
    if (!isNewEdition && saved.reviewBy === reviewBy) return
    if (saved.rowVersion !== change.rowVersion)
      throw new Conflict('Someone else changed this fact after you opened it.')
    if (!isNewEdition) {
      await updateFact(trx, saved.id, { reviewBy })
      return record(trx, context, saved, {
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
    await record(trx, context, saved, {
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
  })

export type FactDecision = { number: number; move: FactMove; rowVersion: string; reason?: string | undefined }

/**
 * Accepts or declines what was proposed, retires a fact or brings it back. Throws Refused, Conflict and
 * Invalid.
 */
export const decideOnFact = (
  context: Context,
  { number, move, rowVersion, reason }: FactDecision,
): Promise<void> =>
  onFact(context, number, async (trx, saved) => {
    const { to, needs } = FACT_MOVES[move]
    if (saved.rowVersion !== rowVersion)
      throw new Conflict(
        'Someone else changed this fact after you opened it. Open it again to read what it says now.',
      )
    if (!movesFrom(saved.state).includes(move))
      throw new Refused(`This fact is ${saved.state}: that cannot be done with it now.`)
    if (needs.length > 0 && !reason) throw new Invalid({ reason: 'Say why' })
    const stateReason = needs.length > 0 && reason ? reason : null
    await updateFact(trx, saved.id, {
      state: to,
      stateAt: context.now,
      stateBy: context.actor.id,
      stateReason,
    })
    await record(trx, context, saved, {
      event: move,
      ...(stateReason === null ? {} : { commentHash: sha256(stateReason) }),
    })
    if (move === 'retire fact')
      await tellAuthors(
        trx,
        context,
        saved,
        saved.edition + 1,
        `cites fact ${saved.number} of the library, which was retired: ${stateReason}`,
      )
  })

/** Says that two facts disagree, or that they do not any more: shown with both. */
export const relateFacts = (
  context: Context,
  { number, other, disagree }: { number: number; other: number; disagree: boolean },
): Promise<void> =>
  onFact(context, number, async (trx, saved) => {
    if (number === other) throw new Invalid({ other: 'A fact cannot disagree with itself' })
    const theOther = await getFact(trx, other)
    if (!(await setConflict(trx, saved.id, theOther.id, disagree))) return
    const event = disagree ? 'say facts disagree' : 'say facts agree'
    await record(trx, context, saved, { event, details: { other } })
    await record(trx, context, theOther, { event, details: { other: number } })
  })

async function onFact(
  context: Context,
  number: number,
  work: (trx: Trx, saved: SavedFact) => Promise<void>,
): Promise<void> {
  if (!hasRole(context.actor, 'equality lead'))
    throw new Refused('Only an equality lead can change the library.')
  return inOneGo(context, async (trx) => work(trx, await getFact(trx, number)))
}

const record = (
  trx: Trx,
  { actor, now }: Context,
  { id }: SavedFact,
  entry: Pick<HistoryEntry, 'event'> & Partial<HistoryEntry>,
) => appendHistory(trx, { at: now, personId: actor.id, subject: id, ...entry })

/** To the authors of each assessment that relies on an edition older than `before`. */
async function tellAuthors(
  trx: Trx,
  { actor, now }: Context,
  { id }: SavedFact,
  before: number,
  message: string,
): Promise<void> {
  for (const [assessmentId, authorIds] of await listRelyingOn(trx, id, before))
    await insertNotices(trx, authorIds, { assessmentId, at: now, message, about: id }, actor.id)
}
