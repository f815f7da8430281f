import { command } from './command.ts'
import { DEMO_FILE, prepareDemoDatabase, whoCanSignIn } from './demo-database.ts'

/**
 * What `npm start` runs before it serves: makes the demonstration's database when there is none. `--json`
 * tells it who is in.
 */
await command({}, async () => {
  await prepareDemoDatabase(new Date())
  const people = await whoCanSignIn()
  return { json: { file: DEMO_FILE, whoCanSignIn: people }, text: people }
})
