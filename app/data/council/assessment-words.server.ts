import { sql } from 'kysely'
import { listSections, type SectionPlace, type Values } from '#app/data/assessment/sections.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { SECTION_KEYS } from '#app/domain/assessment/parts.ts'
import { type Mask, maskProse } from '#app/domain/council/redaction.ts'
import type { Db } from '#db/client.ts'
import { lookInPieces } from './in-pieces.server.ts'
import {
  formsWith,
  historyWith,
  type MaskedForm,
  type MaskedHistory,
  type MaskedRow,
  rowsWith,
  type TypedIn,
} from './masked-rows.server.ts'

/** Where all versions of one assessment have words to redact, and what each place says without them. */
export type Found = {
  texts: Text[]
  /** Texts that were replaced in the sitting in which they were written. Their hashes are not in the history. */
  sittingTexts: Text[]
  comments: { id: string; body: string }[]
  snapshots: Snapshot[]
  /** Why authors left a warning as it is. */
  answers: { id: number; hash: string; reason: string }[]
  /** The current answers, which the search index is updated from. */
  sections: (SectionPlace & { values: Values; isRemoved: boolean })[]
  /** Everything else that people typed, such as reasons, audits and notices. */
  others: MaskedRow[]
  /** Tags are removed whole, because masked words would still group assessments. */
  tags: string[]
  /** The history's details also have tags and the titles of planned decisions. */
  history: MaskedHistory[]
  forms: MaskedForm[]
}

type Text = { id: number; content: string }
type Snapshot = { id: string; document: string; findings: string }

/** `path` is the address of its page. Unsent forms of this page, and of pages below it, are searched too. */
export type AssessmentToRedact = { assessmentId: string; reference: string; path: string }

/** Finds every place that the mask would change. */
export async function findWords(
  db: Db,
  { assessmentId, reference, path }: AssessmentToRedact,
  mask: Mask,
): Promise<Found> {
  const versions = await db
    .selectFrom('versions')
    .select('id')
    .where('assessmentId', '=', assessmentId)
    .execute()
  const versionIds = versions.map(({ id }) => id)
  return {
    texts: await textsWith(db, 'texts', versionIds, mask),
    sittingTexts: await textsWith(db, 'sittingTexts', versionIds, mask),
    comments: await commentsWith(db, versionIds, mask),
    snapshots: [
      ...(await snapshotsWith(db, versionIds, mask)),
      ...(await otherSnapshotsNaming(db, reference, versionIds, mask)),
    ],
    answers: await answersWith(db, versionIds, mask),
    sections: await sectionsWith(db, assessmentId, versionIds, mask),
    others: await othersWith(db, assessmentId, versionIds, mask),
    tags: await tagsWith(db, assessmentId, mask),
    history: await historyWith(db, { column: 'assessmentId', is: assessmentId }, mask),
    forms: await formsWith(db, path, mask),
  }
}

async function textsWith(
  db: Db,
  table: 'texts' | 'sittingTexts',
  versionIds: readonly string[],
  mask: Mask,
): Promise<Text[]> {
  const texts = await db
    .selectFrom(table)
    .select(['id', 'content'])
    .where('versionId', 'in', versionIds)
    .orderBy('id')
    .execute()
  return changed(texts, ({ id, content }) => ({ id, content: maskJson(content, mask) }))
}

async function commentsWith(db: Db, versionIds: readonly string[], mask: Mask): Promise<Found['comments']> {
  const comments = await db
    .selectFrom('comments')
    .select(['id', 'body'])
    .where('versionId', 'in', versionIds)
    .orderBy('at')
    .execute()
  return changed(comments, ({ id, body }) => ({ id, body: mask(body) }))
}

async function snapshotsWith(db: Db, versionIds: readonly string[], mask: Mask): Promise<Snapshot[]> {
  const snapshots = await db
    .selectFrom('submissions')
    .select(['id', 'document', 'findings'])
    .where('versionId', 'in', versionIds)
    .orderBy('submittedAt')
    .execute()
  return changed(snapshots, ({ id, document, findings }) => ({
    id,
    document: maskJson(document, mask),
    findings: maskJson(findings, mask),
  }))
}

/**
 * Snapshots of other assessments in which a check named this one by its title. They matter only if a title of this
 * assessment has the words. Only the findings are masked, because the words were not typed in the other document.
 */
