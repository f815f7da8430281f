import { newDatabase } from '#tests/support/database.ts'
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { type Db, kyselyOver, openDatabase } from '#db/client.ts'
import { createReturned, createApproved, type TestAssessment } from '#tests/support/assessments.ts'
import { NOW } from '#tests/support/request.ts'

/**
 * Somebody with the database file and a tool can get past the triggers. Verification is there to find that
 * out.
 */
let database: Database.Database
let db: Db
let returned: TestAssessment

beforeEach(async () => {
  database = openDatabase(await newDatabase())
  db = kyselyOver(database)
  await createApproved(db)
  returned = await createReturned(db, {
    requested: {
      comment: 'Say more about carers.',
      parts: ['impacts'],
      onParts: { impacts: 'Number 2 is thin.' },
    },
  })
  const values = { body: 'Full Council' }
  await saveSection(
    { db, actor: returned.officer, now: NOW },
    { reference: returned.reference, section: 'decision', rowVersion: 1, values },
  )
})

/** With every trigger gone, as somebody would who wants no trace. */
function tamper(...statements: string[]): void {
  const triggers = database.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all()
  for (const name of triggers) database.exec(`drop trigger ${String(name)}`)
  database.pragma('foreign_keys = 0')
  for (const statement of statements) database.exec(statement)
}

test('what has not been changed verifies, and says the hash of its last row', async () => {
  const last = await db
    .selectFrom('history')
    .select(['id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const seal = await db.selectFrom('seals').select(['id', 'hash']).orderBy('id', 'desc').executeTakeFirst()
  expect(await verifyHistory(db)).toEqual({
    ok: true,
    rows: last.id,
    lastHash: last.hash,
    seals: seal?.id,
    lastSeal: seal,
    problems: [],
    redactions: [],
  })
})

test('an empty history verifies', async () => {
  const empty = openDatabase(await newDatabase())
  expect(await verifyHistory(kyselyOver(empty))).toMatchObject({ ok: true, rows: 0 })
})

describe('finds', () => {
  test.each([
    [
      'an edited row',
      [`update history set at = '2020-01-01T00:00:00.000Z' where id = 2`],
      'History row 2 was changed.',
    ],
    [
      'a row in another’s name',
      [`update history set person_id = null where event = 'approve'`],
      /History row \d+ was changed/,
    ],
    ['a deleted row', ['delete from history where id = 2'], 'History row 2 is missing.'],
    [
      'rows deleted at the end',
      [`delete from history where event = 'save'`],
      'the text of decision (save 2) is not in the history.',
    ],
    [
      'an edited text',
      [`update texts set content = replace(content, 'Full Council', 'Cabinet') where section = 'decision'`],
      'the text of decision (save 2) was changed.',
    ],
    [
      'a deleted text',
      [`delete from texts where section = 'decision' and row_version = 2`],
      /The text of history row \d+ \(decision\) no longer exists/,
    ],
    [
      'a deleted text of an import',
      [`delete from texts where section = 'aims-and-options'`],
      /The texts of history row \d+ were changed/,
    ],
    [
      'a text that nobody saved',
      [
        `insert into texts (version_id, section, subject_id, row_version, content, hash, saved_at) ` +
          `select version_id, section, subject_id, 9, '{}', '${sha256('{}')}', saved_at from texts ` +
          `where section = 'decision' limit 1`,
      ],
      'the text of decision (save 9) is not in the history.',
    ],
    [
      'an edited comment',
      [`update comments set body = 'All is well.' where part is null`],
      /The comment [\w-]+ was changed/,
    ],
    [
      'a comment edited with its hash',
      [`update comments set body = 'All is well.', hash = '${sha256('All is well.')}' where part is null`],
      /The comment [\w-]+ is not in the history/,
    ],
    [
      'a deleted comment',
      ['delete from comments where part is null'],
      /The comment of history row \d+ no longer exists/,
    ],
    [
      'an edited snapshot',
      [`update submissions set document = replace(document, 'Two harms', 'No harms')`],
      /The snapshot [\w-]+ was changed/,
    ],
    [
      'a deleted snapshot',
      ['delete from approvals', 'delete from submissions'],
      /The snapshot of history row \d+ no longer exists/,
    ],
  ])('%s', async (_what, statements, problem) => {
    tamper(...statements)
    const { ok, problems } = await verifyHistory(db)
    expect(ok).toBe(false)
    expect(problems).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem))
  })

  test('a text and a snapshot edited with their hashes', async () => {
    const { content } = await db
      .selectFrom('texts')
      .select('content')
      .where('section', '=', 'decision')
      .where('rowVersion', '=', 2)
      .executeTakeFirstOrThrow()
    const { id, document } = await db
      .selectFrom('submissions')
      .select(['id', 'document'])
      .limit(1)
      .executeTakeFirstOrThrow()
    const forged = {
      content: content.replace('Full Council', 'Cabinet'),
      document: document.replace('Two harms', 'No harms'),
    }
    expect(forged).not.toEqual({ content, document })
    tamper(
      `update texts set content = '${forged.content}', hash = '${sha256(forged.content)}' where ` +
        `section = 'decision' and row_version = 2`,
      `update submissions set document = '${forged.document.replaceAll("'", "''")}', hash = ` +
        `'${sha256(forged.document)}' where id = '${id}'`,
    )
    const { problems } = await verifyHistory(db)
    expect(problems).toContainEqual('the text of decision (save 2) is not in the history.')
    expect(problems).toContainEqual(`The snapshot ${id} is not in the history.`)
  })
})

test('a redaction that the history knows nothing of is a change like any other', async () => {
  await db
    .updateTable('texts')
    .set({
      content: '{}',
      redactedAt: NOW,
      redactedBy: returned.lead.id,
      redactedReason: 'It named a resident.',
    })
    .where('section', '=', 'decision')
    .where('rowVersion', '=', 2)
    .execute()
  expect(await verifyHistory(db)).toMatchObject({
    ok: false,
    problems: ['the text of decision (save 2) was changed.'],
    redactions: [`the text of decision: redacted on ${NOW}.`],
  })
})
