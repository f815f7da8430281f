import { data } from '@remix-run/node'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { BadRequest, NotFound } from '#app/domain/failures.ts'
import type { Page } from '#app/pages/page.server.ts'

/** The fact number in the address. Throws NotFound if it is not a number. */
export function readFactNumber({ params }: Pick<Page, 'params'>): number {
  const number = params['number'] ?? ''
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new NotFound('We could not find that fact in the library.')
  return Number(number)
}

/** Throws BadRequest for a group the council does not have. `kept` are groups already on the fact. */
export async function refuseUnknownGroups(
  { db }: Pick<Page, 'db'>,
  groups: readonly string[] = [],
  kept: readonly string[] = [],
): Promise<void> {
  const known = [...(await listCharacteristics(db)).map(({ key }) => key), ...kept]
  if (!groups.every((group) => known.includes(group)))
    throw new BadRequest(
      'You chose a group that the council does not have. Go back, reload the page and choose again.',
    )
}

/** The answer to a form of a fact's page that could not be done: its errors, and what was typed. */
export const notDone = (
  status: 409 | 422,
  intent: string,
  errors: Record<string, string>,
  entered: Record<string, string>,
) => data({ errors, entered, intent }, { status })
