import { getListed, listSections, setRemoved } from '#app/data/assessment/sections.server.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { Conflict, NotFound } from '#app/domain/failures.ts'
import { type AllowedChange, changeAssessment, changeWithin } from './change-assessment.server.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

type RowInList = { reference: string; section: ListSection; sequence: number }
export type Removal = RowInList & { rowVersion: number }
/** How many mitigations were removed or restored with an impact. */
type WithRow = { mitigations: number }

/**
 * Removes a row from its list, and the mitigations of an impact with it. Its number is never used again, and it can be
 * restored. Throws Conflict if someone changed the row after `rowVersion` was read.
 */
export const removeFromList = (context: Context, removal: Removal): Promise<WithRow> => {
  const { reference, section, sequence, rowVersion } = removal
  return changeAssessment(context, { reference, event: 'edit', records: 'remove' }, async (change) => {
    const row = await getListed(change.trx, change.assessment.versionId, section, sequence)
    if (row.rowVersion !== rowVersion) throw new Conflict('Someone else changed this since you opened it.')
    return setRowRemoved(change, removal, row, { from: null, to: context.now })
  })
}

/**
 * Restores a removed row to its place. An impact also gets back the mitigations that were removed with it, which have
 * the same `removedAt`. Throws NotFound if the list never had the row.
 */
export const restoreToList = (context: Context, place: RowInList): Promise<WithRow> =>
  inOneGo(context, (trx) => restoreWithin(trx, context, place))

/** `restoreToList` as part of a larger command, in its transaction. */
export const restoreWithin = (trx: Trx, context: Context, place: RowInList): Promise<WithRow> => {
  const { reference, section, sequence } = place
  return changeWithin(trx, context, { reference, event: 'edit', records: 'restore' }, async (change) => {
    const rows = await listSections(trx, change.assessment.versionId, section)
    const row = rows.find((each) => each.sequence === sequence)
    if (!row) throw new NotFound('There is nothing like that to restore here.')
    if (row.removedAt === null) return { result: { mitigations: 0 } }
    return setRowRemoved(change, place, row, { from: row.removedAt, to: null })
  })
}

/** Changes `removedAt` of a row, and of the mitigations of an impact that have the same `removedAt`. */
async function setRowRemoved(
  { trx, assessment: { assessmentId, versionId } }: Pick<AllowedChange, 'trx' | 'assessment'>,
  { section, sequence }: RowInList,
  { entryId }: { entryId: string },
  removedAt: { from: string | null; to: string | null },
) {
  const set = (place: { section: ListSection; entryId: string }) =>
    setRemoved(trx, { assessmentId, versionId, ...place, removedAt: removedAt.to })
  await set({ section, entryId })
  const all = section === 'impact' ? await listSections(trx, versionId, 'mitigation') : []
  const mitigations = all.filter(
    ({ values, removedAt: removed }) => values['impactNumber'] === sequence && removed === removedAt.from,
  )
  for (const mitigation of mitigations) await set({ section: 'mitigation', entryId: mitigation.entryId })
  const counts = { mitigations: mitigations.length }
  return { result: counts, history: { subject: `${section} ${entryId}`, details: counts } }
}
