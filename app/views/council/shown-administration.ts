import { formatDateTime } from '#app/domain/date-text.ts'
import {
  type AdministrationRow,
  changedValues,
  type ChangedValue,
  whatWasDone,
  whoDid,
} from './describe-administration.ts'

export type ShownChange = { id: number; when: string; who: string; did: string; values: ChangedValue[] }

/** A row of the history as the page of what administrators did shows it. */
export const shownChange = (row: AdministrationRow & { id: number; at: string }): ShownChange => ({
  id: row.id,
  when: formatDateTime(row.at),
  who: whoDid(row),
  did: whatWasDone(row),
  values: changedValues(row),
})
