import { createHash, randomBytes } from 'node:crypto'
import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { NEWEST_MIGRATION } from '#db/migrations/index.ts'
import { inProject } from '#scripts/project.js'
import { generate } from './generate.ts'

/** Raise this when the generator writes different rows, so that the databases kept in .cache are made again. */
const GENERATOR_VERSION = 2
const FOLDER = inProject('.cache/bench')

export type BenchSize = { seed: number; assessments: number }

/** The path of the generated database. Makes it if there is none yet with this seed, size and schema. */
export async function generatedDatabase({ seed, assessments }: BenchSize): Promise<string> {
  const file = `${FOLDER}/${seed}-${assessments}-${GENERATOR_VERSION}-${NEWEST_MIGRATION}.sqlite`
  if (existsSync(file)) return file
  mkdirSync(FOLDER, { recursive: true })
  process.stderr.write(`Making a council with ${assessments} assessments. This is done once.\n`)
  removeDatabase(`${file}.being-made`)
  await generate(`${file}.being-made`, { seed, assessments })
  renameSync(`${file}.being-made`, file)
  return file
}

/** Makes a copy to work on, so that every run starts with the same database. Returns its path. */
export function copyOf(file: string, name: string): string {
  const copy = `${FOLDER}/run-${process.pid}-${name}.sqlite`
  removeDatabase(copy)
  copyFileSync(file, copy, constants.COPYFILE_FICLONE)
  return copy
}

/** Removes the write-ahead log too. SQLite would play it into the next database with that name. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

export type Cookies = Record<'officer' | 'manager' | 'lead', string>

/** Signs in the first person of each role and returns their cookies. */
export function signIn(file: string): Cookies {
  const database = new Database(file)
  const cookieOfEmail = (email: string): string => {
    const { id } = database.prepare('select id from people where email = ?').get(email) as { id: string }
    return cookieFor(database, id)
  }
  const cookies = {
    officer: cookieOfEmail('officer.0@millbrook.example'),
    manager: cookieOfEmail('manager.0@millbrook.example'),
    lead: cookieOfEmail('equality.lead.0@millbrook.example'),
  }
  database.close()
  return cookies
}

/** Starts a session for this person and returns the cookie to send. */
export function cookieFor(database: Database.Database, personId: string): string {
  const session = randomBytes(32).toString('base64url')
  const idHash = createHash('sha256').update(session).digest('hex')
  const now = new Date().toISOString()
  database
    .prepare('insert into sessions (id_hash, person_id, created_at, last_seen_at) values (?, ?, ?, ?)')
    .run(idHash, personId, now, now)
  return `session=${session}`
}
