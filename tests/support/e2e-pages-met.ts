import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/**
 * What was checked in this run. A page that is identical to one that passed a check earlier in the run is not
 * checked again: see docs/decisions/0029-tests-in-twelve-minutes.md.
 */

/** Names the folder of this run, for its workers. */
const FOLDER = 'PAGES_MET_FOLDER'

/** Call it once for a run. Returns what ends the run: it prints the counts and removes the folder. */
export function rememberPagesMet(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-pages-'))
  process.env[FOLDER] = folder
  return () => {
    console.log(countChecks(folder))
    rmSync(folder, { recursive: true, force: true })
  }
}

export type MetPage = {
  /** What the check finds, or nothing where an identical page has passed it before. */
  problems: (check: string, find: () => Promise<string[]>) => Promise<string[]>
}

/** The page as it is now. */
export async function meetPage(page: Page): Promise<MetPage> {
  const folder = process.env[FOLDER]
  if (!folder) throw new Error('No run of the journeys has begun: see tests/support/e2e-run.ts.')
  const hash = hashOf(await page.evaluate(describePage))
  return {
    async problems(check, find) {
      const passed = join(folder, `${hash} ${check}`)
      const isKnown = existsSync(passed)
      const began = Date.now()
      const problems = isKnown ? [] : await find()
      if (problems.length === 0) writeFileSync(passed, '')
      noteCheck(check, { isKnown, page: hash, milliseconds: Date.now() - began })
      return problems
    },
  }
}

type Note = { check: string; isKnown?: boolean; page?: string; milliseconds?: number }

/** Counts a check of a page in one of its states. A known one was run on an identical page. */
export function noteCheck(check: string, about: Omit<Note, 'check'> = {}): void {
  const folder = process.env[FOLDER]
  if (folder)
    appendFileSync(join(folder, `counts-${process.pid}`), `${JSON.stringify({ check, ...about })}\n`)
}

function countChecks(folder: string): string {
  const notes = readdirSync(folder)
    .filter((file) => file.startsWith('counts-'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Note)
  const checks = [...new Set(notes.map(({ check }) => check))].sort()
  const lines = checks.map((check) => {
    const all = notes.filter((note) => note.check === check)
    const known = all.filter(({ isKnown }) => isKnown).length
    const seconds = Math.round(all.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0) / 1000)
    return (
      `- ${check}: ${all.length}` +
      (known > 0 ? `, of which ${known} on a page identical to one that had passed` : '') +
      (seconds > 0 ? `, ${seconds} s` : '')
    )
  })
  const pages = new Set(notes.map(({ page }) => page).filter(Boolean)).size
  return [`Pages × states × checks: ${notes.length}, on ${pages} distinct pages`, ...lines].join('\n')
}

/**
 * Everything that decides how the page is built and looks: its HTML without its own scripts, what its boxes
 * hold now, what has the focus, and the size of the window. Runs in the page.
 */
function describePage(): string {
  const all = [...document.querySelectorAll('*')]
  const copy = document.documentElement.cloneNode(true) as Element
  const copies = [copy, ...copy.querySelectorAll('*')]
  all.forEach((element, index) => {
    const now = {
      ...(element instanceof HTMLInputElement ? { checked: element.checked, value: element.value } : {}),
      ...(element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
        ? { value: element.value }
        : {}),
      // Without JavaScript its content is part of the page.
      ...(element.tagName === 'NOSCRIPT' ? { shows: element.childElementCount } : {}),
      ...(element === document.activeElement ? { hasFocus: true } : {}),
    }
    if (Object.keys(now).length > 0) copies[index]?.setAttribute('data-now', JSON.stringify(now))
  })
  for (const script of copy.querySelectorAll('script, link[rel="modulepreload"]')) script.remove()
  for (const key of copy.querySelectorAll('[name="formKey"]')) key.remove()
  return `${window.innerWidth}×${window.innerHeight} ${copy.outerHTML}`
}

/** What is different each time a page is made, and decides nothing. */
const BY_CHANCE: [RegExp, string][] = [
  [/ nonce="[^"]*"/g, ''],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id'],
  [/\b[0-9a-f]{8,64}\b/g, 'hex'],
  [/EQIA-\d{4}/g, 'EQIA-0000'],
  [/\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g, '2000-01-01'],
  [
    /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
    'day',
  ],
  [/\b\d{1,2}:\d\d(:\d\d)?/g, 'time'],
  [/localhost:\d+/g, 'localhost'],
]

function hashOf(description: string): string {
  const text = BY_CHANCE.reduce((rest, [pattern, same]) => rest.replace(pattern, same), description)
  return createHash('sha256').update(text).digest('hex')
}
