import { backUp } from '#db/backup.ts'
import { command, CommandTrouble, databaseFile } from './command.ts'

/** `npm run backup -- FILE`: copies the whole database while the service runs. */
await command({}, async (_options, [to]) => {
  if (!to) throw new CommandTrouble('Name the file to back up to: npm run backup -- FILE')
  const file = databaseFile()
  await backUp(file, to)
  return { json: { file, backup: to }, text: `${file} is backed up in ${to}, whole and checked.` }
})
