import { data } from '@remix-run/node'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { BadRequest, NotFound } from '#app/domain/failures.ts'
import type { Page } from '#app/pages/page.server.ts'

/** The fact that the address names by its number. Throws NotFound where it is no number. */
export function numberAsked({ params }: Pick<Page, 'params'>): number {
  const number = params['number'] ?? ''
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new NotFound('There is no such fact in the library.')
  return Number(number)
}

/** No page of ours offers a group that the council does not have. `kept` are those that the fact has already. */
export async function refuseUnknownGroups(
  { db }: Pick<Page, 'db'>,
  groups: readonly string[] = [],
  kept: readonly string[] = [],
): Promise<void> {
  const known = [...(await listCharacteristics(db)).map(({ key }) => key), ...kept]
  if (!groups.every((group) => known.includes(group)))
    throw new BadRequest(
      'The form names a group that there is not. Go back, reload the page and choose again.',
    )
}

/** What could not be done with a fact, and why: shown at the form that asked for it. */
export const notDone = (
  status: 409 | 422,
  intent: string,
  errors: Record<string, string>,
  entered: Record<string, string>,
) => data({ errors, entered, intent }, { status })
