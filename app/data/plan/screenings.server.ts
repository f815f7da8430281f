import type { ScreeningState } from '#app/domain/plan/planned-decision.ts'
import { wasIn } from '#app/data/as-they-were.server.ts'
import type { Db } from '#db/client.ts'

/** Reasons why planned decisions need no assessment, and what equality leads answered. */

export type NewScreening = {
  id: string
  plannedDecisionId: string
  reason: string
  hash: string
  saidAt: string
  saidBy: string | null
}

export async function insertScreening(trx: Db, screening: NewScreening): Promise<void> {
  const unanswered = { answer: null, answerHash: null, answeredAt: null, answeredBy: null }
  await trx
    .insertInto('screenings')
    .values({ ...screening, state: 'to confirm', ...unanswered })
    .execute()
}

export async function answerScreeningRow(
  trx: Db,
  id: string,
  answer: {
    state: ScreeningState
    answer: string | null
    answerHash: string | null
    answeredAt: string
    answeredBy: string | null
  },
): Promise<void> {
  await trx.updateTable('screenings').set(answer).where('id', '=', id).execute()
}

/** The decision has changed, so the reason no longer counts. People who still think so must give it again. */
export async function letScreeningLapse(trx: Db, plannedDecisionId: string): Promise<void> {
  await trx
    .updateTable('screenings')
    .set({ state: 'lapsed' })
    .where('plannedDecisionId', '=', plannedDecisionId)
    .where('state', 'in', ['to confirm', 'confirmed'])
    .execute()
}

/** Everything that was said of one decision, the newest first. */
export const listScreenings = (db: Db, plannedDecisionId: string) =>
  db
    .selectFrom('screenings')
    .leftJoin('particulars as sayer', 'sayer.id', 'screenings.saidAs')
    .leftJoin('particulars as answerer', 'answerer.id', 'screenings.answeredAs')
    .selectAll('screenings')
    .select(['sayer.name as saidByName', wasIn('sayer').as('saidByWas')])
    .select(['answerer.name as answeredByName', wasIn('answerer').as('answeredByWas')])
    .where('plannedDecisionId', '=', plannedDecisionId)
    .orderBy('saidAt', 'desc')
    .execute()
