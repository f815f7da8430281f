import { listCharacteristicsOf } from '#app/data/council/characteristics.server.ts'
import { helpAbout } from '#app/data/council/guidance-texts.server.ts'
import { findSection, listAnswered } from '#app/data/assessment/sections.server.ts'
import type { CharacteristicSection } from '#app/domain/assessment/parts.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import { NotFound } from '#app/domain/failures.ts'
import type { AskedCharacteristic } from '#app/views/assessment/shown-characteristic.ts'
import type { AssessmentInView } from '#app/views/assessment/assessment-in-view.ts'

/**
 * The characteristic in the address: one of the council's, or one from an imported document. Otherwise
 * throws NotFound.
 */
export async function getCharacteristicInView(
  { db, assessment }: AssessmentInView,
  section: CharacteristicSection,
  key = '',
): Promise<AskedCharacteristic> {
  const characteristics = await listCharacteristicsOf(db, assessment.versionId)
  const known = characteristics.find((characteristic) => characteristic.key === key)
  if ((!known || known.kind === 'imported') && !(await findSection(db, assessment.versionId, section, key)))
    throw new NotFound('We could not find that characteristic.')
  return {
    key,
    label: groupLabel(key, characteristics),
    isProtected: known?.kind === 'protected',
    actName: known?.actName ?? null,
    guidance: await helpAbout(db, key),
  }
}

/**
 * The characteristics of this version's baseline in order: the council's, then others that an imported
 * document had answers for.
 */
export async function listBaselineCharacteristics({
  db,
  assessment,
}: AssessmentInView): Promise<Characteristic[]> {
  const all = await listCharacteristicsOf(db, assessment.versionId)
  const answered = await listAnswered(db, assessment.versionId, 'baseline')
  const inUse = all.filter(
    ({ key, kind, retiredAt }) => (kind !== 'imported' && retiredAt === null) || answered.includes(key),
  )
  const unknown = answered.filter((key) => !all.some((characteristic) => characteristic.key === key))
  const asImported = (key: string): Characteristic => ({
    key,
    kind: 'imported',
    label: key,
    actName: null,
    position: 0,
    retiredAt: null,
  })
  return [...inUse, ...unknown.map(asImported)]
}

/** The next characteristic in the baseline, or undefined after the last. */
export async function characteristicAfter(page: AssessmentInView, key: string): Promise<string | undefined> {
  const keys = (await listBaselineCharacteristics(page)).map((characteristic) => characteristic.key)
  return keys[keys.indexOf(key) + 1]
}