async function otherSnapshotsNaming(
  db: Db,
  reference: string,
  versionIds: readonly string[],
  mask: Mask,
): Promise<Snapshot[]> {
  const proposals = await db
    .selectFrom('texts')
    .select('content')
    .where('versionId', 'in', versionIds)
    .where('section', '=', 'proposal')
    .execute()
  const titles = proposals.map(({ content }) => (JSON.parse(content) as { title?: string }).title ?? '')
  if (titles.every((title) => mask(title) === title)) return []
  const snapshots = await db
    .selectFrom('submissions')
    .select(['id', 'document', 'findings'])
    .where('versionId', 'not in', versionIds)
    .where(sql<boolean>`instr(findings, ${`${reference} (`}) > 0`)
    .orderBy('submittedAt')
    .execute()
  return changed(snapshots, (snapshot) => ({ ...snapshot, findings: maskJson(snapshot.findings, mask) }))
}

async function answersWith(db: Db, versionIds: readonly string[], mask: Mask): Promise<Found['answers']> {
  const answers = await db
    .selectFrom('answersToWarnings')
    .select(['id', 'hash', 'reason'])
    .where('versionId', 'in', versionIds)
    .execute()
  return changed(answers, (answer) => ({ ...answer, reason: mask(answer.reason) }))
}

async function tagsWith(db: Db, assessmentId: string, mask: Mask): Promise<string[]> {
  const tags = await db.selectFrom('tags').select('tag').where('assessmentId', '=', assessmentId).execute()
  return tags.map(({ tag }) => tag).filter((tag) => mask(tag) !== tag)
}

async function sectionsWith(
  db: Db,
  assessmentId: string,
  versionIds: readonly string[],
  mask: Mask,
): Promise<Found['sections']> {
  const found: Found['sections'] = []
  for (const versionId of versionIds) {
    for (const section of SECTION_KEYS) {
      const rows = await listSections(db, versionId, section)
      const changedRows = await lookInPieces(rows, ({ entryId, values, removedAt }) => {
        const masked = maskProse(values, mask)
        if (canonicalJson(masked) === canonicalJson(values)) return []
        const isRemoved = removedAt !== null
        return [{ assessmentId, versionId, section, entryId, values: masked, isRemoved }]
      })
      found.push(...changedRows)
    }
  }
  return found
}

/** Where people type that is not an answer. */
const OTHER_PLACES = [
  { table: 'decisionNotes', columns: ['putBeforeBy', 'decided', 'reason'], of: 'versionId' },
  { table: 'audits', columns: ['summary'], of: 'versionId' },
  { table: 'auditScores', columns: ['note'], of: 'auditId' },
  { table: 'versions', columns: ['reason'], of: 'id' },
  { table: 'notices', columns: ['message'], of: 'assessmentId' },
  { table: 'importedLabels', columns: ['label'], of: 'versionId' },
  // The reason for an earlier redaction can name someone too.
  ...(['texts', 'sittingTexts', 'comments', 'submissions', 'answersToWarnings'] as const).map((table) => ({
    table,
    columns: ['redactedReason'],
    of: 'versionId' as const,
  })),
] as const satisfies readonly TypedIn[]

async function othersWith(
  db: Db,
  assessmentId: string,
  versionIds: string[],
  mask: Mask,
): Promise<Found['others']> {
  const audits = await db.selectFrom('audits').select('id').where('versionId', 'in', versionIds).execute()
  const ids = {
    versionId: versionIds,
    id: versionIds,
    auditId: audits.map(({ id }) => id),
    assessmentId: [assessmentId],
  }
  const found: Found['others'] = []
  for (const place of OTHER_PLACES) found.push(...(await rowsWith(db, place, mask, ids[place.of])))
  return found
}

const maskJson = (json: string, mask: Mask): string =>
  canonicalJson(maskProse(JSON.parse(json) as object, mask))

/** The masked rows, without those that the mask leaves as they were. */
const changed = <T extends object>(rows: readonly T[], masked: (row: T) => T): Promise<T[]> =>
  lookInPieces(rows, (row) => {
    const without = masked(row)
    return canonicalJson(row) === canonicalJson(without) ? [] : [without]
  })
