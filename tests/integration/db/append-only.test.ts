import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import type { Db } from '#db/client.ts'
import { createApproved } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createFact } from '#tests/support/facts.ts'
import { NOW } from '#tests/support/request.ts'

/**
 * Whatever code runs, the database itself refuses: UPDATE, DELETE, and INSERT OR REPLACE, which gets past
 * the first two.
 */
let db: Db
beforeAll(async () => {
  db = await testDb()
  const { lead } = await createApproved(db)
  const answers = {
    addsUp: 'Two harms',
    willBeDone: 'One fund',
    outcome: 'B',
    outcomeReason: 'It is enough',
  } as const
  await writeCumulativeAssessment(
    { db, actor: lead, now: NOW },
    { tag: 'budget 2027', basedOn: 0, ...answers },
  )
  await addFact({ db, actor: lead, now: NOW }, createFact())
})

const everything = async () =>
  JSON.stringify([
    await db.selectFrom('history').selectAll().execute(),
    await db.selectFrom('submissions').selectAll().execute(),
    await db.selectFrom('texts').selectAll().execute(),
    await db.selectFrom('cumulativeEditions').selectAll().execute(),
    await db.selectFrom('factEditions').selectAll().execute(),
  ])

describe.each([
  ['history', 'event', 'History is append-only.'],
  ['submissions', 'hash', 'A snapshot is written once.'],
  ['texts', 'content', 'Earlier texts are kept.'],
  ['cumulative_editions', 'adds_up', 'An edition is'],
  ['fact_editions', 'statement', 'An edition of a fact is'],
])('%s', (table, column, message) => {
  test.each([
    ['update', `update ${table} set ${column} = 'x'`],
    ['delete', `delete from ${table}`],
    ['replacement', `insert or replace into ${table} select * from ${table}`],
    [
      'upsert',
      `insert into ${table} select * from ${table} where true on conflict do update set ${column} = 'x'`,
    ],
  ])('refuses %s', async (_how, statement) => {
    const before = await everything()
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(message)
    expect(await everything()).toBe(before)
  })
})

test('a redaction cannot change when a version was submitted, or its hash', async () => {
  const redaction = `redacted_at = '2026-11-22T10:00:00.000Z', document = '{}'`
  for (const change of ["hash = 'x'", "submitted_at = 'x'", 'number = 9', "id = 'x'"]) {
    await expect(sql.raw(`update submissions set ${redaction}, ${change}`).execute(db)).rejects.toThrow(
      'A snapshot is written once.',
    )
  }
})

test('a redaction cannot change when a text was saved, or its hash', async () => {
  const redaction = `redacted_at = '2026-11-22T10:00:00.000Z', content = '{}'`
  await expect(sql.raw(`update texts set ${redaction}, hash = 'x'`).execute(db)).rejects.toThrow(
    'Earlier texts are kept.',
  )
  await expect(sql.raw(`update texts set ${redaction}, saved_at = 'x'`).execute(db)).rejects.toThrow(
    'Earlier texts are kept.',
  )
})

test('a text cannot be moved to another version or section', async () => {
  const redaction = `redacted_at = '2026-11-22T10:00:00.000Z'`
  for (const moved of [
    `section = 'decision'`,
    `subject_id = 'x'`,
    'row_version = 99',
    'saved_by = null',
    'id = 99999',
  ]) {
    await expect(
      sql.raw(`update texts set ${redaction}, ${moved} where id = (select max(id) from texts)`).execute(db),
    ).rejects.toThrow('Earlier texts are kept.')
  }
})
