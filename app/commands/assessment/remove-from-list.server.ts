import { getListed, listSections, setRemoved } from '#app/data/assessment/sections.server.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { Conflict, NotFound } from '#app/domain/failures.ts'
import { type AllowedChange, changeAssessment, changeWithin } from './change-assessment.server.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

type Restoring = { reference: string; section: ListSection; sequence: number }
export type Removal = Restoring & { rowVersion: number }

/**
 * Takes a row out of its list. An impact takes its mitigations along. Its number is never used again, and it
 * can be restored.
 */
export async function removeFromList(context: Context, removal: Removal): Promise<{ mitigations: number }> {
  const { reference, section, sequence, rowVersion } = removal
  return changeAssessment(
    context,
    { reference, event: 'edit', records: 'remove' },
    async ({ trx, assessment }) => {
      const row = await getListed(trx, assessment.versionId, section, sequence)
      if (row.rowVersion !== rowVersion) throw new Conflict('Someone else changed this since you opened it.')
      await setRemoved(trx, { ...placeOf(assessment, section, row.entryId), removedAt: context.now })
      const along = section === 'impact' ? await mitigationsOf({ trx, assessment }, sequence) : []
      const going = along.filter((mitigation) => mitigation.removedAt === null)
      for (const { entryId } of going) {
        await setRemoved(trx, { ...placeOf(assessment, 'mitigation', entryId), removedAt: context.now })
      }
      return {
        result: { mitigations: going.length },
        history: { subject: `${section} ${row.entryId}`, details: { mitigations: going.length } },
      }
    },
  )
}

/**
 * Puts a removed row back where it was. An impact brings back the mitigations that were removed with it (at the
 * same moment).
 */
export const restoreToList = (context: Context, restoring: Restoring): Promise<{ mitigations: number }> =>
  inOneGo(context, (trx) => restoreWithin(trx, context, restoring))

/** The same as part of a command that changes more. */
export const restoreWithin = (
  trx: Trx,
  context: Context,
  { reference, section, sequence }: Restoring,
): Promise<{ mitigations: number }> =>
  changeWithin(trx, context, { reference, event: 'edit', records: 'restore' }, async ({ assessment }) => {
    const rows = await listSections(trx, assessment.versionId, section)
    const row = rows.find((each) => each.sequence === sequence)
    if (!row) throw new NotFound('There is nothing like that to restore here.')
    if (row.removedAt === null) return { result: { mitigations: 0 } }
    await setRemoved(trx, { ...placeOf(assessment, section, row.entryId), removedAt: null })
    const along = section === 'impact' ? await mitigationsOf({ trx, assessment }, sequence) : []
    const returning = along.filter((mitigation) => mitigation.removedAt === row.removedAt)
    for (const { entryId } of returning) {
      await setRemoved(trx, { ...placeOf(assessment, 'mitigation', entryId), removedAt: null })
    }
    return {
      result: { mitigations: returning.length },
      history: { subject: `${section} ${row.entryId}`, details: { mitigations: returning.length } },
    }
  })

const placeOf = (
  { assessmentId, versionId }: AllowedChange['assessment'],
  section: ListSection,
  entryId: string,
) => ({
  assessmentId,
  versionId,
  section,
  entryId,
})

async function mitigationsOf(
  { trx, assessment }: Pick<AllowedChange, 'trx' | 'assessment'>,
  impactNumber: number,
) {
  const all = await listSections(trx, assessment.versionId, 'mitigation')
  return all.filter((mitigation) => mitigation.values['impactNumber'] === impactNumber)
}
