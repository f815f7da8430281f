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

/** Adds all of the facts, or none of them. */
export async function importFacts(context: Context, facts: readonly Fact[]): Promise<{ count: number }> {
  if (!hasRole(context.actor, 'equality lead')) throw new Refused('Only an equality lead can import facts.')
  return inOneGo(context, async (trx) => {
    for (const fact of facts) await writeFact(trx, context, fact, 'current')
    return { count: facts.length }
  })
}

async function writeFact(
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
