import { listCharacteristicsOf } from '#app/data/council/characteristics.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { WIDE_GROUPS } from '#app/domain/characteristics.ts'
import { choicesOf, type GroupChoice, keptChoices } from './group-choice.ts'
import type { Db } from '#db/client.ts'

type OnPage = { db: Db; assessment?: { versionId: string } }

/**
 * Groups to choose from: the nine protected characteristics, the council's own, the wide groups if `wide`, and those
 * that can be kept but not newly chosen.
 */
export async function groupChoices(
  { db, assessment }: OnPage,
  kinds: { wide?: boolean } = {},
): Promise<GroupChoice[]> {
  const characteristics = await (assessment
    ? listCharacteristicsOf(db, assessment.versionId)
    : listCharacteristics(db))
  const wide = Object.entries(WIDE_GROUPS).map(([value, text]) => ({ value, text, kind: 'wide' as const }))
  return [...choicesOf(characteristics), ...(kinds.wide ? wide : []), ...keptChoices(characteristics)]
}
