import { restore } from '#db/backup.ts'
import { command, CommandTrouble, databaseFile } from './command.ts'

/** `npm run restore -- FILE`: replaces the database with a backup. The service must be stopped first. */
await command({}, async (_options, [backup]) => {
  if (!backup) throw new CommandTrouble('Give the backup to restore: npm run restore -- FILE')
  const file = databaseFile()
  const { kept } = restore(backup, file)
  const lines = [
    `${file} has been restored from ${backup}.`,
    kept && `The earlier database is kept in ${kept}.`,
    'Now run npm run db:migrate.',
  ]
  return { json: { file, backup, kept: kept ?? null }, text: lines.filter(Boolean).join('\n') }
})
