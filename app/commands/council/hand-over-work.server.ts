import { findHolding } from '#app/data/work/held-work.server.ts'
import { type HandOver, handOverField } from '#app/domain/council/hand-over.ts'
import { Invalid } from '#app/domain/failures.ts'
import { addAuthorWithin } from '#app/commands/assessment/change-authors.server.ts'
import { reassignWithin } from '#app/commands/signoff/reassign-approver.server.ts'
import type { Context, Trx } from '#app/commands/context.server.ts'

/**
 * Gives what a person held to others, in the transaction that disables them or takes a role away. What they no longer
 * hold is left as it is. Throws Invalid for what they can still do themselves, and for anyone who cannot take it.
 */
export async function handOverWithin(
  trx: Trx,
  context: Context,
  person: { id: string; name: string },
  handOvers: readonly HandOver[],
): Promise<void> {
  for (const handOver of handOvers) {
    const { reference, holds, takerId } = handOver
    const holding = (await findHolding(trx, { reference, personId: person.id }))[holds]
    if (!holding.isHeld) continue
    const field = handOverField(handOver)
    if (holding.isCovered)
      throw new Invalid({ [field]: `${person.name} can still do this, so leave it with them` })
    if (takerId === context.actor.id)
      throw new Invalid({ [field]: 'You cannot give this to yourself. Choose someone else' })
    const given = { reference, isHandedOver: true }
    await (
      holds === 'approver'
        ? reassignWithin(trx, context, { ...given, approverId: takerId })
        : addAuthorWithin(trx, context, { ...given, personId: takerId })
    ).catch(namingField(field))
  }
}

/** The page has a field for each thing that is given away. */
const namingField = (field: string) => (failure: unknown) => {
  if (failure instanceof Invalid) throw new Invalid({ [field]: Object.values(failure.errors)[0] ?? '' })
  throw failure
}
