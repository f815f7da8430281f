import { chmodSync, copyFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp, restore } from '#db/backup.ts'
import { openDatabase } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import { inProject } from '#scripts/project.js'
import { newFolder } from '#tests/support/run-command.ts'

const modesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8))

test('a database, its write-ahead log, its backup and what is restored can be read by their owner only', async () => {
  const folder = newFolder()
  const file = join(folder, 'council.sqlite')
  await migrateFile(file)
  await backUp(file, join(folder, 'backup.sqlite'))
  await restore(join(folder, 'backup.sqlite'), join(folder, 'restored.sqlite'), async () => undefined)
  const open = openDatabase(file)
  open.exec('begin immediate; pragma user_version = 0; commit')
  expect(new Set(modesIn(folder))).toEqual(new Set(['600']))
  open.close()
})

test('the backup that an upgrade takes can be read by its owner only', async () => {
  const folder = newFolder()
  const file = join(folder, 'council.sqlite')
  copyFileSync(inProject('tests/fixtures/release-0.3.0.sqlite'), file)
  const { backup } = await migrateFile(file)
  expect(backup).toContain('.before-')
  expect(new Set(modesIn(folder))).toEqual(new Set(['600']))
})

test('a database that others could read is made private when it is opened', () => {
  const file = join(newFolder(), 'council.sqlite')
  writeFileSync(file, '')
  chmodSync(file, 0o644)
  openDatabase(file).close()
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
