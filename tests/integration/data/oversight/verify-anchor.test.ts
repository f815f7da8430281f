import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyAnchor } from '#app/data/oversight/verify-anchor.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { backUp } from '#db/backup.ts'
import { kyselyOver, openDatabase, openDb } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { anchoredCouncil, forgeChain } from '#tests/support/anchors.ts'
import { createApproved } from '#tests/support/assessments.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'
import { newFolder } from '#tests/support/run-command.ts'

const daysLater = (days: number) => new Date(Date.parse(NOW) + days * 86_400_000).toISOString()

/** A council with a signed assessment, whose file of anchors has five lines. */
async function aCouncil() {
  const council = await anchoredCouncil()
  await createApproved(council.db)
  await council.anchors.settled()
  for (let day = 1; council.lines().length < 4; day += 1) {
    await createPerson(council.db)
    council.clock.now = daysLater(day)
    await council.anchors.tick()
  }
  const earlierCopy = join(newFolder(), 'earlier.sqlite')
  await backUp(council.databaseFile, earlierCopy)
  await createPerson(council.db)
  council.clock.now = daysLater(20)
  await council.anchors.tick()
  const seals = council.lines().map((line) => (JSON.parse(line) as { seal: number }).seal)
  return { ...council, earlierCopy, seals, last: seals.at(-1) ?? 0 }
}

test('what was anchored and not changed since agrees', async () => {
  const { db, read, last } = await aCouncil()
  expect(await verifyAnchor(db, read())).toMatchObject({ problems: [], notes: [], newest: { seal: last } })
})

describe('someone who has the database and our source', () => {
  test('cannot cut off the end of the record', async () => {
    const { earlierCopy, read, last } = await aCouncil()
    const db = openDb(earlierCopy)
    expect((await verifyHistory(db)).problems).toEqual([])
    expect((await verifyAnchor(db, read())).problems).toEqual([
      expect.stringMatching(`^Seal ${last} was in the database on .* not in it any more`),
    ])
    expect(await verifyAnchor(db, read(), { isBackup: true })).toMatchObject({
      problems: [],
      notes: ['1 of the lines are about what was saved after this backup.'],
    })
  })

  test('cannot write the chain of seals anew', async () => {
    const { databaseFile, read, seals } = await aCouncil()
    forgeChain(databaseFile, `update approvals set attestation = 'Something else'`)
    const db = openDb(databaseFile)
    expect((await verifyHistory(db)).problems).toEqual([])
    const { problems } = await verifyAnchor(db, read())
    expect(problems).toHaveLength(seals.length)
    for (const problem of problems) expect(problem).toMatch(/^Seal \d+ (is not the one|was in the database)/)
  })

  test('cannot cut it off and write on as if nothing had been', async () => {
    const { db, databaseFile, anchorFile, earlierCopy, read, last } = await aCouncil()
    await db.destroy()
    for (const ending of ['-wal', '-shm']) rmSync(databaseFile + ending, { force: true })
    copyFileSync(earlierCopy, databaseFile)
    const again = await anchoredCouncil({ databaseFile, anchorFile })
    again.clock.now = daysLater(50)
    await again.anchors.tick()
    for (const name of ['Fay', 'Gus']) await createPerson(again.db, { name })
    const { problems } = await verifyAnchor(again.db, read())
    expect(problems).toEqual([
      expect.stringMatching(`^Seal ${last} is not .* the record had been set back to seal`),
    ])
  })
})

describe('the file of anchors itself', () => {
  const changed = async (change: (lines: string[]) => string[]) => {
    const { db, lines } = await aCouncil()
    const text = change(lines()).map((line) => `${line}\n`)
    return (await verifyAnchor(db, text.join(''))).problems
  }

  test.each([
    [
      'a line was removed',
      (lines: string[]) => lines.toSpliced(2, 1),
      'Line 3 of the file of anchors does not follow',
    ],
    ['two lines changed places', ([a, b, c, ...rest]: string[]) => [a, c, b, ...rest], 'Line 2 of the file'],
    [
      'its beginning was cut off',
      (lines: string[]) => lines.slice(1),
      'The beginning of the file of anchors is missing.',
    ],
    [
      'a time was changed',
      (lines: string[]) => [lines[0]?.replace('T10', 'T09') ?? '', ...lines.slice(1)],
      'Line 2 of',
    ],
    [
      'something was written into it',
      (lines: string[]) => [...lines, 'hello'],
      'Line 6 of the file of anchors is not one',
    ],
    ['it is empty', () => [], 'The file of anchors has no lines.'],
  ])('says that %s', async (_what, change, sentence) => {
    expect((await changed(change as (lines: string[]) => string[]))[0]).toContain(sentence)
  })

  test('says that its end was cut off, if the record knows how long it was', async () => {
    const { db, lines, read } = await aCouncil()
    const { lastHash, lines: count } = await verifyAnchor(db, read())
    const earlier = { lines: count, hash: lastHash, at: NOW }
    expect((await verifyAnchor(db, read(), { earlier })).problems).toEqual([])
    const cut = `${lines().slice(0, 3).join('\n')}\n`
    expect((await verifyAnchor(db, cut, { earlier })).problems).toEqual([
      'The file of anchors had 5 lines on 22 November 2026 at 10:00am and has 3 now. Lines were cut off.',
    ])
  })

  test('says that it is of another database', async () => {
    const { read } = await aCouncil()
    const database = openDatabase(':memory:')
    await migrate(database)
    const copy = openDatabase(database.serialize())
    expect((await verifyAnchor(kyselyOver(copy), read())).problems).toEqual([
      expect.stringMatching(/^This file is of another database/),
    ])
  })
})
