import { SECTION_TABLES } from '#app/data/assessment/section-tables.server.ts'
import { type ImportedSection, sectionsOf } from '#app/views/assessment/documents.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { columnsOf, type Values, wordsOf } from '#app/data/assessment/sections.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { SECTIONS } from '#app/domain/assessment/parts.ts'
import type { Random } from './random.ts'
import type { RowWriter } from './row-writer.ts'

/** Whose text this is, and when each save was made. */
export type Writing = {
  assessmentId: string
  versionId: string
  versionNumber: number
  /** The authors take turns. */
  writerIds: readonly string[]
  moments: () => string
}

/** Writes the rows of a document as if people had typed it. Some sections are saved two or three times. */
export function writeSections(
  rows: RowWriter,
  random: Random,
  writing: Writing,
  document: AssessmentDocument,
  directorateId: string,
): void {
  const sections = sectionsOf(document, directorateId).map(asTyped)
  const [proposal, ...rest] = sections
  if (!proposal) return
  const { title, directorateId: owner, startedOn } = proposal.values
  const started = { title, directorateId: owner, startedOn } as Values
  keepText(rows, writing, proposal, started, 1, 'start')
  writeSection(rows, writing, proposal, 2)
  for (const section of rest) {
    const saves = random.isLikely(0.25) ? random.whole(2, 3) : 1
    for (let save = 1; save < saves; save += 1)
      keepText(rows, writing, section, earlierOf(section.values, save / saves), save)
    writeSection(rows, writing, section, saves)
  }
}

/** Removes the id, which the form would have given. */
function asTyped(section: ImportedSection): ImportedSection {
  const { idGiven: _, ...values } = section.values
  return { ...section, values }
}

/** An earlier text: the beginning of every long answer. */
function earlierOf(values: Values, share: number): Values {
  const begun = ([name, value]: [string, Values[string]]) =>
    [
      name,
      typeof value === 'string' && value.length > 60
        ? value.slice(0, Math.ceil(value.length * share)).trimEnd()
        : value,
    ] as const
  return Object.fromEntries(Object.entries(values).map(begun))
}

function writeSection(rows: RowWriter, writing: Writing, section: ImportedSection, rowVersion: number): void {
  const { versionId, assessmentId } = writing
  const { table, lists } = SECTION_TABLES[section.section]
  const { at, by } = keepText(rows, writing, section, section.values, rowVersion)
  rows.insert(table, {
    versionId,
    ...keyOf(section),
    rowVersion,
    savedAt: at,
    savedBy: by,
    ...columnsOf(section),
  })
  for (const [field, listTable] of Object.entries(lists)) {
    const chosen = section.values[field]
    if (!Array.isArray(chosen)) continue
    chosen.forEach((value, position) =>
      rows.insert(listTable, { versionId, ownerId: section.entryId, value, position }),
    )
  }
  const body = wordsOf(section.values)
  if (body)
    rows.insert('passages', {
      assessmentId,
      versionId,
      section: section.section,
      subjectId: section.entryId,
      body,
    })
}

function keyOf({ section, entryId, sequence }: ImportedSection) {
  const { kind } = SECTIONS[section]
  if (kind === 'list') return { id: entryId, sequence: sequence ?? 0 }
  return kind === 'each characteristic' ? { characteristic: entryId } : {}
}

/** One save: its text, and its row in the history. */
function keepText(
  rows: RowWriter,
  writing: Writing,
  place: ImportedSection,
  values: Values,
  rowVersion: number,
  event?: 'start',
) {
  const { assessmentId, versionId, versionNumber, writerIds } = writing
  const { section, entryId } = place
  const at = writing.moments()
  const by = writerIds[rowVersion % writerIds.length] ?? null
  const content = canonicalJson(values)
  const textHash = sha256(content)
  rows.insert('texts', {
    versionId,
    section,
    subjectId: entryId,
    rowVersion,
    content,
    hash: textHash,
    savedAt: at,
    savedBy: by,
  })
  const isAddition = rowVersion === 1 && SECTIONS[section].kind === 'list'
  rows.record({
    at,
    personId: by,
    event: event ?? (isAddition ? 'add' : 'save'),
    assessmentId,
    versionNumber,
    ...(event ? {} : { subject: entryId ? `${section} ${entryId}` : section, from: 'draft' }),
    to: 'draft',
    textHash,
  })
  return { at, by }
}
