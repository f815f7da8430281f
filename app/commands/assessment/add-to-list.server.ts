import { setLastImpactNumber } from '#app/data/assessment/assessments.server.ts'
import { findFormSave } from '#app/data/assessment/form-saves.server.ts'
import {
  findSection,
  hashOfValues,
  insertSection,
  nextSequence,
  type Values,
} from '#app/data/assessment/sections.server.ts'
import { SECTION_TABLES } from '#app/data/assessment/section-tables.server.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { Conflict } from '#app/domain/failures.ts'
import { type AllowedChange, changeWithin } from './change-assessment.server.ts'
import { type Context, inOneGo, refuseAnothersForm, type Trx } from '#app/commands/context.server.ts'
import { rememberSender, type FormSender } from './save-section.server.ts'

export type Addition = {
  reference: string
  section: ListSection
  values: Values
  sender?: FormSender | undefined
}

/**
 * Adds one row to a list (an impact, a mitigation, …). Returns its number, which no other row ever gets.
 * Throws Conflict if this page has already added a row, because its answers must be saved in that row.
 */
export async function addToList(
  context: Context,
  addition: Addition,
): Promise<{ sequence: number; id: string }> {
  refuseAnothersForm(context.actor, addition.sender?.key)
  return inOneGo(context, (trx) => addWithin(trx, context, addition))
}

/** The same in a transaction that does more. */
export const addWithin = (
  trx: Trx,
  context: Context,
  { reference, section, values, sender }: Addition,
): Promise<{ sequence: number; id: string }> =>
  changeWithin(trx, context, { reference, event: 'edit', records: 'add' }, async ({ assessment }) => {
    const by = context.actor.id
    const { versionId } = assessment
    if (sender && (await findFormSave(trx, { formKey: sender.key, personId: by, versionId, section })))
      throw new Conflict('This page has saved already. Send it once more.')
    const { sequence, id } = await nextPlace({ trx, assessment }, section)
    const { assessmentId } = assessment
    const place = { assessmentId, versionId, section, entryId: id }
    await insertSection(trx, { ...place, sequence, values, at: context.now, by })
    if (sender && by !== null)
      await rememberSender(trx, { sender, personId: by, place, rowVersion: 1, at: context.now })
    return {
      result: { sequence, id },
      history: { subject: `${section} ${id}`, textHash: hashOfValues(values) },
    }
  })

async function nextPlace(
  { trx, assessment }: Pick<AllowedChange, 'trx' | 'assessment'>,
  section: ListSection,
) {
  if (section === 'impact') {
    const sequence = assessment.lastImpactNumber + 1
    await setLastImpactNumber(trx, assessment.versionId, sequence)
    return { sequence, id: String(sequence) }
  }
  const sequence = await nextSequence(trx, assessment.versionId, section)
  const id = `${SECTION_TABLES[section].idPrefix}-${sequence}`
  const taken = await findSection(trx, assessment.versionId, section, id)
  return { sequence, id: taken ? `${id}-${crypto.randomUUID().slice(0, 8)}` : id }
}
