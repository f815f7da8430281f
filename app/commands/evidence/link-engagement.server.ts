import {
  getListed,
  listSections,
  type SavedSection,
  updateSection,
} from '#app/data/assessment/sections.server.ts'
import { newestTextId, textsSince } from '#app/data/assessment/texts.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { changeAssessment, type AllowedChange } from '#app/commands/assessment/change-assessment.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { keepReplacedText } from '#app/commands/assessment/save-section.server.ts'

/** An impact or a mitigation, by its number. */
export type LinkedRow = { section: 'impact' | 'mitigation'; number: number }
type Linking = {
  reference: string
  sequence: number
  added: readonly LinkedRow[]
  removed: readonly LinkedRow[]
}

/**
 * Says what an engagement entry led to: links it with impacts and mitigations, or takes links away. What
 * someone else linked since then stays. Each row keeps its earlier text, and the history has one row for all.
 * Throws NotFound and BadRequest.
 */
export async function linkEngagement(
  context: Context,
  { reference, sequence, added, removed }: Linking,
): Promise<void> {
  return changeAssessment(
    context,
    { reference, event: 'edit', records: 'link engagement' },
    async ({ trx, assessment }) => {
      const entry = await getListed(trx, assessment.versionId, 'engagement-entry', sequence)
      const lastText = await newestTextId(trx)
      const rows = {
        impact: await thereIn(trx, assessment, 'impact'),
        mitigation: await thereIn(trx, assessment, 'mitigation'),
      }
      const change = async (which: readonly LinkedRow[], isLinked: boolean) => {
        const changed: LinkedRow[] = []
        for (const { section, number } of which) {
          const row = rows[section].find((each) => each.sequence === number)
          if (!row && !isLinked) continue
          if (!row)
            throw new BadRequest(
              `There is no ${section} ${number} here any more. Reload the page and choose again.`,
            )
          if (linksOf(row).includes(entry.entryId) === isLinked) continue
          const others = linksOf(row).filter((id) => id !== entry.entryId)
          await save(
            context,
            { trx, assessment },
            section,
            row,
            isLinked ? [...others, entry.entryId] : others,
          )
          changed.push({ section, number })
        }
        return changed.map(({ section, number }) => `${section} ${number}`)
      }
      const details = { added: await change(added, true), removed: await change(removed, false) }
      if (details.added.length + details.removed.length === 0) return { result: undefined }
      const texts = await textsSince(trx, lastText)
      return {
        result: undefined,
        history: { subject: `engagement-entry ${entry.entryId}`, details: { ...details, texts } },
      }
    },
  )
}

const thereIn = async (
  trx: AllowedChange['trx'],
  { versionId }: AllowedChange['assessment'],
  section: LinkedRow['section'],
) => (await listSections(trx, versionId, section)).filter(({ removedAt }) => removedAt === null)

const linksOf = ({ values: { engagementIds } }: SavedSection): string[] =>
  Array.isArray(engagementIds) ? engagementIds : []

async function save(
  { now, actor }: Context,
  { trx, assessment }: Pick<AllowedChange, 'trx' | 'assessment'>,
  section: LinkedRow['section'],
  row: SavedSection,
  engagementIds: string[],
): Promise<void> {
  const { assessmentId, versionId } = assessment
  const place = { assessmentId, versionId, section, entryId: row.entryId }
  await keepReplacedText(trx, place, row)
  await updateSection(trx, {
    ...place,
    values: { ...row.values, engagementIds },
    rowVersion: row.rowVersion,
    at: now,
    by: actor.id,
  })
}
