import { describePerson } from '#app/domain/describe-person.ts'
import { listCharacteristicsOf } from '#app/data/council/characteristics.server.ts'
import { findKept } from '#app/data/as-they-were.server.ts'
import { findSection, type SavedSection } from '#app/data/assessment/sections.server.ts'
import { type EarlierText, listTexts } from '#app/data/assessment/texts.server.ts'
import { type Section, SECTION_KEYS, SECTIONS } from '#app/domain/assessment/parts.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { NotFound } from '#app/domain/failures.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import type { AssessmentInView } from './assessment-in-view.ts'
import { allChoices } from './choices.server.ts'
import { answersChanged } from './changed-answers.server.ts'
import { compareWords } from './word-changes.ts'

/**
 * The section that is asked for, as it is saved now, and every text that was ever saved there, newest
 * first.
 */
export async function getEarlierTexts(
  { db, assessment }: AssessmentInView,
  asked: string | undefined,
  entryId: string,
) {
  const section = SECTION_KEYS.find((key) => key === asked)
  const current = section && (await findSection(db, assessment.versionId, section, entryId))
  if (!section || !current) throw new NotFound('Nothing has been saved here.')
  return { section, entryId, current, texts: await listTexts(db, assessment.versionId, section, entryId) }
}

/** What a section is called: "Impact 4", "Baseline: Age". */
export async function nameOfSection(
  { db, assessment }: AssessmentInView,
  section: Section,
  entryId: string,
  sequence: number,
): Promise<string> {
  const { kind, label } = SECTIONS[section]
  if (kind === 'single') return label
  return kind === 'list'
    ? `${label} ${sequence}`
    : `${label}: ${groupLabel(entryId, await listCharacteristicsOf(db, assessment.versionId))}`
}

/** Comparing texts takes work, so a page has this many of them. */
const TEXTS_PER_PAGE = 10

/**
 * The texts of one page, each with what restoring it would change. The current one comes first. Says how many
 * pages there are.
 */
export async function shownTexts(
  page: AssessmentInView,
  section: Section,
  current: SavedSection,
  texts: readonly EarlierText[],
  askedPage: number,
) {
  const choices = await allChoices(page)
  const kept = texts.find(({ rowVersion }) => rowVersion === current.rowVersion)
  const inForce = {
    id: kept?.id,
    rowVersion: current.rowVersion,
    savedAt: current.savedAt,
    values: current.values,
    redactedAt: kept?.redactedAt ?? null,
  }
  const by = await findKept(page.db, current.savedAs)
  const earlier = texts.filter(({ rowVersion }) => rowVersion !== current.rowVersion)
  const all = [{ ...inForce, savedByName: by.name, savedByWas: by.was }, ...earlier]
  const pages = Math.ceil(all.length / TEXTS_PER_PAGE)
  const pageNumber = Math.min(askedPage, pages)
  const first = (pageNumber - 1) * TEXTS_PER_PAGE
  const compare = compareWords()
  const shown = all
    .slice(first, first + TEXTS_PER_PAGE)
    .map(({ id, rowVersion, savedAt, savedByName, savedByWas, values, redactedAt }) => ({
      id,
      number: rowVersion,
      at: formatDateTime(savedAt),
      by: describePerson(savedByName, savedByWas, 'An import'),
      isCurrent: rowVersion === current.rowVersion,
      isRedacted: redactedAt !== null,
      answers:
        rowVersion === current.rowVersion
          ? []
          : answersChanged(section, current.values, values, choices, compare),
    }))
  return { shown, total: all.length, pageNumber, pages }
}
