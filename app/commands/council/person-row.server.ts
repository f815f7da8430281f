import { compose } from '#app/domain/fold.ts'
import { getDirectorate } from '#app/data/council/directorates.server.ts'
import { isEmailTaken } from '#app/data/council/people.server.ts'
import { canonicalEmail, type PersonDetails } from '#app/domain/council/directory.ts'
import { Invalid } from '#app/domain/failures.ts'
import type { Trx } from '#app/commands/context.server.ts'

/**
 * The columns for these details. Throws Invalid for an address that is taken and a directorate that is
 * closed.
 */
export async function personRow(
  trx: Trx,
  details: PersonDetails,
  already?: { id: string; directorateId: string | null },
) {
  const email = canonicalEmail(details.email)
  if (await isEmailTaken(trx, email, already?.id))
    throw new Invalid({ email: 'Someone in the directory already has this e-mail address' })
  const directorateId = details.directorateId ?? null
  if (directorateId !== null && directorateId !== already?.directorateId) {
    const { closedAt } = await getDirectorate(trx, directorateId)
    if (closedAt !== null) throw new Invalid({ directorateId: 'Choose a directorate that is open' })
  }
  const { jobTitle = null, organisation = null } = details
  return { email, name: compose(details.name), jobTitle, organisation, directorateId }
}
