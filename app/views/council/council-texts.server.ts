import type { Mask } from '#app/domain/council/redaction.ts'
import { paths } from '#app/paths.ts'
import type { Db } from '#db/client.ts'
import { cumulativeOf, editionText } from '#app/data/oversight/cumulative-editions.server.ts'
import { hashOfEdition, listEditions } from '#app/data/evidence/facts.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import {
  formsWith,
  historyWith,
  type MaskedForm,
  type MaskedHistory,
  type MaskedRow,
  type Redaction,
  rowsWith,
  type TypedIn,
  writeForms,
  writeHistory,
  writeRows,
} from '#app/data/council/masked-rows.server.ts'
import type { RedactedHashes } from '#app/data/council/redactions.server.ts'

/**
 * What people typed outside the assessments, and how words are redacted there
 * (docs/decisions/0026-redaction-everywhere.md).
 */

export type Kind = 'fact' | 'cumulative assessment' | 'planned decision' | 'community group' | 'guidance'
export type CouncilText = {
  kind: Kind
  /** The value that its rows are found by (`of` in `TYPED_IN`). */
  id: string
  /** The subject of its rows in the history. */
  subject: string
  /** Its page. Unsent forms for this address, or one below it, belong to it too. */
  path: string
  redactAt: string
  /** A phrase that all notices about it contain. */
  noticesSay?: string
}

export const aboutFact = ({ id, number }: { id: string; number: number }): CouncilText => ({
  kind: 'fact',
  id,
  subject: id,
  path: paths.fact(number),
  redactAt: paths.redactFact(number),
  noticesSay: `fact ${number} of the library`,
})
export const aboutCumulative = (tag: string): CouncilText => ({
  kind: 'cumulative assessment',
  id: tag,
  subject: cumulativeOf(tag),
  path: paths.cumulativeOfTag(tag),
  redactAt: paths.redactCumulative(tag),
})
export const aboutPlannedDecision = (id: string): CouncilText => ({
  kind: 'planned decision',
  id,
  subject: id,
  path: paths.plannedDecision(id),
  redactAt: paths.redactPlannedDecision(id),
  noticesSay: 'by the forward plan',
})
export const aboutCommunityGroup = (id: string): CouncilText => ({
  kind: 'community group',
  id,
  subject: id,
  path: paths.communityGroup(id),
  redactAt: paths.redactCommunityGroup(id),
})
export const aboutGuidance = (key: string): CouncilText => ({
  kind: 'guidance',
  id: key,
  subject: key,
  path: paths.guidanceOf(key),
  redactAt: paths.redactGuidance(key),
})

/**
 * Where people typed each kind of text. The history holds a hash of rows that are `vouchedFor`, so these rows
 * record that they were redacted. The others are only changed.
 */
export const TYPED_IN: Record<Kind, readonly (TypedIn & { vouchedFor?: true })[]> = {
  fact: [
    {
      table: 'factEditions',
      columns: ['statement', 'figure', 'unit', 'publisher', 'reference', 'area', 'why', 'redactedReason'],
      of: 'factId',
      vouchedFor: true,
    },
    { table: 'facts', columns: ['stateReason'], of: 'id' },
  ],
  'cumulative assessment': [
    {
      table: 'cumulativeEditions',
      columns: ['addsUp', 'willBeDone', 'outcomeReason', 'redactedReason'],
      of: 'tag',
      vouchedFor: true,
    },
  ],
  'planned decision': [
    { table: 'plannedDecisions', columns: ['title', 'body', 'reportReference'], of: 'id' },
    {
      table: 'screenings',
      columns: ['reason', 'answer', 'redactedReason'],
      of: 'plannedDecisionId',
      vouchedFor: true,
    },
  ],
  'community group': [{ table: 'communityGroups', columns: ['name', 'reachedBy'], of: 'id' }],
  guidance: [{ table: 'guidanceTexts', columns: ['why', 'good', 'example', 'meant', 'ask'], of: 'key' }],
}

/** Where the words stand in one text of the council's, and what it will say without them. */
export type FoundInCouncilText = {
  rows: MaskedRow[]
  history: MaskedHistory[]
  notices: MaskedRow[]
  forms: MaskedForm[]
}

export async function findInCouncilText(db: Db, text: CouncilText, mask: Mask): Promise<FoundInCouncilText> {
  const rows: MaskedRow[] = []
  for (const place of TYPED_IN[text.kind]) rows.push(...(await rowsWith(db, place, mask, [text.id])))
  return {
    rows,
    history: await historyWith(db, { column: 'subject', is: text.subject }, mask),
    notices: await noticesWith(db, text, mask),
    forms: await formsWith(db, text.path, mask),
  }
}

/** Takes the words out. Answers the hash of what each place says since. */
export async function writeToCouncilText(
  trx: Db,
  text: CouncilText,
  found: FoundInCouncilText,
  redaction: Redaction,
): Promise<RedactedHashes> {
  for (const { table, vouchedFor } of TYPED_IN[text.kind]) {
    const rows = found.rows.filter((row) => row.table === table)
    await writeRows(trx, rows, vouchedFor && redaction)
  }
  if (text.kind === 'guidance' && found.rows.length > 0)
    await trx
      .updateTable('guidanceTexts')
      .set({ changedAt: redaction.at, changedBy: redaction.by })
      .where('key', '=', text.id)
      .execute()
  await writeRows(trx, found.notices)
  await writeForms(trx, found.forms)
  return {
    ...(await HASHES_SINCE[text.kind]?.(trx, text.id)),
    history: await writeHistory(trx, found.history, redaction),
  }
}

async function noticesWith(db: Db, { noticesSay }: CouncilText, mask: Mask): Promise<MaskedRow[]> {
  if (noticesSay === undefined) return []
  const about = await db
    .selectFrom('notices')
    .select('id')
    .where('message', 'like', `%${noticesSay}%`)
    .execute()
  return rowsWith(
    db,
    { table: 'notices', columns: ['message'], of: 'id' },
    mask,
    about.map(({ id }) => id),
  )
}

/** The hashes of every redacted row, new or old. The latest hash in the history is the one that counts. */
const HASHES_SINCE: Partial<Record<Kind, (db: Db, id: string) => Promise<RedactedHashes>>> = {
  fact: async (db, id) => {
    const editions = (await listEditions(db, id)).filter(({ redactedAt }) => redactedAt !== null)
    return {
      facts: Object.fromEntries(
        editions.map(({ edition, says }) => [`${id} ${edition}`, hashOfEdition(says)]),
      ),
    }
  },
  'cumulative assessment': async (db, tag) => {
    const editions = await db
      .selectFrom('cumulativeEditions')
      .selectAll()
      .where('tag', '=', tag)
      .where('redactedAt', 'is not', null)
      .execute()
    return {
      editions: Object.fromEntries(editions.map((edition) => [edition.id, sha256(editionText(edition))])),
    }
  },
  'planned decision': async (db, id) => {
    const screenings = await db
      .selectFrom('screenings')
      .selectAll()
      .where('plannedDecisionId', '=', id)
      .where('redactedAt', 'is not', null)
      .execute()
    const answered = screenings.flatMap(({ id: screening, answer }) =>
      answer === null ? [] : [[`${screening} answer`, sha256(answer)] as const],
    )
    return {
      screenings: Object.fromEntries([
        ...screenings.map(({ id: screening, reason }) => [screening, sha256(reason)] as const),
        ...answered,
      ]),
    }
  },
}
