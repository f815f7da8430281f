import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import type { Db } from '#db/client.ts'
import { findLost } from '#scripts/torture/find-lost.ts'
import { findTorn } from '#scripts/torture/find-torn.ts'
import { acknowledge, type Acknowledgements, type Sent } from '#scripts/torture/acknowledgements.ts'
import { createApproved, createReturned, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'

/** The torture can only say that nothing is lost because it would see what is. */
let db: Db
let its: TestAssessment
const now = '2026-11-22T10:00:00.000Z'
beforeEach(async () => {
  db = await testDb()
  its = await createReturned(db, { now })
  const values = { furtherSuggestions: 'Ask the forum again. (save 1 of client 1)' }
  await saveSection(
    { db, actor: its.officer, now },
    { reference: its.reference, section: 'further-suggestions', rowVersion: 1, values },
  )
})

const FORGET_SITTINGS = ['drop trigger sitting_texts_not_deleted', 'delete from sitting_texts']

/** The officer writes on one page, which saves by itself. */
async function writeOnAPage(...marks: number[]) {
  for (const [index, mark] of marks.entries()) {
    const values = { furtherSuggestions: `Ask the forum again. (save ${mark} of client 1)` }
    const sender = { key: 'a-page-that-is-open', number: index + 1, byItself: true }
    await saveSection(
      { db, actor: its.officer, now },
      { reference: its.reference, section: 'further-suggestions', rowVersion: 2, values, sender },
    )
  }
}

describe('finds as lost', () => {
  const promised = (sent: Sent) => {
    const acknowledgements: Acknowledgements = { acknowledged: [] }
    acknowledge(acknowledgements, sent)
    return findLost(db, acknowledgements)
  }
  const save = (mark: string, byItself = false) =>
    ({
      kind: 'save',
      mark,
      reference: its.reference,
      section: 'further-suggestions',
      entryId: '',
      byItself,
    }) as const
  const move = (personId: string) =>
    ({ kind: 'move', event: 'return', mark: '', reference: its.reference, personId, sentAt: now }) as const

  test('a text that was confirmed and is not kept', async () => {
    expect(await promised(save('(save 1 of client 1)'))).toEqual([])
    expect(await promised(save('(save 2 of client 1)'))).toEqual([
      `(save 2 of client 1) in further-suggestions of ${its.reference} is lost.`,
    ])
  })

  test(
    'a text that a page saved by itself, unless it is current or was kept when replaced; a button ' +
      'guarantees more',
    async () => {
      await writeOnAPage(2, 3, 4)
      for (const number of [2, 3, 4])
        expect(await promised(save(`(save ${number} of client 1)`, true))).toEqual([])
      expect(await promised(save('(save 5 of client 1)', true))).toHaveLength(1)
      expect(await promised(save('(save 4 of client 1)'))).toHaveLength(1)
      for (const statement of FORGET_SITTINGS) await sql.raw(statement).execute(db)
      expect(await promised(save('(save 3 of client 1)', true))).toHaveLength(1)
    },
  )

  test('a move that was confirmed and is not in the history', async () => {
    expect(await promised(move(its.manager.id))).toEqual([])
    expect(await promised(move(its.lead.id))).toEqual([`return of ${its.reference} at ${now} is lost.`])
  })
})

describe('finds as torn', () => {
  test('nothing that commands write, including saves by the page itself and a next version', async () => {
    expect(await findTorn(db)).toEqual([])
    await writeOnAPage(2, 3, 4)
    expect(await findTorn(db)).toEqual([])
    const approved = await createApproved(db, { now })
    await startNewVersion(
      { db, actor: approved.officer, now },
      { reference: approved.reference, reason: 'The review is due.' },
    )
    expect(await findTorn(db)).toEqual([])
  })

  test('a text that was replaced while a page saved by itself, and is not kept', async () => {
    await writeOnAPage(2, 3, 4)
    for (const statement of FORGET_SITTINGS) await sql.raw(statement).execute(db)
    expect((await findTorn(db)).join('\n')).toMatch(/was saved 5 times, but 3 texts are kept/)
  })

  test.each([
    [
      'a section that differs from its newest text',
      `update further_suggestions set further_suggestions = 'Half of it'`,
      /differs from its newest text/,
    ],
    [
      'a save without its text',
      `update further_suggestions set row_version = 9`,
      /was saved 9 times, but 2 texts are kept/,
    ],
    ['a text without its section', `delete from further_suggestions`, /has texts but does not exist/],
    [
      'a state that no move led to',
      `update versions set status = 'approved'`,
      /is approved, but its history does not say so/,
    ],
    [
      'a line of the register that is older than the last change',
      `update register set changed_at = '2020-01-01T00:00:00.000Z'`,
      /The register’s line/,
    ],
    ['a line of the register that is missing', `delete from register`, /The register’s line/],
    [
      'a snapshot without its row in the history',
      `drop trigger history_not_deleted; delete from history where event = 'submit'`,
      /History row \d+ is missing/,
    ],
    [
      'a row whose parent row does not exist',
      `pragma foreign_keys = 0; delete from people where name = 'Lena Fox'; delete from directorates`,
      /refers to a row that does not exist/,
    ],
  ])('%s', async (_what, breaking, says) => {
    for (const statement of breaking.split('; ')) await sql.raw(statement).execute(db)
    expect((await findTorn(db)).join('\n')).toMatch(says)
  })
})
