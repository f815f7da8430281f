import { backUp } from '#db/backup.ts'
import { command, CommandTrouble, databaseFile } from './command.ts'

/** `npm run backup -- FILE`: copies the whole database while the service runs. */
await command({}, async (_options, [to]) => {
  if (!to) throw new CommandTrouble('Give the file to back up to: npm run backup -- FILE')
  const file = databaseFile()
  await backUp(file, to)
  return {
    json: { file, backup: to },
    text: `${file} has been backed up to ${to}, and the copy has been checked.`,
  }
})
