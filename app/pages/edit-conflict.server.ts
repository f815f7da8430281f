import { data } from '@remix-run/node'
import { findLastChange } from '#app/data/history.server.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import type { Entered } from '#app/forms/answers.ts'
import { invalid, type Page } from './page.server.ts'

/**
 * The answer to a change that was refused: 422 with what is wrong in it, or 409 with who saved first. Both
 * give back everything that was typed. Any other failure is thrown again.
 */
export async function answerRefusal(
  failure: unknown,
  page: Pick<Page, 'db' | 'now'>,
  id: string,
  entered: Entered,
) {
  if (failure instanceof Invalid) return invalid(failure.errors, entered)
  if (failure instanceof Conflict) return editConflict(page, id, entered)
  throw failure
}

async function editConflict({ db, now }: Pick<Page, 'db' | 'now'>, id: string, entered: Entered) {
  const changedBy = (await findLastChange(db, id)) ?? { personName: null, at: now }
  return data({ errors: {}, entered, changedBy }, { status: 409 })
}
