import { listOpenDirectorates } from '#app/data/council/directorates.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'

/** Throws BadRequest for a directorate that the form did not offer. */
export async function refuseUnknownDirectorate(
  db: Db,
  directorateId: string | undefined,
  chosenId?: string | null,
): Promise<void> {
  if (directorateId === undefined) return
  const offered = await listOpenDirectorates(db, chosenId)
  if (offered.some(({ id }) => id === directorateId)) return
  throw new BadRequest('We could not find that directorate. Reload the page and choose again.')
}
