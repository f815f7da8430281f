import { editionText } from '#app/data/oversight/cumulative-editions.server.ts'
import { hashOfEdition, listEditions } from '#app/data/evidence/facts.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import type { Mask } from '#app/domain/council/redaction.ts'
import type { Db } from '#db/client.ts'
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
} from './masked-rows.server.ts'
import type { RedactedHashes } from './redactions.server.ts'

/** What people typed outside the assessments, and how words are taken out of it (decision 0026). */

export type Kind = 'fact' | 'cumulative assessment' | 'planned decision' | 'community group' | 'guidance'

export type CouncilText = {
  kind: Kind
  /** What its rows are found by. */
  id: string
  /** What the history calls it, and what notices say they are about. */
  subject: string
  /** Its page: forms that were sent to it, or below it, are its own. */
  path: string
  /** The same under the names that it had before. */
  formerly?: readonly Pick<CouncilText, 'subject' | 'path'>[]
}

/**
 * What is `vouchedFor` by a hash in the history says in the row that it was redacted; the rest is just
 * changed.
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
      of: 'keptUnder',
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

const NOTICES: TypedIn = { table: 'notices', columns: ['message'], of: 'about' }

/** Where one of the council's texts has the words, and what it will say without them. */
export type FoundInCouncilText = {
  rows: MaskedRow[]
  history: MaskedHistory[]
  notices: MaskedRow[]
  forms: MaskedForm[]
}

export async function findInCouncilText(db: Db, text: CouncilText, mask: Mask): Promise<FoundInCouncilText> {
  const rows: MaskedRow[] = []
  for (const place of TYPED_IN[text.kind]) rows.push(...(await rowsWith(db, place, mask, [text.id])))
  const history: MaskedHistory[] = []
  const forms: MaskedForm[] = []
  const names = [text, ...(text.formerly ?? [])]
  for (const { subject, path } of names) {
    history.push(...(await historyWith(db, { column: 'subject', is: subject }, mask)))
    forms.push(...(await formsWith(db, path, mask)))
  }
  const subjects = names.map(({ subject }) => subject)
  return { rows, history, notices: await rowsWith(db, NOTICES, mask, subjects), forms }
}

/** Removes the words. Returns the new hash of each text. */
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

/** Of all that was redacted, now or before: the last that the history says of each counts. */
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
      .where('keptUnder', '=', tag)
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
