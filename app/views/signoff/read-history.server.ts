import { listCharacteristicsOf } from '#app/data/council/characteristics.server.ts'
import { listHistory } from '#app/data/history.server.ts'
import { firstNamesOf } from '#app/data/as-they-were.server.ts'
import { listSections } from '#app/data/assessment/sections.server.ts'
import { SECTION_KEYS, SECTIONS, type Section } from '#app/domain/assessment/parts.ts'
import { paths } from '#app/paths.ts'
import { describeEvent, type KnownAs, placeOfSubject } from './describe-event.ts'
import type { AssessmentInView } from '#app/views/assessment/assessment-in-view.ts'

/** One line of the history page. Several saves of the same section by one person in a row are one line. */
export type HistoryLine = {
  id: number
  at: string
  until: string | null
  times: number
  personName: string
  /** Their job title, organisation and roles at that time. */
  personWas: string
  says: string
  versionNumber: number | null
  earlierTexts: string | null
}

type Row = Awaited<ReturnType<typeof listHistory>>[number]

/** The history in plain words, oldest first. Only the writer of an unsent comment sees its rows. */
export async function readHistory(page: AssessmentInView) {
  const { db, assessment, actor } = page
  const all = await listHistory(db, assessment.assessmentId)
  const rows = all.filter((row) => !row.subject?.startsWith('comment') || row.personId === actor.id)
  const known = await knownAs(page, rows)
  const lines: HistoryLine[] = []
  let before: Row | undefined
  for (const row of rows) {
    const last = lines.at(-1)
    if (last && before && isSameSave(before, row)) {
      last.until = row.at
      last.times += 1
    } else {
      lines.push(lineOf(row, known, assessment))
    }
    before = row
  }
  const hashes = rows.map(({ id, at, hash, previousHash, textHash, commentHash, snapshotHash }) => {
    return { id, at, hash, previousHash, textHash, commentHash, snapshotHash }
  })
  return { lines, hashes }
}

function lineOf(
  row: Row,
  known: KnownAs,
  { reference, latestVersionNumber }: AssessmentInView['assessment'],
): HistoryLine {
  const isOfLatest = row.versionNumber === latestVersionNumber
  const place = row.event === 'save' && isOfLatest ? placeOfSubject(row.subject) : undefined
  return {
    id: row.id,
    at: row.at,
    until: null,
    times: 1,
    personName: row.personName ?? 'The system',
    personWas: row.personWas,
    says: describeEvent(row, knownThen(row, known)),
    versionNumber: row.versionNumber,
    earlierTexts: place ? paths.earlierTexts(reference, place.section, place.entryId) : null,
  }
}

/** With the names that the row itself has. Rows from before there were particulars have none. */
function knownThen({ details }: Row, known: KnownAs): KnownAs {
  const { named = {} } = JSON.parse(details) as { named?: Record<string, string> }
  return { ...known, person: (id) => (typeof id === 'string' ? named[id] : undefined) ?? known.person(id) }
}

const isSameSave = (one: Row, other: Row): boolean =>
  one.event === 'save' &&
  other.event === 'save' &&
  one.personId === other.personId &&
  one.personAs === other.personAs &&
  one.subject === other.subject &&
  one.versionNumber === other.versionNumber

/** The names for ids in the history: people by name, list rows by number. */
async function knownAs({ db, assessment }: AssessmentInView, rows: readonly Row[]): Promise<KnownAs> {
  const ids = rows.flatMap(({ details }) => Object.values(JSON.parse(details) as Record<string, unknown>))
  const names = await firstNamesOf(
    db,
    ids.filter((id) => typeof id === 'string'),
  )
  const numbers = new Map<string, number>()
  for (const section of SECTION_KEYS.filter((each): each is Section => SECTIONS[each].kind === 'list')) {
    for (const { entryId, sequence } of await listSections(db, assessment.versionId, section)) {
      numbers.set(`${section} ${entryId}`, sequence)
    }
  }
  return {
    person: (id) => (typeof id === 'string' ? names.get(id) : undefined) ?? 'someone',
    number: (section, id) => numbers.get(`${section} ${id}`),
    characteristics: await listCharacteristicsOf(db, assessment.versionId),
  }
}
