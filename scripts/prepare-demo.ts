import { command } from './command.ts'
import { DEMO_FILE, prepareDemoDatabase, whoCanSignIn } from './demo-database.ts'

/**
 * Runs before `npm start` serves: makes the demonstration's database when there is none. `--json` prints
 * who can sign in.
 */
await command({}, async () => {
  await prepareDemoDatabase(new Date())
  const people = await whoCanSignIn()
  return { json: { file: DEMO_FILE, whoCanSignIn: people }, text: people }
})
