import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backUp } from '#db/backup.ts'
import { openDatabase, openDb } from '#db/client.ts'
import { kindOf, kindOfMigrated } from '#db/database-kind.ts'
import { openForServing } from '#db/database-health.ts'
import { migrateFile } from '#db/migrate.ts'
import { seedDemo } from '#scripts/demo/demo.ts'
import { inProject } from '#scripts/project.js'
import { NOW } from '#tests/support/request.ts'
import { newFolder, runCommandHere } from '#tests/support/run-command.ts'

/** Everyone can read the password of the demo's people, so a demo and a council's database are never mixed up. */
const FIXTURES = inProject('tests/fixtures')
const releases = readdirSync(FIXTURES).filter((name) => /^release-.*\.sqlite$/.test(name))

const kindIn = (file: string) => {
  const database = openDatabase(file)
  const found = [kindOf(database), database.pragma('application_id', { simple: true })]
  database.close()
  return found
}
const COUNCIL = ['council', 0x44526331]
const DEMO = ['demo', 0x44526431]

const aDemoOf = (release: string) => {
  const file = join(newFolder(), 'demo.sqlite')
  copyFileSync(join(FIXTURES, release), file)
  return file
}
/** The same database with people of a real council in it. */
const aCouncilOf = (release: string) => {
  const file = aDemoOf(release)
  const database = openDatabase(file)
  database.exec(`update people set email = replace(email, '.example', '.gov.uk'), organisation = null`)
  database.close()
  return file
}
const aDemo = async () => {
  const file = join(newFolder(), 'demo.sqlite')
  await migrateFile(file)
  const db = openDb(file)
  await seedDemo(db, NOW, [])
  await db.destroy()
  return file
}
const aCouncil = async () => {
  const file = join(newFolder(), 'council.sqlite')
  await migrateFile(file)
  return file
}

const OF_A_DEMO =
  /^The database \S+ is a demo, and everyone can read its password\. Use your council's own database, or run npm start to see the demo\.$/
const OF_A_COUNCIL =
  /^The database \S+ is a council's own, and a demo shows everyone a password\. Unset DEMO, and start it with npm run serve\.$/

test.each(releases)(
  'a database of %s is marked as what it was: the demo, or a council’s',
  async (release) => {
    const [demo, council] = [aDemoOf(release), aCouncilOf(release)]
    expect([kindIn(demo)[0], kindIn(council)[0]]).toEqual(['demo', 'council'])
    await migrateFile(demo)
    await migrateFile(council)
    expect([kindIn(demo), kindIn(council)]).toEqual([DEMO, COUNCIL])
  },
)

test('a new database is a council’s, until the demo fills it', async () => {
  expect(kindIn(await aCouncil())).toEqual(COUNCIL)
  expect(kindIn(await aDemo())).toEqual(DEMO)
})

test('a demo stays a demo when its people are renamed, it is backed up, and its file is rewritten', async () => {
  const file = await aDemo()
  const database = openDatabase(file)
  database.exec(`update people set email = 'x' || email || '.gov.uk', organisation = null; vacuum`)
  database.close()
  const backup = join(newFolder(), 'backup.sqlite')
  await backUp(file, backup)
  expect([kindIn(file), kindIn(backup)]).toEqual([DEMO, DEMO])
})

describe('is refused with one sentence', () => {
  test('when a demo would be served as a council’s own', async () => {
    const file = await aDemo()
    expect(() => openForServing(file, { kind: 'council' })).toThrow(OF_A_DEMO)
    const db = openForServing(file, { kind: 'demo' })
    expect(await kindOfMigrated(db)).toBe('demo')
    await db.destroy()
  })

  test('when a council’s database would be served as the demo', async () => {
    const file = await aCouncil()
    expect(() => openForServing(file, { kind: 'demo' })).toThrow(OF_A_COUNCIL)
    const db = openForServing(file, { kind: 'council' })
    expect(await kindOfMigrated(db)).toBe('council')
    await db.destroy()
  })

  test('when a demo of an earlier release would be migrated as a council’s own, before it is changed', async () => {
    const file = aDemoOf('release-0.3.0.sqlite')
    const { status, stderr } = await runCommandHere('migrate', [], { DATABASE_FILE: file })
    expect({ status, sentence: stderr.trimEnd() }).toEqual({
      status: 1,
      sentence: expect.stringMatching(OF_A_DEMO),
    })
    expect(kindIn(file)).toEqual(['demo', 0])
    expect(await runCommandHere('migrate', [], { DATABASE_FILE: file, DEMO: '1' })).toMatchObject({
      status: 0,
    })
    const council = { DATABASE_FILE: aCouncilOf('release-0.3.0.sqlite'), DEMO: '1' }
    expect((await runCommandHere('migrate', [], council)).stderr.trimEnd()).toMatch(OF_A_COUNCIL)
  })

  test.each([
    ['a demo of this release', aDemo],
    ['a demo of an earlier release', async () => aDemoOf('release-0.2.0.sqlite')],
  ])('when %s would be restored, also where there is no database', async (_what, make) => {
    const backup = await make()
    const places = [await aCouncil(), join(newFolder(), 'nothing.sqlite')]
    for (const file of places) {
      const was = existsSync(file)
      const { status, stderr } = await runCommandHere('restore', [backup], { DATABASE_FILE: file })
      expect({ status, sentence: stderr.trimEnd() }).toEqual({
        status: 1,
        sentence: expect.stringMatching(OF_A_DEMO),
      })
      expect(existsSync(file)).toBe(was)
    }
  })

  test('when a council’s backup would be put in the place of a demo', async () => {
    const [backup, file] = [await aCouncil(), await aDemo()]
    const asCouncil = await runCommandHere('restore', [backup], { DATABASE_FILE: file })
    expect(asCouncil.stderr.trimEnd()).toMatch(OF_A_DEMO)
    const asDemo = await runCommandHere('restore', [backup], { DATABASE_FILE: file, DEMO: '1' })
    expect(asDemo.stderr.trimEnd()).toMatch(OF_A_COUNCIL)
    expect(kindIn(file)).toEqual(DEMO)
  })
})

test('what only reads takes either: a backup of the demo can be verified as it lies', async () => {
  const { status, stdout } = await runCommandHere('verify-history', ['--file', await aDemo()])
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('history') })
})
