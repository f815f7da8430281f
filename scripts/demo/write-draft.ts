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

/** Writes a document as people do, one form after another. Each save has its own row of the history. */

export type Writing = { db: Db; document: AssessmentDocument; directorateId: string }
export type Writer = { actor: Actor; now: string }

/** Saves one form. The first step starts the assessment and returns its reference, which the rest are given. */
export type WriteStep = (writer: Writer, reference: string) => Promise<string>

/** All saves of a document, in an order in which an entry is saved before any other entry links to it. */
export function writeSteps({ db, document, directorateId }: Writing): WriteStep[] {
  const ids = new Map<string, string>()
  const sections = sectionsOf(document, directorateId)
  const proposal = sections.find(({ section }) => section === 'proposal')
  const start: WriteStep = (writer) => {
    const title = document.proposal.title ?? ''
    return startAssessment({ db, ...writer }, { title, directorateId })
  }
  const about: WriteStep = async (writer, reference) => {
    await save(db, writer, reference, { section: 'proposal', entryId: '', values: proposal?.values ?? {} })
    return reference
  }
  const tag: WriteStep = async (writer, reference) => {
    await setTags({ db, ...writer }, { reference, tags: document.proposal.tags })
    return reference
  }
  const rest = sections
    .filter(({ section }) => section !== 'proposal')
    .sort((one, other) => rank(one) - rank(other))
  const steps = rest.map((each): WriteStep => async (writer, reference) => {
    if (isList(each.section)) await add(db, writer, reference, each, ids)
    else await save(db, writer, reference, { ...each, values: linked(each.values, ids) })
    return reference
  })
  return [start, about, tag, ...steps]
}

const LINKED_TO: Section[] = ['evidence-item', 'engagement-entry']
const rank = ({ section }: ImportedSection): number =>
  LINKED_TO.includes(section) ? 0 : section === 'mitigation' ? 2 : 1
const isList = (section: Section): section is ListSection => SECTIONS[section].kind === 'list'

/** Starting the assessment has saved the proposal once. Everything else is saved for the first time. */
async function save(
  db: Db,
  writer: Writer,
  reference: string,
  { section, entryId, values }: ImportedSection,
): Promise<void> {
  const rowVersion = section === 'proposal' ? 1 : 0
  await saveSection({ db, ...writer }, { reference, section, entryId, rowVersion, values })
}

/** Rows get the ids and numbers that the form would give them. Later links to them use the new ids. */
async function add(
  db: Db,
  writer: Writer,
  reference: string,
  row: ImportedSection,
  ids: Map<string, string>,
): Promise<void> {
  const { section, entryId, values } = row
  const { idGiven: _, ...typed } = linked(values, ids)
  const { id } = await addToList(
    { db, ...writer },
    { reference, section: section as ListSection, values: typed },
  )
  if (section !== 'impact') ids.set(entryId, id)
}

const LINKS = ['evidenceIds', 'engagementIds']

/** Changes links only: the key of a group can be the same as the id of a row. */
function linked(values: Values, ids: ReadonlyMap<string, string>): Values {
  const toOwn = ([name, value]: [string, Values[string]]) => [
    name,
    LINKS.includes(name) && Array.isArray(value) ? value.map((id) => ids.get(id) ?? id) : value,
  ]
  return Object.fromEntries(
    Object.entries(values).map(toOwn as (entry: [string, Values[string]]) => [string, Values[string]]),
  ) as Values
}
