import { data } from '@remix-run/node'
import { findLastChange } from '#app/data/history.server.ts'
import type { Entered } from '#app/forms/answers.ts'
import type { Page } from './page.server.ts'

/** 409, with who saved first and everything that was typed, so that the page can show both. */
export async function editConflict({ db, now }: Pick<Page, 'db' | 'now'>, id: string, entered: Entered) {
  const changedBy = (await findLastChange(db, id)) ?? { personName: null, at: now }
  return data({ errors: {}, entered, changedBy }, { status: 409 })
}
