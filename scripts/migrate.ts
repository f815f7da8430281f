import { migrateFile } from '#db/migrate.ts'
import { command, databaseFile } from './command.ts'

/** `npm run db:migrate`: makes the database, or brings it to this release. */
await command({}, async () => {
  const { file, backup, ran } = await migrateFile(databaseFile())
  const lines = [
    ran.length > 0 ? `${file} is ready for this release (${ran.join(', ')}).` : `${file} was up to date already.`,
    backup && `A backup from before is at ${backup}.`,
  ]
  return { json: { file, backup: backup ?? null, ran }, text: lines.filter(Boolean).join('\n') }
})
