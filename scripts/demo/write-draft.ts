import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import { setTags } from '#app/commands/assessment/change-settings.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startAssessment } from '#app/commands/assessment/start-assessment.server.ts'
import { type ImportedSection, sectionsOf } from '#app/views/assessment/documents.server.ts'
import type { Values } from '#app/data/assessment/sections.server.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { type ListSection, type Section, SECTIONS } from '#app/domain/assessment/parts.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'

/** Writes a document as people do: one form after another, each saved on its own, as its history shows. */

export type Writing = { db: Db; document: AssessmentDocument; directorateId: string }
export type Sitting = { actor: Actor; now: string }

/** One thing that is written. The first starts the assessment and answers its reference; the rest are given it. */
export type Stroke = (sitting: Sitting, reference: string) => Promise<string>

/** Everything there is to write, in an order in which what is linked is there before what links to it. */
export function strokesOf({ db, document, directorateId }: Writing): Stroke[] {
  const ids = new Map<string, string>()
  const sections = sectionsOf(document, directorateId)
  const proposal = sections.find(({ section }) => section === 'proposal')
  const start: Stroke = (sitting) => {
    const title = document.proposal.title ?? ''
    return startAssessment({ db, ...sitting }, { title, directorateId })
  }
  const about: Stroke = async (sitting, reference) => {
    await save(db, sitting, reference, { section: 'proposal', entryId: '', values: proposal?.values ?? {} })
    return reference
  }
  const tag: Stroke = async (sitting, reference) => {
    await setTags({ db, ...sitting }, { reference, tags: document.proposal.tags })
    return reference
  }
  const rest = sections
    .filter(({ section }) => section !== 'proposal')
    .sort((one, other) => rank(one) - rank(other))
  const strokes = rest.map((each): Stroke => async (sitting, reference) => {
    if (isList(each.section)) await add(db, sitting, reference, each, ids)
    else await save(db, sitting, reference, { ...each, values: linked(each.values, ids) })
    return reference
  })
  return [start, about, tag, ...strokes]
}

const LINKED_TO: Section[] = ['evidence-item', 'engagement-entry']
const rank = ({ section }: ImportedSection): number =>
  LINKED_TO.includes(section) ? 0 : section === 'mitigation' ? 2 : 1
const isList = (section: Section): section is ListSection => SECTIONS[section].kind === 'list'

/** Starting the assessment has saved the proposal once; all else is saved for the first time. */
async function save(
  db: Db,
  sitting: Sitting,
  reference: string,
  { section, entryId, values }: ImportedSection,
): Promise<void> {
  const rowVersion = section === 'proposal' ? 1 : 0
  await saveSection({ db, ...sitting }, { reference, section, entryId, rowVersion, values })
}

/** Rows get the ids and numbers that the form would give them; whatever links to them is told. */
async function add(
  db: Db,
  sitting: Sitting,
  reference: string,
  row: ImportedSection,
  ids: Map<string, string>,
): Promise<void> {
  const { section, entryId, values } = row
  const { idGiven: _, ...typed } = linked(values, ids)
  const { id } = await addToList(
    { db, ...sitting },
    { reference, section: section as ListSection, values: typed },
  )
  if (section !== 'impact') ids.set(entryId, id)
}

const LINKS = ['evidenceIds', 'engagementIds']

/** Groups may be called as a row is: only links are told. */
function linked(values: Values, ids: ReadonlyMap<string, string>): Values {
  const toOwn = ([name, value]: [string, Values[string]]) => [
    name,
    LINKS.includes(name) && Array.isArray(value) ? value.map((id) => ids.get(id) ?? id) : value,
  ]
  return Object.fromEntries(
    Object.entries(values).map(toOwn as (entry: [string, Values[string]]) => [string, Values[string]]),
  ) as Values
}
