import { hashOfEdition, insertFact } from '#app/data/evidence/facts.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { Refused } from '#app/domain/failures.ts'
import type { Fact } from '#app/domain/evidence/fact.ts'
import { hasRole, isFromPartner } from '#app/domain/people.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

/**
 * An equality lead's fact is in force at once; an officer's is a proposal, until a lead accepts it. Answers
 * its number.
 */
export async function addFact(context: Context, fact: Fact): Promise<{ number: number }> {
  const isLead = hasRole(context.actor, 'equality lead')
  if (!isLead && !hasRole(context.actor, 'officer'))
    throw new Refused(
      'Officers propose facts, and equality leads add them. Ask an administrator for one of these roles.',
    )
  if (isFromPartner(context.actor)) throw new Refused('Only an officer of the council can propose a fact.')
  return inOneGo(context, (trx) => writeFact(trx, context, fact, isLead ? 'current' : 'proposed'))
}

/** Adds a fact in a transaction that does more. Whether the actor may add it is for the caller to ask. */
export async function writeFact(
  trx: Trx,
  { actor, now }: Context,
  { reviewBy, ...says }: Fact,
  state: 'current' | 'proposed',
) {
  const { id, number } = await insertFact(trx, {
    state,
    says,
    reviewBy: reviewBy ?? null,
    at: now,
    by: actor.id,
  })
  const event = state === 'current' ? 'add fact' : 'propose fact'
  await appendHistory(trx, {
    at: now,
    personId: actor.id,
    event,
    subject: id,
    textHash: hashOfEdition(says),
    details: { number },
  })
  return { number }
}
