import { existsSync, readFileSync } from 'node:fs'
import { kyselyOver, openDatabase } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import { seedDemo } from '#scripts/demo/demo.ts'
import { command, CommandTrouble } from './command.ts'
import { inProject } from './project.js'

/**
 * `npm run make-fixture`: a demonstration council in the database of this release. Every later release is
 * tested by migrating it.
 */
await command({}, async () => {
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string }
  const file = inProject(`tests/fixtures/release-${version}.sqlite`)
  if (existsSync(file))
    throw new CommandTrouble(
      `${file} exists already, and the fixture of a release is never remade. Raise the version in package.json first.`,
    )
  await migrateFile(file)
  const database = openDatabase(file)
  await seedDemo(kyselyOver(database), new Date().toISOString())
  database.pragma('journal_mode = delete')
  database.exec('vacuum')
  database.close()
  return { json: { file }, text: `${file} has been made. Commit it with the release.` }
})
