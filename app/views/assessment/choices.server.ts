import { byName } from '#app/domain/fold.ts'
import { listOpenDirectorates } from '#app/data/council/directorates.server.ts'
import { listSections, type SavedSection } from '#app/data/assessment/sections.server.ts'
import { isAdverse } from '#app/domain/assessment/impact.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { formatDateAnswer } from './format-answer.ts'
import type { Choice } from './section-page.ts'
import { formatDate } from '#app/domain/date-text.ts'
import type { AssessmentInView } from './assessment-in-view.ts'
import { groupChoices } from './group-choices.server.ts'

/** What people can choose on the pages of an assessment, with the text for each choice. */

type Version = Pick<AssessmentInView, 'db' | 'assessment'>

/** Open directorates, and the one already chosen even if it has closed since. */
export async function directorateChoices(
  { db }: Pick<Version, 'db'>,
  chosenId?: string | null,
): Promise<Choice[]> {
  const directorates = await listOpenDirectorates(db, chosenId)
  return directorates.map(({ id, name, closedAt }) => ({
    value: id,
    text: closedAt === null ? name : `${name} (closed)`,
  }))
}

export async function evidenceChoices(version: Version): Promise<Choice[]> {
  return (await rows(version, 'evidence-item')).map(({ entryId, values }) => {
    const details = [values['publisher'], values['asOf']].flatMap((each) =>
      each === undefined ? [] : [formatDateAnswer(String(each))],
    )
    return { value: entryId, text: [values['title'] ?? 'Evidence without a title', ...details].join(', ') }
  })
}

/** "12 May 2021, Carers Forum, workshop", in date order. */
export async function engagementChoices(version: Version): Promise<Choice[]> {
  const entries = (await rows(version, 'engagement-entry')).sort((one, other) =>
    byName(dateOf(one), dateOf(other)),
  )
  return entries.map(({ entryId, sequence, values }) => {
    const parts = [values['from'], values['organisation'], values['method']].flatMap((each) =>
      each === undefined ? [] : [formatDate(String(each))],
    )
    return { value: entryId, text: parts.length > 0 ? parts.join(', ') : `Entry ${sequence}` }
  })
}

/** The impacts that a mitigation can answer, harms first. */
export async function impactChoices(version: Version): Promise<Choice[]> {
  const impacts = await rows(version, 'impact')
  const harmless = (impact: SavedSection) => Number(!isAdverse({ effect: String(impact.values['effect']) }))
  return impacts
    .sort((one, other) => harmless(one) - harmless(other))
    .map(({ sequence, values }) => ({
      value: String(sequence),
      text: `${sequence}. ${values['title'] ?? 'No title yet'} (${values['effect'] ?? 'no effect chosen'})`,
    }))
}

/** The text for every answer that a section saves as a key. */
export async function allChoices(page: Version): Promise<Record<string, Choice[]>> {
  const groups = await groupChoices(page, { wide: true })
  return {
    directorateId: await directorateChoices(page, page.assessment.directorateId),
    groups,
    characteristics: groups,
    evidenceIds: await evidenceChoices(page),
    engagementIds: await engagementChoices(page),
    impactNumber: await impactChoices(page),
  }
}

const rows = async ({ db, assessment }: Version, section: ListSection) =>
  (await listSections(db, assessment.versionId, section)).filter(({ removedAt }) => removedAt === null)

const dateOf = ({ values }: SavedSection): string => String(values['from'] ?? '')
