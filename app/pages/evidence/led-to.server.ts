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

/** Every impact, followed by its mitigations, and which of them are linked to this entry. */
export async function ledToChoices({ db, assessment }: Version, { entryId }: Place): Promise<LedToChoices> {
  const there = async (section: LinkedRow['section']) =>
    (await listSections(db, assessment.versionId, section)).filter(({ removedAt }) => removedAt === null)
  const impacts = await there('impact')
  const mitigations = await there('mitigation')
  const isLinked = ({ values: { engagementIds } }: SavedSection) =>
    Array.isArray(engagementIds) && engagementIds.includes(entryId)
  const rows = [
    ...impacts.flatMap((impact) => [
      { ...shown('impact', impact), isLinked: isLinked(impact) },
      ...mitigations
        .filter(({ values }) => values['impactNumber'] === impact.sequence)
        .map((each) => ({ ...shown('mitigation', each), isLinked: isLinked(each) })),
    ]),
    ...mitigations
      .filter(({ values }) => !impacts.some(({ sequence }) => sequence === values['impactNumber']))
      .map((each) => ({ ...shown('mitigation', each), isLinked: isLinked(each) })),
  ]
  return {
    choices: rows.map(({ value, text }) => ({ value, text })),
    chosen: rows.filter((row) => row.isLinked).map(({ value }) => value),
  }
}

/** Saves only what the person changed since they opened the page. */
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

function shown(
  section: LinkedRow['section'],
  { sequence, values }: SavedSection,
): { value: string; text: string } {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const value = `${section}-${sequence}`
  if (section === 'impact')
    return {
      value,
      text: `Impact ${sequence}: ${text('title') ?? startOf(text('rationale')) ?? 'no title yet'}`,
    }
  return {
    value,
    text:
      `Mitigation ${sequence}, for impact ${String(values['impactNumber'] ?? 'not chosen')}: ` +
      `${startOf(text('action') ?? text('summary')) ?? 'nothing written yet'}`,
  }
}
