import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { paths } from '#app/paths.ts'
import { inProject } from '#scripts/project.js'
import { type Client, expectAnswer } from './http-client.ts'
import { MEASURED } from './generate.ts'
import { startBuilt } from './processes.ts'
import { milliseconds, timesOf } from './timing.ts'
import { type Bench, type Line, plainLine } from './workload.ts'

const LONGEST_START = 1_500

/** W12: from starting the process to the first healthy answer. */
export async function startWorkload(bench: Pick<Bench, 'assessments'>, databaseFile: string): Promise<Line> {
  const taken: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    let running: Awaited<ReturnType<typeof startBuilt>> | undefined
    taken.push(
      await milliseconds(async () => {
        running = await startBuilt(databaseFile)
        await expectAnswer(200, running, paths.health())
      }),
    )
    await running?.stop()
  }
  const times = timesOf(taken)
  return plainLine(bench, {
    id: 'W12',
    name: 'start of the built server to /health',
    ...times,
    target: `≤ ${LONGEST_START} ms`,
    met: times.p50 <= LONGEST_START,
  })
}

const KILOBYTE = 1_024
const inKilobytes = (bytes: number) => `${(bytes / KILOBYTE).toFixed(1)} KB`

/** W14: the bytes that are sent, compressed with brotli. */
export async function bytesWorkload({ built, cookies, databaseFile, ...bench }: Bench): Promise<Line[]> {
  const usual = approvedOfUsualSize(databaseFile)
  const reading = await bytesOf({ port: built.port, cookie: cookies.lead }, paths.version(usual, 1))
  const edit = await bytesOf(
    { port: built.port, cookie: cookies.officer },
    paths.baselineOf(MEASURED.draft, 'age'),
  )
  const whole = reading.html + reading.css + reading.js + reading.other
  const line = (id: string, name: string, bytes: number, most: number, more = '') =>
    plainLine(bench, {
      id,
      name: `${name}: ${inKilobytes(bytes)}${more}`,
      target: `≤ ${most} KB`,
      met: bytes <= most * KILOBYTE,
    })
  const partsOfReading =
    ` (page ${inKilobytes(reading.html)}, CSS ${inKilobytes(reading.css)}, JavaScript ` +
    `${inKilobytes(reading.js)})`
  return [
    {
      ...line('W14', 'a read-only page, everything', whole, 32, partsOfReading),
      met: whole <= 32 * KILOBYTE && reading.js === 0,
    },
    line(
      'W14 JS',
      'JavaScript of an edit page, first visit',
      edit.js,
      110,
      `; its page ${inKilobytes(edit.html)}`,
    ),
    line('W14 CSS', 'CSS of an edit page, first visit', edit.css, 10),
    plainLine(bench, {
      id: 'W14 again',
      name: `the same, second visit: ${inKilobytes(edit.html)}`,
      target: 'only the page',
      met: edit.uncached === 0,
    }),
    plainLine(bench, {
      id: 'W14 public',
      name: 'a public page (not built)',
      target: '≤ 32 KB, no JavaScript',
      met: null,
    }),
  ]
}

/** The approved assessment with the median size of snapshot. */
function approvedOfUsualSize(databaseFile: string): string {
  const database = new Database(databaseFile, { readonly: true })
  const references = database
    .prepare(
      `select reference from register join submissions using (version_id)
       where status = 'approved' and register.number <= 300
       order by length(document)`,
    )
    .pluck()
    .all() as string[]
  database.close()
  return references[Math.floor(references.length / 2)] ?? MEASURED.approved
}

type Bytes = { html: number; css: number; js: number; other: number; uncached: number }

/** A page and everything it links to: styles, scripts with their imports, and icons. */
async function bytesOf(client: Client, path: string): Promise<Bytes> {
  const page = await expectAnswer(200, client, path)
  const html = decoded(page)
  const bytes: Bytes = { html: page.bytes, css: 0, js: 0, other: 0, uncached: 0 }
  const seen = new Set<string>()
  const fetchFile = async (file: string): Promise<void> => {
    if (seen.has(file)) return
    seen.add(file)
    const answer = await expectAnswer(200, client, file)
    const kind = file.endsWith('.css') ? 'css' : file.endsWith('.js') ? 'js' : 'other'
    bytes[kind] += answer.bytes
    if (!String(answer.headers['cache-control']).includes('max-age')) bytes.uncached += answer.bytes
    if (kind !== 'js') return
    for (const [, name] of decoded(answer).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      await fetchFile(`/assets/${name}`)
  }
  // The inline script imports the scripts of its own route. It also names those of other routes, which are
  // loaded only when they are opened.
  const linked = [
    ...html.matchAll(/<link\b[^>]*\bhref="(\/[^"]+)"/g),
    ...html.matchAll(/import[^"';]*\(?"(\/assets\/[^"]+\.js)"/g),
  ]
  for (const [, file = ''] of linked) await fetchFile(file)
  return bytes
}

/** W15: install and build from an empty cache. It takes minutes, so it runs only when asked for. */
export function installWorkload(bench: Pick<Bench, 'assessments'>, isAskedFor: boolean): Line {
  const what = {
    id: 'W15',
    name: 'npm ci and build, from an empty cache',
    target: 'reported, not judged',
    met: null,
  }
  if (!isAskedFor) return plainLine(bench, { ...what, note: 'not measured: ask for it with --install' })
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-install-'))
  const ours = (path: string) => !/\/(node_modules|build|data|\.cache|\.git)$/.test(path)
  cpSync(inProject('.'), folder, { recursive: true, filter: ours })
  const run = (...args: string[]) =>
    spawnSync('npm', args, {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, npm_config_cache: join(folder, '.npm') },
    })
  const begun = performance.now()
  const isDone = run('ci').status === 0 && run('run', 'build').status === 0
  const p50 = performance.now() - begun
  rmSync(folder, { recursive: true, force: true })
  return plainLine(bench, isDone ? { ...what, p50 } : { ...what, note: 'failed' })
}

function decoded({ body, headers }: { body: Buffer; headers: Record<string, unknown> }): string {
  return (headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString('utf8')
}
