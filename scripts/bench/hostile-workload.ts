import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { findActorByEmail } from '#app/data/account/actors.server.ts'
import { parseDocument } from '#app/domain/assessment/document.ts'
import type { Actor } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { type Db, openDb } from '#db/client.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { expectAnswer } from './http-client.ts'
import { cpuMilliseconds } from './processes.ts'
import { timesOf } from './timing.ts'
import { type Bench, type Line, plainLine } from './workload.ts'

const LONGEST_WAIT = 250
/** Of 5,000 characters each, the most that an impact takes: 360,000 in one assessment. */
const TEXTS = 72
const LONGEST_OF_IMPACT = 5_000
const REWRITES = 30

/**
 * W17: the CPU time that it takes to read, compare or refuse a hostile text. Another person waits that long at most.
 * Their wait itself says more about what else the machine does.
 */
export async function hostileWorkload(bench: Bench): Promise<Line[]> {
  const normal = (await cpuOf(bench, () => times(20, () => anotherPage(bench)))) / 20
  const db = openDb(bench.databaseFile)
  const lines: Line[] = []
  try {
    for (const [name, { text }] of Object.entries(HOSTILE_TEXTS)) {
      const reference = await importTexts(db, text)
      const waits = await times(3, () => cpuOfPage(bench, paths.assessment(reference)))
      lines.push(line(bench, { name: `CPU while ${TEXTS} texts are read: ${name}`, waits, normal }))
    }
    const earlier = paths.earlierTexts(await importRewritten(db), 'further-suggestions')
    const waits = await times(3, () => cpuOfPage(bench, earlier))
    lines.push(line(bench, { name: `CPU while ${REWRITES} rewrites are compared`, waits, normal }))
  } finally {
    await db.destroy()
  }
  return [...lines, ...(await refusedImports(bench, normal))]
}

type Measured = { name: string; waits: readonly number[]; normal: number }

function line(bench: Bench, { name, waits, normal }: Measured): Line {
  const { p50, p95 } = timesOf(waits)
  const target = `p95 ≤ ${LONGEST_WAIT} ms of CPU`
  const met = p95 <= LONGEST_WAIT
  return plainLine(bench, { id: 'W17', name, p50, p95, limit: normal, ratio: p50 / normal, target, met })
}

const anotherPage = (bench: Bench) =>
  expectAnswer(200, { port: bench.built.port, cookie: bench.cookies.manager }, paths.cookies())

async function times<T>(count: number, measure: () => Promise<T>): Promise<T[]> {
  const taken: T[] = []
  for (let done = 0; done < count; done += 1) taken.push(await measure())
  return taken
}

/** The CPU time of the server while this is asked, when nothing else is. */
async function cpuOf(bench: Bench, ask: () => Promise<unknown>): Promise<number> {
  const before = cpuMilliseconds(bench.built.pid)
  await ask()
  return cpuMilliseconds(bench.built.pid) - before
}

const cpuOfPage = (bench: Bench, path: string) =>
  cpuOf(bench, () => expectAnswer(200, { port: bench.built.port, cookie: bench.cookies.officer }, path))

function cpuHere(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

async function importTexts(db: Db, text: string): Promise<string> {
  const impacts = Array.from({ length: TEXTS }, (_, index) => ({
    title: `Impact ${index}`,
    rationale: text.slice(0, LONGEST_OF_IMPACT),
  }))
  return importJson(db, { proposal: { title: 'Hostile' }, impacts })
}

const importRewritten = async (db: Db): Promise<string> => {
  const reference = await importJson(db, { proposal: { title: 'Rewritten' }, furtherSuggestions: words(0) })
  for (let rowVersion = 1; rowVersion <= REWRITES; rowVersion += 1) {
    const values = { furtherSuggestions: words(rowVersion) }
    const save = { reference, section: 'further-suggestions' as const, entryId: '', rowVersion, values }
    await saveSection(await asOfficer(db), save)
  }
  return reference
}

/** 10,000 characters, with hardly a word of another `seed`. */
const words = (seed: number): string =>
  Array.from({ length: 1_600 }, (_, place) => `w${(place * 7_919 + seed * 104_729) % 9_973}`)
    .join(' ')
    .slice(0, 9_990)

async function importJson(db: Db, answers: Record<string, unknown>): Promise<string> {
  const parsed = parseDocument(JSON.stringify({ format: 'eqia-assessment/1', ...answers }))
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return (await importAssessment(await asOfficer(db), parsed.document)).reference
}

async function asOfficer(db: Db): Promise<{ db: Db; actor: Actor; now: string }> {
  const actor = await findActorByEmail(db, 'officer.0@millbrook.example')
  if (!actor) throw new Error('The generated council has no officer.')
  return { db, actor, now: new Date().toISOString() }
}

/** An import is refused before anything else is done, so this is all that others wait for. */
async function refusedImports(bench: Bench, normal: number): Promise<Line[]> {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, place) => [`k${place}`, 'x']))
  const documents = {
    'a document with 100,000 keys': many(100_000),
    'a document with 90,000 labels': { labels: many(90_000) },
    'a document with 90,000 impacts': { impacts: Array(90_000).fill({}) },
  }
  const lines: Line[] = []
  for (const [name, answers] of Object.entries(documents)) {
    const text = JSON.stringify({ format: 'eqia-assessment/1', ...answers })
    const waits = await times(3, async () => cpuHere(() => parseDocument(text)))
    lines.push(line(bench, { name: `CPU while an import is refused: ${name}`, waits, normal }))
  }
  return lines
}
