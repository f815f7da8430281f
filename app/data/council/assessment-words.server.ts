import { sql } from 'kysely'
import { listSections, type SectionPlace, type Values } from '#app/data/assessment/sections.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { SECTION_KEYS } from '#app/domain/assessment/parts.ts'
import { type Mask, maskProse } from '#app/domain/council/redaction.ts'
import type { Db } from '#db/client.ts'
import {
  formsWith,
  historyWith,
  type MaskedForm,
  type MaskedHistory,
  type MaskedRow,
  rowsWith,
  type TypedIn,
} from './masked-rows.server.ts'

/**
 * Where every version of one assessment has words that should never have been written, and what it will say
 * without them.
 */
export type Found = {
  texts: { id: number; content: string }[]
  /**
   * Texts that were replaced in the sitting in which they were written. The history vouches for none of them.
   */
  sittingTexts: { id: number; content: string }[]
  comments: { id: string; body: string }[]
  snapshots: { id: string; document: string; findings: string }[]
  /** Why authors left a warning as it is. */
  answers: { id: number; hash: string; reason: string }[]
  /** The answers in force, each with its words in the search. */
  sections: (SectionPlace & { values: Values; isRemoved: boolean })[]
  /** Reasons, audits, notices and whatever else is not an answer. */
  others: MaskedRow[]
  /** These go altogether: a tag puts together what has it. */
  tags: string[]
  /** It also has tags, and the titles of planned decisions. */
  history: MaskedHistory[]
  forms: MaskedForm[]
}

/** `path` is its page: forms that were sent to it, or below it, are its own. */
export type AssessmentToRedact = { assessmentId: string; reference: string; path: string }

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
  const texts = await db
    .selectFrom('texts')
    .select(['id', 'content'])
    .where('versionId', 'in', versionIds)
    .orderBy('id')
    .execute()
  const sittingTexts = await db
    .selectFrom('sittingTexts')
    .select(['id', 'content'])
    .where('versionId', 'in', versionIds)
    .orderBy('id')
    .execute()
  const comments = await db
    .selectFrom('comments')
    .select(['id', 'body'])
    .where('versionId', 'in', versionIds)
    .orderBy('at')
    .execute()
  const snapshots = await db
    .selectFrom('submissions')
    .select(['id', 'document', 'findings'])
    .where('versionId', 'in', versionIds)
    .orderBy('submittedAt')
    .execute()
  const answers = await db
    .selectFrom('answersToWarnings')
    .select(['id', 'hash', 'reason'])
    .where('versionId', 'in', versionIds)
    .execute()
  const tags = await db.selectFrom('tags').select('tag').where('assessmentId', '=', assessmentId).execute()
  const inJson = (json: string) => canonicalJson(maskProse(JSON.parse(json) as object, mask))
  const masked = <T extends { id: number; content: string }>(kept: T[]) =>
    changed(kept, (text) => ({ ...text, content: inJson(text.content) }))
  return {
    texts: masked(texts),
    sittingTexts: masked(sittingTexts),
    comments: changed(comments, ({ id, body }) => ({ id, body: mask(body) })),
    snapshots: [
      ...changed(snapshots, ({ id, document, findings }) => ({
        id,
        document: inJson(document),
        findings: inJson(findings),
      })),
      ...changed(await snapshotsNaming(db, reference, versionIds, mask), ({ findings, ...snapshot }) => ({
        ...snapshot,
        findings: inJson(findings),
      })),
    ],
    answers: changed(answers, ({ reason, ...answer }) => ({ ...answer, reason: mask(reason) })),
    sections: await sectionsWith(db, assessmentId, versionIds, mask),
    others: await othersWith(db, assessmentId, versionIds, mask),
    tags: tags.map(({ tag }) => tag).filter((tag) => mask(tag) !== tag),
    history: await historyWith(db, { column: 'assessmentId', is: assessmentId }, mask),
    forms: await formsWith(db, path, mask),
  }
}

/**
 * Where a check named this assessment by a title that has the words when another was submitted: it was found
 * there, and typed here.
 */
async function snapshotsNaming(db: Db, reference: string, versionIds: readonly string[], mask: Mask) {
  const proposals = await db
    .selectFrom('texts')
    .select('content')
    .where('versionId', 'in', versionIds)
    .where('section', '=', 'proposal')
    .execute()
  const titles = proposals.map(({ content }) => (JSON.parse(content) as { title?: string }).title ?? '')
  if (titles.every((title) => mask(title) === title)) return []
  return db
    .selectFrom('submissions')
    .select(['id', 'document', 'findings'])
    .where('versionId', 'not in', versionIds)
    .where(sql<boolean>`instr(findings, ${`${reference} (`}) > 0`)
    .orderBy('submittedAt')
    .execute()
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
      for (const { entryId, values, removedAt } of await listSections(db, versionId, section)) {
        const masked = maskProse(values, mask)
        if (canonicalJson(masked) === canonicalJson(values)) continue
        found.push({
          assessmentId,
          versionId,
          section,
          entryId,
          values: masked,
          isRemoved: removedAt !== null,
        })
      }
    }
  }
  return found
}

/** What people typed apart from answers. */
const BESIDE = [
  { table: 'decisionNotes', columns: ['putBeforeBy', 'decided', 'reason'], of: 'versionId' },
  { table: 'audits', columns: ['summary'], of: 'versionId' },
  { table: 'auditScores', columns: ['note'], of: 'auditId' },
  { table: 'versions', columns: ['reason'], of: 'id' },
  { table: 'notices', columns: ['message'], of: 'assessmentId' },
  { table: 'importedLabels', columns: ['label'], of: 'versionId' },
  // Why other words were redacted before: a reason may name someone too.
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
  for (const place of BESIDE) found.push(...(await rowsWith(db, place, mask, ids[place.of])))
  return found
}

const changed = <T extends object>(rows: readonly T[], without: (row: T) => T): T[] =>
  rows
    .map((row) => [row, without(row)] as const)
    .flatMap(([row, masked]) => (canonicalJson(row) === canonicalJson(masked) ? [] : [masked]))
