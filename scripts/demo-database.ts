import { existsSync, renameSync, rmSync } from 'node:fs'
import { listDemoPeople } from '#app/data/council/people.server.ts'
import { DEMO_PASSWORD } from '#app/pages/account/demo.server.ts'
import { kyselyOver, openDatabase } from '#db/client.ts'
import { expectKind, kindOf } from '#db/database-kind.ts'
import { lookInto, migrateFile } from '#db/migrate.ts'
import { inProject } from './project.js'

export const DEMO_FILE = inProject('data/demo.sqlite')
const HALF_MADE = `${DEMO_FILE}.being-made`

/**
 * Migrates the demonstration's database to this release, and makes it when there is none. It is filled
 * under another name and renamed when complete, so an interrupted start never leaves it half full.
 */
export async function prepareDemoDatabase(now: Date): Promise<void> {
  if (existsSync(DEMO_FILE)) {
    lookInto(DEMO_FILE, (database) => expectKind(DEMO_FILE, kindOf(database), 'demo'))
    return void (await migrateFile(DEMO_FILE, now))
  }
  process.stderr.write('Filling the demonstration with people and assessments. This is done once.\n')
  removeDatabase(HALF_MADE)
  await migrateFile(HALF_MADE, now)
  await fill(HALF_MADE, now)
  removeDatabase(DEMO_FILE)
  renameSync(HALF_MADE, DEMO_FILE)
}

/** Closing the last connection moves everything from the write-ahead log into the file. */
async function fill(file: string, now: Date) {
  const { seedDemo } = await import('#scripts/demo/demo.ts')
  const database = openDatabase(file)
  try {
    await seedDemo(kyselyOver(database), now.toISOString())
  } finally {
    database.close()
  }
}

/** Removes the write-ahead log too. SQLite would play it into the next database with that name. */
function removeDatabase(file: string) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/** Who can sign in to the demonstration, as text for the terminal. */
export async function whoCanSignIn(): Promise<string> {
  const database = openDatabase(DEMO_FILE)
  const people = await listDemoPeople(kyselyOver(database))
  database.close()
  const widest = Math.max(0, ...people.map(({ email }) => email.length))
  const lines = people.map(({ email, roles }) => `  ${email.padEnd(widest)}  ${roles.join(', ')}`)
  return ['Sign in as any of these people. The password is', `  ${DEMO_PASSWORD}`, '', ...lines].join('\n')
}
