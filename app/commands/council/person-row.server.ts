import { compose } from '#app/domain/fold.ts'
import { getDirectorate } from '#app/data/council/directorates.server.ts'
import { isEmailTaken } from '#app/data/council/people.server.ts'
import { canonicalEmail, type PersonDetails } from '#app/domain/council/directory.ts'
import { Invalid } from '#app/domain/failures.ts'
import type { Trx } from '#app/commands/context.server.ts'

/**
 * The columns for these details, and the name of the directorate. Throws Invalid for an address that is taken and a
 * directorate that is closed.
 */
export async function personRow(
  trx: Trx,
  details: PersonDetails,
  already?: { id: string; directorateId: string | null; directorateName: string | null },
) {
  const email = canonicalEmail(details.email)
  if (await isEmailTaken(trx, email, already?.id))
    throw new Invalid({ email: 'Someone in the directory already has this e-mail address' })
  const directorateId = details.directorateId ?? null
  let directorateName = directorateId === null ? null : (already?.directorateName ?? null)
  if (directorateId !== null && directorateId !== already?.directorateId) {
    const { closedAt, name } = await getDirectorate(trx, directorateId)
    if (closedAt !== null) throw new Invalid({ directorateId: 'Choose a directorate that is open' })
    directorateName = name
  }
  const { jobTitle = null, organisation = null } = details
  return { email, name: compose(details.name), jobTitle, organisation, directorateId, directorateName }
}

/** What people have in the directory besides their roles. */
export const PARTICULARS = ['email', 'name', 'jobTitle', 'organisation', 'directorateId'] as const
type Particular = (typeof PARTICULARS)[number]
type Values = Record<Particular | 'directorateName', string | null>

/**
 * These particulars for the history, as old or new values: a directorate by the name that it has now, because it can
 * be renamed. The history leaves out what is empty.
 */
export const valuesOf = (person: Values, particulars: readonly Particular[]): Record<string, string | null> =>
  Object.fromEntries(
    particulars.map((name) =>
      name === 'directorateId' ? ['directorate', person.directorateName] : [name, person[name]],
    ),
  )
