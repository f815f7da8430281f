import { dayOf } from '#app/domain/days.ts'
import { findFactById } from '#app/data/evidence/facts.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { factsCitedIn } from '#app/data/evidence/facts-in-use.server.ts'
import { listFactsAbout } from '#app/data/evidence/list-facts.server.ts'
import { listSections } from '#app/data/assessment/sections.server.ts'
import type { FromLibrary, SuggestedFacts, UpdatedFact } from '#app/views/evidence/shown-fact.ts'
import type { AssessmentInView } from '#app/views/assessment/assessment-in-view.ts'

const MAX_LISTED = 8

/** The library's facts about a characteristic, and the ids of those that this evidence already cites. */
export async function suggestFacts(
  { db, assessment, now }: AssessmentInView,
  characteristic: string,
  evidenceIds: unknown,
): Promise<SuggestedFacts> {
  const listed = await listFactsAbout(db, characteristic, MAX_LISTED)
  const linked = new Set([evidenceIds ?? []].flat())
  const items = listed.total === 0 ? [] : await listSections(db, assessment.versionId, 'evidence-item')
  const inUse = items.filter(({ entryId, removedAt }) => removedAt === null && linked.has(entryId))
  return {
    ...listed,
    cited: inUse.flatMap(({ values }) => (typeof values['factId'] === 'string' ? [values['factId']] : [])),
    today: dayOf(now),
  }
}

/** Evidence items whose fact has changed in the library since it was cited (check B4). */
export async function listUpdatedFacts({ db, assessment, now }: AssessmentInView): Promise<UpdatedFact[]> {
  const { findings } = await checkVersion(db, assessment, now)
  const updated = findings.filter(({ id }) => id === 'B4')
  if (updated.length === 0) return []
  const items = (await listSections(db, assessment.versionId, 'evidence-item')).filter(
    ({ removedAt }) => removedAt === null,
  )
  const facts = await factsCitedIn(db, assessment.versionId)
  return updated.flatMap((finding) => {
    const item = items[Number(finding.path.split('.')[1])]
    const fact = facts[String(item?.values['factId'] ?? '')]
    return item && fact ? [{ number: item.sequence, finding, canTake: fact.retiredReason === undefined }] : []
  })
}

/** The fact that an evidence item cites, if any. */
export async function fromLibrary(
  { db }: AssessmentInView,
  values: Record<string, unknown>,
): Promise<FromLibrary | undefined> {
  const { factId, factEdition } = values
  if (typeof factId !== 'string') return undefined
  return { edition: Number(factEdition), number: (await findFactById(db, factId))?.number }
}
