import { changeWithin } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context, Trx } from '#app/commands/context.server.ts'
import { cumulativeOf, moveEditions } from '#app/data/oversight/cumulative-editions.server.ts'
import { listTagged, replaceTag, tagsRowVersion } from '#app/data/oversight/tags.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { Conflict, Refused } from '#app/domain/failures.ts'
import { hasRole } from '#app/domain/people.ts'

/** What renaming and merging tags have in common. Call it in the transaction of the command. */

/** Throws Refused for anyone else, and Conflict if what has these tags changed after the person saw it. */
export async function refuseUnseen(
  trx: Trx,
  { actor }: Context,
  tags: readonly string[],
  rowVersion: string,
): Promise<void> {
  if (!hasRole(actor, 'equality lead')) throw new Refused('Only an equality lead can change tags everywhere.')
  if ((await tagsRowVersion(trx, ...tags)) !== rowVersion)
    throw new Conflict('Someone else changed which assessments have this tag after you opened the page.')
}

/**
 * Gives every assessment that has one tag the other tag instead, and the cumulative assessments too. Each assessment's
 * history says so. It does not make the person a writer, because what an assessment says stays the same.
 */
export async function moveTag(
  trx: Trx,
  context: Context,
  { from, to, isMerged }: { from: string; to: string; isMerged: boolean },
): Promise<void> {
  const details = { tags: { from, to }, ...(isMerged ? { isMerged } : {}) }
  for (const { reference } of await listTagged(trx, from))
    await changeWithin(trx, context, { reference, event: 'rename tag' }, async ({ assessment }) => {
      await replaceTag(trx, assessment.assessmentId, { from, to })
      return { result: undefined, history: { details } }
    })
  if ((await moveEditions(trx, from, to)) === 0) return
  const { actor, now } = context
  await appendHistory(trx, {
    at: now,
    personId: actor.id,
    event: 'rename tag',
    subject: cumulativeOf(to),
    details,
  })
}
