import Database from 'better-sqlite3'
import { paths } from '#app/paths.ts'
import { expectAnswer } from './http-client.ts'
import { cookieFor } from './bench-database.ts'
import { MEASURED } from './generate.ts'
import { residentBytes } from './processes.ts'
import { baselineForms, savesKept } from './baseline-forms.ts'
import { type Task, milliseconds, timesOf } from './timing.ts'
import { type Bench, type Line, plainLine } from './workload.ts'

const OFFICERS = 50
const SECONDS_BETWEEN = 5
const LONGEST_WAIT = 50

/** W10: many officers save every five seconds, each in a different assessment. */
export async function officersWorkload(bench: Bench, saves: number): Promise<Line[]> {
  const officers = officersAtWork(bench)
  const before = savesKept(bench.databaseFile)
  const taken: number[] = []
  const pause = (SECONDS_BETWEEN * 1_000) / officers.length
  const sent: Promise<void>[] = []
  for (let index = 0; index < saves; index += 1) {
    const task = officers[index % officers.length]
    if (task) sent.push(milliseconds(task).then((time) => void taken.push(time)))
    await inMilliseconds(pause)
  }
  await Promise.all(sent)
  const lost = saves - (savesKept(bench.databaseFile) - before)
  const times = timesOf(taken)
  const name =
    `${officers.length} officers saving every ${SECONDS_BETWEEN} s by form posts: ${saves} saves, ` +
    `${lost} lost`
  return [
    plainLine(bench, {
      id: 'W10',
      name,
      ...times,
      target: `p95 ≤ ${LONGEST_WAIT} ms, none lost`,
      met: times.p95 <= LONGEST_WAIT && lost === 0,
    }),
    plainLine(bench, {
      id: 'W10 exports',
      name: 'the same during a Word and a CSV export (not built)',
      target: 'as W10',
      met: null,
    }),
  ]
}

const MAX_MEMORY = 250
const NOISE = 1.03

/** W13: the memory of the server after each quarter of many small requests. */
export async function memoryWorkload({ built, cookies, ...bench }: Bench, requests: number): Promise<Line> {
  const pages = [
    paths.cookies(),
    paths.register(),
    paths.baselineOf(MEASURED.draft, 'age'),
    paths.assessment(MEASURED.draft),
  ]
  const quarters: number[] = []
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const line = async (first: number) => {
      for (let done = first; done < requests / 4; done += 10) {
        await expectAnswer(
          200,
          { port: built.port, cookie: cookies.officer },
          pages[done % pages.length] ?? '/',
        )
      }
    }
    await Promise.all(Array.from({ length: 10 }, (_, index) => line(index)))
    quarters.push(Math.round(residentBytes(built.pid) / 1_048_576))
  }
  const [third = 0, fourth = 0] = quarters.slice(2)
  const name = `memory over ${requests} requests at 10 connections: ${quarters.join(', ')} MB after each quarter`
  const met = fourth <= MAX_MEMORY && fourth <= third * NOISE
  return plainLine(bench, {
    id: 'W13',
    name,
    target: `≤ ${MAX_MEMORY} MB, no growth in the last quarter`,
    met,
  })
}

/** Officers with a draft, each signed in and with a baseline of their own. */
function officersAtWork({ built, databaseFile }: Bench): Task[] {
  const database = new Database(databaseFile)
  const drafts = database
    .prepare(
      `select min(reference) as reference, person_id as personId from register join authors using (assessment_id)
       join versions on versions.id = version_id
       where register.status = 'draft' and created_by = person_id and register.number > ?
       group by version_id order by register.number limit ?`,
    )
    .all(Object.keys(MEASURED).length, OFFICERS) as { reference: string; personId: string }[]
  const tasks = drafts.flatMap(({ reference, personId }) => {
    const [form] = baselineForms(databaseFile, reference)
    const client = { port: built.port, cookie: cookieFor(database, personId) }
    return form ? [() => expectAnswer(303, client, form.path, form.next())] : []
  })
  database.close()
  return tasks
}

function inMilliseconds(pause: number): Promise<void> {
  return new Promise((go) => setTimeout(go, pause))
}
