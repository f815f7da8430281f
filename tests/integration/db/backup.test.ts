import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { backUp, restore } from '#db/backup.ts'
import { openDatabase, openDb } from '#db/client.ts'
import { findLastBackup } from '#db/last-backup.ts'
import { migrateFile } from '#db/migrate.ts'
import { createDraft } from '#tests/support/assessments.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'due-regard-backup-'))
  file = join(folder, 'council.sqlite')
  await migrateFile(file)
})

const asItIs = () => Promise.resolve()

test(
  'a backup of a database in use holds everything saved, including what is only in the ' + 'write-ahead log',
  async () => {
    const db = openDb(file)
    await createDraft(db)
    await backUp(file, join(folder, 'backup.sqlite'))
    await db.destroy()
    const copy = openDb(join(folder, 'backup.sqlite'))
    expect(await copy.selectFrom('register').select('reference').execute()).toEqual([
      { reference: 'EQIA-0001' },
    ])
    expect((await verifyHistory(copy)).ok).toBe(true)
    await copy.destroy()
  },
)

test('the time of the last backup is recorded next to the database', async () => {
  expect(findLastBackup(file)).toBeUndefined()
  const to = join(folder, 'backup.sqlite')
  await backUp(file, to, new Date('2026-11-20T02:00:00Z'))
  expect(findLastBackup(file)).toEqual({ at: '2026-11-20T02:00:00.000Z', backup: to, why: 'asked for' })
})

test('the backup taken by an upgrade is recorded too, even if the upgrade fails', async () => {
  const old = openDatabase(file)
  old.prepare('delete from kysely_migration where name <> ?').run('0001-first-release')
  old.close()
  // It was run before, so it fails here: the backup was taken first.
  await expect(migrateFile(file, new Date('2026-11-22T10:00:00Z'))).rejects.toThrow('is as it was before')
  const { at, backup, why } = findLastBackup(file) ?? {}
  expect({ at, why }).toEqual({ at: '2026-11-22T10:00:00.000Z', why: 'before an upgrade' })
  expect(existsSync(backup ?? '')).toBe(true)
})

test('a backup never overwrites another', async () => {
  const backup = join(folder, 'backup.sqlite')
  await backUp(file, backup)
  await expect(backUp(file, backup)).rejects.toThrow('is there already')
})

test('restoring brings back the state at the time of the backup, and keeps the earlier database', async () => {
  const backup = join(folder, 'backup.sqlite')
  await backUp(file, backup)
  const db = openDb(file)
  await createDraft(db)
  await db.destroy()
  const { kept } = await restore(backup, file, asItIs)
  const count = async (name: string) => {
    const opened = openDb(name)
    const { length } = await opened.selectFrom('assessments').select('id').execute()
    await opened.destroy()
    return length
  }
  expect(await count(file)).toBe(0)
  expect(await count(kept ?? '')).toBe(1)
})

test('a database that is in use is not replaced', async () => {
  const backup = join(folder, 'backup.sqlite')
  await backUp(file, backup)
  const db = openDb(file)
  await createDraft(db)
  await expect(restore(backup, file, asItIs)).rejects.toThrow('is in use')
  expect(await db.selectFrom('assessments').select('id').execute()).toHaveLength(1)
  expect(existsSync(`${file}.incoming`)).toBe(false)
  await db.destroy()
})

test('a file that is not one of our backups is refused, and nothing changes', async () => {
  const strange = join(folder, 'strange.sqlite')
  writeFileSync(strange, 'not a database at all, but long enough to look at')
  await expect(restore(strange, file, asItIs)).rejects.toThrow('is not a database')
  await expect(restore(join(folder, 'nothing.sqlite'), file, asItIs)).rejects.toThrow('There is no file')
})
