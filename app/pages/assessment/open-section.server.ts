import { describePerson } from '#app/domain/describe-person.ts'
import { countOpenComments, listLastSent } from '#app/data/signoff/comments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { sectionGuidance } from '#app/data/council/guidance-texts.server.ts'
import { namesOf } from '#app/data/person-names.server.ts'
import { findSection, listSections, type SavedSection } from '#app/data/assessment/sections.server.ts'
import { listAskedParts } from '#app/data/signoff/submissions.server.ts'
import { type ListSection, type Part, type Section, SECTIONS } from '#app/domain/assessment/parts.ts'
import { NotFound } from '#app/domain/failures.ts'
import type { AnswerForm } from '#app/forms/answers.ts'
import { paths } from '#app/paths.ts'
import type { SectionPage } from '#app/views/assessment/section-page.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { parseRichText } from '#app/views/parse-rich-text.ts'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import type { AssessmentPage } from '#app/pages/assessment/assessment-page.server.ts'
import type { SignedInPage } from '#app/pages/page.server.ts'
import { SECONDS_AFTER_OPENING, SECONDS_AFTER_REPORT } from '#app/http/presence.server.ts'
import { unknownAnswers } from '#app/pages/assessment/unknown-answers.server.ts'

/** Which section a page is about. `entryId` is a characteristic's key or a row's id, and '' elsewhere. */
export type Place = { section: Section; entryId: string; row?: RowPlace }
type RowPlace = { is: 'new' } | { is: 'there' | 'removed'; section: ListSection; sequence: number }

export const single = (section: Section): Place => ({ section, entryId: '' })

/** The row whose number is in the address, or a new row for `new`. Throws NotFound. */
export async function rowOf(
  { db, assessment, params }: AssessmentPage,
  section: ListSection,
): Promise<Place> {
  const number = params['number'] ?? ''
  if (number === 'new') return { section, entryId: '', row: { is: 'new' } }
  const rows = await listSections(db, assessment.versionId, section)
  const row = rows.find(({ sequence }) => String(sequence) === number)
  if (!row) throw new NotFound(`We could not find that ${SECTIONS[section].label.toLowerCase()}.`)
  const { entryId, sequence, removedAt } = row
  return { section, entryId, row: { is: removedAt === null ? 'there' : 'removed', section, sequence } }
}

/** What the page of one form shows: the answers, who saved them, the requested changes and the findings. */
export async function loadSection(
  page: AssessmentPage,
  place: Place,
  form: AnswerForm,
): Promise<SectionPage> {
  const { db, assessment, now } = page
  const { section, entryId } = place
  const row =
    place.row?.is === 'new' ? undefined : await findSection(db, assessment.versionId, section, entryId)
  const values = row?.values ?? {}
  return {
    head: headOf(assessment, now),
    rowVersion: row?.rowVersion ?? 0,
    sequence: row?.sequence,
    isRemoved: place.row?.is === 'removed',
    values,
    saved: row && (await lastSave(page, row)),
    asked: await findRequestedChanges(page, SECTIONS[section].part),
    findings: row || section === 'no-impact' ? await findingsHere(page) : [],
    guidance: await sectionGuidance(db, section),
    imported: importedAnswers(values, form),
    comments: {
      href: paths.comments(assessment.reference, SECTIONS[section].part),
      open: (await countOpenComments(db, assessment.versionId)).get(SECTIONS[section].part) ?? 0,
    },
    presence: place.row?.is === 'new' ? undefined : recordOpening(page, place),
    earlier: row && paths.earlierTexts(assessment.reference, section, entryId || undefined),
  }
}

/** Records that the page was opened. Returns who else has it open, and the address where the page asks again. */
function recordOpening({ context, assessment, actor, now }: AssessmentPage, { section, entryId }: Place) {
  const place = { versionId: assessment.versionId, section, entryId }
  return {
    others: context.presence.recordVisit(place, actor, now, SECONDS_AFTER_OPENING),
    askAt: paths.alsoHere(assessment.reference, section, entryId || undefined),
  }
}

/** Records that this person still has the section open. Returns the names of others who have it open. */
export const reportVisit = (
  { context, assessment, actor, now }: AssessmentPage,
  { section, entryId }: Place,
): string[] =>
  context.presence.recordVisit(
    { versionId: assessment.versionId, section, entryId },
    actor,
    now,
    SECONDS_AFTER_REPORT,
  )

/** The comments on a part when the assessment was returned, or undefined if no change was requested there. */
export async function findRequestedChanges({ db, assessment }: AssessmentPage, part: Part) {
  if (!(await listAskedParts(db, assessment.versionId)).includes(part)) return undefined
  return (await listLastSent(db, assessment.versionId))
    .filter((comment) => comment.part === part)
    .map(({ personName, personWas, body }) => ({
      by: describePerson(personName, personWas),
      blocks: parseRichText(body),
    }))
}

/** The findings that link to this page, to any #anchor in it. */
export async function findingsHere({ db, assessment, now, url }: AssessmentPage) {
  const { findings } = await checkVersion(db, assessment, now)
  return findings.filter(({ href }) => href?.split('#')[0] === url.pathname.replace(/\.data$/, ''))
}

/** Who saved a section last ("you", a name or "an import") and when, ready to show. */
export async function lastSave({ db, actor }: SignedInPage, { savedBy, savedAt }: SavedSection) {
  const by = savedBy === actor.id ? 'you' : ((await namesOf(db, [savedBy])).get(savedBy ?? '') ?? 'an import')
  return { by, at: formatDateTime(savedAt) }
}

function importedAnswers(values: SavedSection['values'], form: AnswerForm): Record<string, string> {
  const { directorateText } = values
  const unknown = unknownAnswers(values, form)
  return typeof directorateText === 'string' ? { ...unknown, directorateId: directorateText } : unknown
}
