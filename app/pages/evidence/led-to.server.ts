import { type LinkedRow, linkEngagement } from '#app/commands/evidence/link-engagement.server.ts'
import { listSections, type SavedSection } from '#app/data/assessment/sections.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { formPostOf, type FormValues } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { startOf } from '#app/views/assessment/format-answer.ts'
import { LED_TO_NOTHING, type LedToChoices } from '#app/ui/evidence/led-to-form.tsx'
import type { AssessmentPage } from '#app/pages/assessment/assessment-page.server.ts'
import type { Place } from '#app/pages/assessment/open-section.server.ts'

type Version = Pick<AssessmentPage, 'db' | 'assessment'>

/**
 * Every impact followed by its mitigations, then mitigations without an impact, and which of them are linked to this
 * entry.
 */
export async function ledToChoices({ db, assessment }: Version, { entryId }: Place): Promise<LedToChoices> {
  const impacts = await listInUse(db, assessment.versionId, 'impact')
  const mitigations = await listInUse(db, assessment.versionId, 'mitigation')
  const isLinked = ({ values: { engagementIds } }: SavedSection) =>
    Array.isArray(engagementIds) && engagementIds.includes(entryId)
  const toRow = (section: LinkedRow['section']) => (row: SavedSection) => ({
    ...toChoice(section, row),
    isLinked: isLinked(row),
  })
  const isFor =
    ({ sequence }: SavedSection) =>
    ({ values }: SavedSection) =>
      values['impactNumber'] === sequence
  const rows = [
    ...impacts.flatMap((impact) => [
      toRow('impact')(impact),
      ...mitigations.filter(isFor(impact)).map(toRow('mitigation')),
    ]),
    ...mitigations
      .filter((mitigation) => !impacts.some((impact) => isFor(impact)(mitigation)))
      .map(toRow('mitigation')),
  ]
  return {
    choices: rows.map(({ value, text }) => ({ value, text })),
    chosen: rows.filter((row) => row.isLinked).map(({ value }) => value),
  }
}

/**
 * Saves only what the person changed since they opened the page, so that it keeps links that others made since. Throws
 * BadRequest for a form that none of our pages sends.
 */
export async function saveLedTo(page: AssessmentPage, { row }: Place, sent: FormValues) {
  if (row?.is !== 'there')
    throw new BadRequest('This entry is not in the log. Restore or save it first, then say what it led to.')
  const said = sent.text('was')
  if (!said)
    throw new BadRequest(
      'The form does not say what was linked when the page was opened. Go back, reload the page and try again.',
    )
  const was = new Set(said === LED_TO_NOTHING ? [] : said.split(' ').filter(Boolean))
  const now = new Set(sent.all('ledTo'))
  const added = [...now].filter((each) => !was.has(each)).map(parseLinkedRow)
  const removed = [...was].filter((each) => !now.has(each)).map(parseLinkedRow)
  const { reference } = page.assessment
  await linkEngagement(
    { ...page, formPost: formPostOf(sent) },
    { reference, sequence: row.sequence, added, removed },
  )
  return page.redirect(`${paths.engagement(reference)}#you-said`)
}

function parseLinkedRow(name: string): LinkedRow {
  const [, section, number] = /^(impact|mitigation)-([1-9]\d{0,8})$/.exec(name) ?? []
  if (section !== 'impact' && section !== 'mitigation')
    throw new BadRequest(
      'You chose something that is not an impact or a mitigation. Reload the page and choose again.',
    )
  return { section, number: Number(number) }
}

async function listInUse(
  db: Version['db'],
  versionId: string,
  section: LinkedRow['section'],
): Promise<SavedSection[]> {
  return (await listSections(db, versionId, section)).filter(({ removedAt }) => removedAt === null)
}

function toChoice(
  section: LinkedRow['section'],
  { sequence, values }: SavedSection,
): { value: string; text: string } {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const value = `${section}-${sequence}`
  if (section === 'impact') {
    const title = text('title') ?? startOf(text('rationale')) ?? 'no title yet'
    return { value, text: `Impact ${sequence}: ${title}` }
  }
  const impact = String(values['impactNumber'] ?? 'not chosen')
  const summary = startOf(text('action') ?? text('summary')) ?? 'nothing written yet'
  return { value, text: `Mitigation ${sequence}, for impact ${impact}: ${summary}` }
}
