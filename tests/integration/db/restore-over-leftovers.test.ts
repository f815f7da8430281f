import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { backUp, restore } from '#db/backup.ts'
import { openDatabase, openDb } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import { readAsItLies } from '#db/read-as-it-lies.ts'
import { holdDatabase } from '#db/serving-lock.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { inProject } from '#scripts/project.js'
import { newFolder } from '#tests/support/run-command.ts'

let folder: string
let file: string
let backup: string
beforeEach(async () => {
  folder = newFolder()
  file = join(folder, 'council.sqlite')
  backup = join(newFolder(), 'backup.sqlite')
  await migrateFile(file)
  const db = openDb(file)
  await createDraft(db)
  await db.destroy()
  await backUp(file, backup)
})

const asItIs = () => Promise.resolve()

const references = async (name: string) => {
  const db = openDb(name)
  const rows = await db.selectFrom('register').select('reference').orderBy('reference').execute()
  const { ok } = await verifyHistory(db)
  await db.destroy()
  return { references: rows.map(({ reference }) => reference), ok }
}

/** What lies there when the service was killed: changes that are only in the write-ahead log. */
async function leaveLog(): Promise<void> {
  const db = openDb(file)
  for (let more = 0; more < 3; more += 1) await createDraft(db)
  for (const ending of ['', '-wal', '-shm']) copyFileSync(file + ending, `${file}${ending}.killed`)
  await db.destroy()
  for (const ending of ['', '-wal', '-shm']) {
    copyFileSync(`${file}${ending}.killed`, file + ending)
    rmSync(`${file}${ending}.killed`)
  }
}

const WHOLE = { references: ['EQIA-0001'], ok: true }

describe('what lies in the place of the database is moved aside, and does not get into what is restored:', () => {
  test('a write-ahead log whose database is gone', async () => {
    await leaveLog()
    rmSync(file)
    const { kept, leftovers } = await restore(backup, file, asItIs, new Date('2026-11-28T09:00:00Z'))
    expect(kept).toBeUndefined()
    const aside = `${file}.before-restore.2026-11-28T090000.000Z`
    expect(leftovers).toEqual([`${aside}-wal`, `${aside}-shm`])
    expect(statSync(`${aside}-wal`).size).toBeGreaterThan(0)
    expect(await references(file)).toEqual(WHOLE)
  })

  test('a database that was killed, which is kept with everything in its log', async () => {
    await leaveLog()
    const { kept } = await restore(backup, file, asItIs)
    expect(await references(file)).toEqual(WHOLE)
    expect((await references(kept ?? '')).references).toHaveLength(4)
  })

  test('a rollback journal', async () => {
    rmSync(file)
    writeFileSync(`${file}-journal`, 'left over')
    const { leftovers } = await restore(backup, file, asItIs)
    expect(leftovers.map((name) => readFileSync(name, 'utf8'))).toContain('left over')
    expect(await references(file)).toEqual(WHOLE)
  })

  test('a damaged database', async () => {
    writeFileSync(file, 'This was a database once. '.repeat(400))
    const { kept } = await restore(backup, file, asItIs)
    expect(readFileSync(kept ?? '', 'utf8')).toMatch(/^This was a database once/)
    expect(await references(file)).toEqual(WHOLE)
  })

  test('what an interrupted restore left', async () => {
    await leaveLog()
    for (const ending of ['-wal', '-shm']) copyFileSync(file + ending, `${file}.incoming${ending}`)
    await restore(backup, file, asItIs)
    expect(await references(file)).toEqual(WHOLE)
    expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([])
  })
})

test('a copy of a killed database is restored with what is in its log', async () => {
  await leaveLog()
  const copy = join(newFolder(), 'copy.sqlite')
  for (const ending of ['', '-wal']) copyFileSync(file + ending, copy + ending)
  await restore(copy, file, asItIs)
  expect((await references(file)).references).toHaveLength(4)
})

test('a log that lies where a backup would go is not taken for a part of it', async () => {
  await leaveLog()
  const to = join(newFolder(), 'next.sqlite')
  copyFileSync(`${file}-wal`, `${to}-wal`)
  await expect(backUp(file, to)).rejects.toThrow(`${to}-wal is there already`)
})

describe('a backup that cannot be written to', () => {
  beforeEach(() => {
    chmodSync(backup, 0o444)
    chmodSync(join(backup, '..'), 0o555)
  })

  test('is restored as a database that can', async () => {
    await restore(backup, file, asItIs)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await references(file)).toEqual(WHOLE)
  })

  test('is read as it lies, and nothing next to it changes', async () => {
    const before = readFileSync(backup)
    expect((await readAsItLies(backup, verifyHistory)).ok).toBe(true)
    expect(readdirSync(join(backup, '..'))).toEqual(['backup.sqlite'])
    expect(readFileSync(backup).equals(before)).toBe(true)
  })
})

test.each([
  ['with a write-ahead log', () => turnToLog(backup)],
  ['of an earlier release', () => copyFileSync(inProject('tests/fixtures/release-0.2.0.sqlite'), backup)],
])('a backup %s is read from a copy, and nothing next to it changes', async (_what, make) => {
  make()
  const before = readFileSync(backup)
  const { ok, rows } = await readAsItLies(backup, verifyHistory)
  expect({ ok, hasRows: rows > 0 }).toEqual({ ok: true, hasRows: true })
  expect(readdirSync(join(backup, '..'))).toEqual(['backup.sqlite'])
  expect(readFileSync(backup).equals(before)).toBe(true)
})

test('a restore that cannot be finished changes nothing', async () => {
  const failing = () => Promise.reject(new Error('it did not work'))
  await expect(restore(backup, file, failing)).rejects.toThrow('it did not work')
  expect(readdirSync(folder).filter((name) => /incoming|before-restore/.test(name))).toEqual([])
  expect(await references(file)).toEqual(WHOLE)
})

test('a database that a service has is neither served again nor replaced, until the service ends', async () => {
  const release = holdDatabase(file)
  const refusal = `Another Due Regard is running on the database ${file}. Stop it first. Nothing was changed.`
  expect(() => holdDatabase(file)).toThrow(refusal)
  await expect(restore(backup, file, asItIs)).rejects.toThrow(refusal)
  release()
  await restore(backup, file, asItIs)
  holdDatabase(file)()
})

function turnToLog(name: string): void {
  openDatabase(name).close()
  expect(readFileSync(name)[18]).toBe(2)
}
