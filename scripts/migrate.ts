import { existsSync } from 'node:fs'
import { makeSetUpCode } from '#app/commands/account/set-up.server.ts'
import { paths } from '#app/paths.ts'
import { expectKind, kindOf } from '#db/database-kind.ts'
import { lookInto, migrateFile } from '#db/migrate.ts'
import { command, databaseFile } from './command.ts'
import { now, wantedKind, withDatabase } from './council-database.ts'

/**
 * `npm run db:migrate`: makes the database, or brings it to this release. While it has no people, prints a
 * set-up code.
 */
await command({}, async () => {
  const wanted = databaseFile()
  if (existsSync(wanted)) lookInto(wanted, (found) => expectKind(wanted, kindOf(found), wantedKind()))
  const { file, backup, ran } = await migrateFile(wanted)
  const setUpCode = await withDatabase((db) => makeSetUpCode(db, now()))
  const lines = [
    ran.length > 0
      ? `${file} is ready for this release (${ran.join(', ')}).`
      : `${file} was already up to date.`,
    backup && `The earlier database is backed up at ${backup}.`,
    setUpCode &&
      `No one can sign in yet. Start the server, open ${paths.setUp()} and enter this code. It ` +
        `works once:\n\n  ${setUpCode}\n`,
  ]
  const json = {
    file,
    backup: backup ?? null,
    ran,
    setUpCode: setUpCode ?? null,
    setUpAt: setUpCode ? paths.setUp() : null,
  }
  return { json, text: lines.filter(Boolean).join('\n') }
})
