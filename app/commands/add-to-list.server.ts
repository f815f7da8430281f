import { setLastImpactNumber } from '#app/data/assessments.server.ts'
import { rememberWriter } from '#app/data/authors.server.ts'
import { findSection, hashOfValues, insertSection, nextSequence, type Values } from '#app/data/sections.server.ts'
import { SECTION_TABLES } from '#app/data/section-tables.server.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { changeAssessment, type Change } from './change-assessment.server.ts'
import type { Context } from './context.server.ts'

export type Addition = { reference: string; section: ListSection; values: Values }

/** Adds one row to a list (an impact, a mitigation, …). Answers its number, which no other row ever gets. */
export async function addToList(context: Context, { reference, section, values }: Addition): Promise<{ sequence: number; id: string }> {
  return changeAssessment(context, { reference, event: 'edit', records: 'add' }, async ({ trx, subject }) => {
    const { sequence, id } = await nextPlace({ trx, subject }, section)
    const { assessmentId, versionId } = subject
    const by = context.actor.id
    await insertSection(trx, { assessmentId, versionId, section, subjectId: id, sequence, values, at: context.now, by })
    await rememberWriter(trx, assessmentId, by)
    return { result: { sequence, id }, history: { subject: `${section} ${id}`, textHash: hashOfValues(values) } }
  })
}

async function nextPlace({ trx, subject }: Pick<Change, 'trx' | 'subject'>, section: ListSection) {
  if (section === 'impact') {
    const sequence = subject.lastImpactNumber + 1
    await setLastImpactNumber(trx, subject.versionId, sequence)
    return { sequence, id: String(sequence) }
  }
  const sequence = await nextSequence(trx, subject.versionId, section)
  const id = `${SECTION_TABLES[section].idPrefix}-${sequence}`
  const taken = await findSection(trx, subject.versionId, section, id)
  return { sequence, id: taken ? `${id}-${crypto.randomUUID().slice(0, 8)}` : id }
}
