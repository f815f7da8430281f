import { rememberWriter } from '#app/data/authors.server.ts'
import { findSection, hashOfValues, insertSection, updateSection, type Values } from '#app/data/sections.server.ts'
import type { Section } from '#app/domain/assessment/parts.ts'
import { Conflict, NotFound } from '#app/domain/failures.ts'
import { changeAssessment } from './change-assessment.server.ts'
import type { Context } from './context.server.ts'

export type SectionSave = {
  reference: string
  section: Section
  /** The characteristic's key or the row's id; '' for sections that are there once. */
  subjectId?: string
  /** The save that the person's text is based on; 0 where there was none. */
  rowVersion: number
  values: Values
}

/**
 * Saves one section of the latest version, and keeps the text it replaces. Answers the new row version.
 * Throws Conflict when somebody saved it since `rowVersion`; saving what is already there changes nothing.
 */
export async function saveSection(context: Context, save: SectionSave): Promise<{ rowVersion: number }> {
  const { section, subjectId = '', rowVersion, values } = save
  return changeAssessment(context, { reference: save.reference, event: 'edit', records: 'save' }, async ({ trx, subject }) => {
    const current = await findSection(trx, subject.versionId, section, subjectId)
    if (current && current.removedAt !== null) throw new NotFound('This was removed. You can restore it from its list.')
    const isSame = current && hashOfValues(current.values) === hashOfValues(withKept(values, current.values))
    if (current && isSame) return { result: { rowVersion: current.rowVersion } }
    if ((current?.rowVersion ?? 0) !== rowVersion) throw new Conflict('Somebody else saved this part while you were writing.')
    const { assessmentId, versionId } = subject
    const kept = { assessmentId, versionId, section, subjectId, values: withKept(values, current?.values), at: context.now, by: context.actor.id }
    if (current) await updateSection(trx, { ...kept, rowVersion })
    else await insertSection(trx, kept)
    await rememberWriter(trx, assessmentId, context.actor.id)
    const subjectName = subjectId ? `${section} ${subjectId}` : section
    return { result: { rowVersion: rowVersion + 1 }, history: { subject: subjectName, textHash: hashOfValues(kept.values) } }
  })
}

/** What no form asks for stays as it is: whether an id came with an import, and a directorate's name until one is chosen. */
function withKept(values: Values, current: Values = {}): Values {
  const kept = { ...values }
  if (current['idGiven'] !== undefined) kept['idGiven'] = current['idGiven']
  if (current['directorateText'] !== undefined && kept['directorateId'] === undefined) kept['directorateText'] = current['directorateText']
  return kept
}
