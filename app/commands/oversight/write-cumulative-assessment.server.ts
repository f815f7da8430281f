import { dayOf } from '#app/domain/days.ts'
import {
  cumulativeOf,
  editionText,
  insertEdition,
  listEditions,
} from '#app/data/oversight/cumulative-editions.server.ts'
import { listMembers, memberThen } from '#app/data/oversight/cumulative-members.server.ts'
import { appendHistory, sha256 } from '#app/data/history.server.ts'
import type { CumulativeAssessment } from '#app/domain/oversight/cumulative-assessment.ts'
import { Conflict, NotFound, Refused } from '#app/domain/failures.ts'
import { hasRole } from '#app/domain/people.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

/**
 * A new edition of the cumulative assessment of a tag, with its members as they are now. `basedOn` is the
 * newest edition that its writer saw, 0 for none. `redactedAt` is when words were last taken out of that
 * edition: they must not come back. Throws Refused, NotFound where nothing has that tag, and Conflict where
 * someone else wrote one first.
 */
export const writeCumulativeAssessment = (
  context: Context,
  {
    tag,
    basedOn,
    redactedAt = null,
    ...answers
  }: CumulativeAssessment & { tag: string; basedOn: number; redactedAt?: string | null },
): Promise<void> => {
  const { actor, now } = context
  if (!hasRole(actor, 'equality lead'))
    throw new Refused('Only an equality lead can write a cumulative assessment.')
  return inOneGo(context, async (trx) => {
    const members = await listMembers(trx, { actor, today: dayOf(now) }, tag)
    if (members.length === 0) throw new NotFound('No proposal has this tag.')
    const editions = await listEditions(trx, tag)
    const [newest] = editions
    if ((newest?.number ?? 0) !== basedOn || (newest?.redactedAt ?? null) !== redactedAt)
      throw new Conflict('Someone else wrote a new edition after you opened the page.')
    const content = { tag, ...answers, members: JSON.stringify(members.map(memberThen)) }
    const hash = sha256(editionText(content))
    const number = Math.max(0, ...editions.map((edition) => edition.number)) + 1
    await insertEdition(trx, { ...content, number, hash, writtenAt: now, writtenBy: actor.id })
    const details = {
      edition: number,
      outcome: answers.outcome,
      members: members.map(({ reference }) => reference),
    }
    await appendHistory(trx, {
      at: now,
      personId: actor.id,
      event: 'write cumulative assessment',
      subject: cumulativeOf(tag),
      details,
      textHash: hash,
    })
  })
}
