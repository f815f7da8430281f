import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findNewestMark } from '#app/data/oversight/newest-mark.server.ts'
import { verifyAnchor } from '#app/data/oversight/verify-anchor.server.ts'
import { openDatabase, openDb } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { anchoredCouncil } from '#tests/support/anchors.ts'
import { createApproved, createDraft } from '#tests/support/assessments.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'
import { newFolder } from '#tests/support/run-command.ts'

const hoursLater = (hours: number) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString()

describe('the schedule', () => {
  test('adds the newest seal once a day, in a file that only its owner can read', async () => {
    const { db, anchors, anchorFile, clock, lines } = await anchoredCouncil()
    await createPerson(db)
    await anchors.tick()
    expect(lines()).toHaveLength(1)
    expect(statSync(anchorFile).mode & 0o777).toBe(0o600)
    expect(JSON.parse(lines()[0] ?? '')).toMatchObject({ at: NOW, ...(await findNewestMark(db)) })

    clock.now = hoursLater(23)
    await anchors.tick()
    expect(lines()).toHaveLength(1)
    clock.now = hoursLater(24)
    await anchors.tick()
    expect(lines()).toHaveLength(2)
    expect(anchors.state()).toMatchObject({ newest: { at: hoursLater(24) }, trouble: undefined })
  })

  test('never changes an earlier line', async () => {
    const { db, anchors, clock, read } = await anchoredCouncil()
    await anchors.tick()
    const first = read()
    await createPerson(db)
    clock.now = hoursLater(30)
    await anchors.tick()
    expect(read().startsWith(first)).toBe(true)
    expect(await verifyAnchor(db, read())).toMatchObject({ problems: [], notes: [], lines: 2 })
  })
})

describe('a signature', () => {
  test('is anchored at once, and other saves are not', async () => {
    const { db, anchors, lines } = await anchoredCouncil()
    await createDraft(db)
    await anchors.settled()
    expect(lines()).toEqual([])
    await createApproved(db)
    await anchors.settled()
    const { seal } = JSON.parse(lines().at(-1) ?? '') as { seal: number }
    const signed = await db
      .selectFrom('sealedRows')
      .select('sealId')
      .where('tableName', '=', 'approvals')
      .executeTakeFirstOrThrow()
    expect(seal).toBeGreaterThanOrEqual(signed.sealId)
  })

  test('that was rolled back is never anchored', async () => {
    const { db, anchors, lines } = await anchoredCouncil()
    await createApproved(db)
    await anchors.settled()
    const before = lines()
    const rolledBack = db.transaction().execute(async (trx) => {
      await trx.updateTable('approvals').set({ voidedAt: NOW }).execute()
      throw new Error('on second thoughts')
    })
    await expect(rolledBack).rejects.toThrow('on second thoughts')
    await anchors.settled()
    expect(lines()).toEqual(before)
  })

  test('that was not anchored when the service ended is anchored when it starts again', async () => {
    const first = await anchoredCouncil()
    await first.anchors.tick()
    const { databaseFile, anchorFile } = first
    const db = openDb(databaseFile)
    await createApproved(db)
    const { seal } = await findNewestMark(db)
    const again = await anchoredCouncil({ databaseFile, anchorFile })
    await again.anchors.tick()
    expect(again.anchors.state().newest?.seal).toBe(seal)
  })
})

describe('a file that cannot be written', () => {
  test('is told and logged once, fails no save, and is tried again', async () => {
    const anchorFile = join(newFolder(), 'not mounted', 'anchors')
    const { db, anchors, logged, lines } = await anchoredCouncil({ anchorFile })
    await createApproved(db)
    await anchors.settled()
    await anchors.tick()
    expect(await db.selectFrom('approvals').select('id').execute()).toHaveLength(1)
    expect(anchors.state().trouble).toBe(`${anchorFile} could not be written: its folder is not there.`)
    expect(logged.filter((line) => line.includes('sys_anchor_fail'))).toHaveLength(1)

    mkdirSync(dirname(anchorFile))
    await anchors.tick()
    expect(anchors.state().trouble).toBeUndefined()
    expect(lines()).toHaveLength(1)
  })

  test.each([
    ['a folder', (place: string) => mkdirSync(place), /it is a folder|not an ordinary file/],
    [
      'a file of something else',
      (place: string) => writeFileSync(place, 'my notes\n'),
      /not a file of anchors/,
    ],
  ])('because it is %s', async (_what, make, sentence) => {
    const anchorFile = join(newFolder(), 'anchors')
    make(anchorFile)
    const { anchors } = await anchoredCouncil({ anchorFile })
    await anchors.tick()
    expect(anchors.state().trouble).toMatch(sentence)
  })

  test('is left as it is if another database wrote it', async () => {
    const { anchors, anchorFile, databaseFile, read } = await anchoredCouncil()
    await anchors.tick()
    const before = read()
    rmSync(databaseFile)
    const fresh = openDatabase(databaseFile)
    await migrate(fresh)
    fresh.close()
    const other = await anchoredCouncil({ anchorFile, databaseFile })
    await createApproved(other.db)
    await other.anchors.settled()
    expect(other.anchors.state().trouble).toContain('has the anchors of another database')
    expect(read()).toBe(before)
  })

  test('is left as it is by a copy of the database in another place', async () => {
    const { anchors, anchorFile, read } = await anchoredCouncil()
    await anchors.tick()
    const before = read()
    const copy = await anchoredCouncil({ anchorFile })
    await createApproved(copy.db)
    await copy.anchors.settled()
    expect(copy.anchors.state().trouble).toContain('has the anchors of the database ')
    expect(read()).toBe(before)
  })
})

test('a line that was not finished is kept, and the next one follows it', async () => {
  const { db, anchors, anchorFile, clock, read } = await anchoredCouncil()
  await anchors.tick()
  appendFileSync(anchorFile, '{"database":"abc')
  clock.now = hoursLater(24)
  await anchors.tick()
  expect(await verifyAnchor(db, read())).toMatchObject({
    problems: [],
    notes: [expect.stringContaining('Line 2 is not complete.')],
    lines: 3,
  })
  expect(readFileSync(anchorFile, 'utf8')).toMatch(/\n$/)
})

test('a save does not wait for the file', async () => {
  const { db, anchors, lines } = await anchoredCouncil()
  const order: string[] = []
  const tick = anchors.tick().then(() => order.push('anchored'))
  await createPerson(db)
  order.push('saved')
  await tick
  expect(order).toEqual(['saved', 'anchored'])
  expect(lines()).toHaveLength(1)
})
