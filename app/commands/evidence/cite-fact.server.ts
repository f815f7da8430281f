import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findFactById, getFact } from '#app/data/evidence/facts.server.ts'
import { findSection, getListed, listSections, type Values } from '#app/data/assessment/sections.server.ts'
import { NotFound, Refused } from '#app/domain/failures.ts'
import { evidenceFrom } from '#app/domain/evidence/fact.ts'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'

export type Citation = { reference: string; characteristic: string; number: number }

/**
 * Adds a library fact as an evidence item with its citation, and links it to the baseline of a characteristic. If the
 * assessment already has the item, it is only linked. Returns the number of the evidence item.
 */
export async function citeFact(
  context: Context,
  { reference, characteristic, number }: Citation,
): Promise<number> {
  const { db } = context
  const { versionId } = await getAssessment(db, reference)
  const fact = await getFact(db, number)
  if (fact.state !== 'current') throw new NotFound('There is no such fact in the library.')
  const items = await listSections(db, versionId, 'evidence-item')
  const there = items.find(({ removedAt, values }) => removedAt === null && values['factId'] === fact.id)
  const values = { ...evidenceFrom(fact.says), factId: fact.id, factEdition: fact.edition } as Values
  const item = there
    ? { id: there.entryId, sequence: there.sequence }
    : await addToList(
        { ...context, formPost: partOf(context, 'evidence') },
        { reference, section: 'evidence-item', values },
      )
  const baseline = await findSection(db, versionId, 'baseline', characteristic)
  const linked = [baseline?.values['evidenceIds'] ?? []].flat().map(String)
  const save = {
    reference,
    section: 'baseline',
    entryId: characteristic,
    rowVersion: baseline?.rowVersion ?? 0,
  } as const
  if (!linked.includes(item.id)) {
    await saveSection(
      { ...context, formPost: partOf(context, 'link') },
      { ...save, values: { ...baseline?.values, evidenceIds: [...linked, item.id] } },
    )
  }
  return item.sequence
}

/** One form does several things here, each of them once. */
const partOf = ({ formPost }: Context, part: string): string | undefined => formPost && `${formPost} ${part}`

/** Writes the edition in force over an evidence item that was taken from an older one. Its note stays. */
export async function takeNewEdition(
  context: Context,
  { reference, sequence }: { reference: string; sequence: number },
): Promise<void> {
  const { db } = context
  const { versionId } = await getAssessment(db, reference)
  const { entryId, rowVersion, values } = await getListed(db, versionId, 'evidence-item', sequence)
  const fact = await findFactById(db, String(values['factId'] ?? ''))
  if (!fact || fact.state !== 'current')
    throw new Refused('The library has no newer edition of this evidence.')
  const note = values['note'] === undefined ? {} : { note: values['note'] }
  const taken = { ...evidenceFrom(fact.says), ...note, factId: fact.id, factEdition: fact.edition } as Values
  await saveSection(context, { reference, section: 'evidence-item', entryId, rowVersion, values: taken })
}
