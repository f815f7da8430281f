import Database from 'better-sqlite3'
import { paths } from '#app/paths.ts'
import { expectAnswer } from './http-client.ts'
import { MEASURED, WAITING } from './generate.ts'
import { MOST_CITED } from './generated-library.ts'
import { COMMON_WORD, RARE_WORD } from './generated-text.ts'
import { baselineForms } from './baseline-forms.ts'
import { timeInTurns } from './timing.ts'
import { type Bench, type Line, plainLine, ratioLine } from './workload.ts'

/** L2: a page of a few fixed sentences in the layout. It reads nothing but who is signed in. */
const EMPTY_PAGE = paths.cookies()

/** The pages that people open most, W2 to W5 and W7, compared with the bare limits. */
export async function pageWorkloads(bench: Bench): Promise<Line[]> {
  const { built, limit, cookies, count } = bench
  const opened = (who: keyof typeof cookies, path: string) => () =>
    expectAnswer(200, { port: built.port, cookie: cookies[who] }, path)
  const foundBare = (word: string) => () => expectAnswer(200, { port: limit.port }, `/search?q=${word}`)
  const filter = { directorate: largestDirectorate(bench), state: 'approved', sort: 'decision' }
  const last = String(lastPage(bench, filter.directorate))
  const times = await timeInTurns(
    {
      empty: opened('officer', EMPTY_PAGE),
      edit: opened('officer', paths.baselineOf(MEASURED.draft, 'age')),
      editFresh: Object.assign(opened('officer', paths.baselineOf(MEASURED.draft, 'age')), {
        before: savingElsewhere(bench),
      }),
      reading: opened('lead', paths.version(MEASURED.approved, 1)),
      readingDraft: opened('officer', paths.version(MEASURED.draft, 1)),
      register: opened('lead', paths.register(filter)),
      registerEnd: opened('lead', paths.register({ ...filter, page: last })),
      registerAll: opened('lead', paths.register()),
      rare: opened('lead', paths.register({ q: RARE_WORD })),
      rareBare: foundBare(RARE_WORD),
      common: opened('lead', paths.register({ q: COMMON_WORD })),
      commonBare: foundBare(COMMON_WORD),
      work: opened('manager', paths.home()),
      matrix: opened('lead', paths.cumulative()),
      matrixOfOfficer: opened('officer', paths.cumulative()),
      conclusion: opened('officer', paths.conclusion(MEASURED.draft)),
      fact: opened('lead', paths.fact(MOST_CITED)),
      factOfOfficer: opened('officer', paths.fact(MOST_CITED)),
      library: opened('lead', paths.library()),
      libraryOfOfficer: opened('officer', paths.library()),
    },
    count,
  )
  const l2 = times.empty.p50
  const line = (id: string, name: string, key: keyof typeof times, most: number) =>
    ratioLine(bench, { id, name, times: times[key], limit: l2, most, of: 'L2' })
  // There is no target ratio for these.
  const plain = (id: string, name: string, key: keyof typeof times) =>
    plainLine(bench, { id, name, ...times[key], target: 'tens of ms', met: null })
  const search = (id: string, name: string, key: 'rare' | 'common') => {
    const found = {
      id,
      name,
      times: times[key],
      limit: 2 * l2 + times[`${key}Bare`].p50,
      most: 1,
      of: '(2 × L2 + L1)',
    }
    return ratioLine(bench, found)
  }
  return [
    {
      ...line('L2', `an empty page of the app, signed in (${EMPTY_PAGE})`, 'empty', 1),
      target: 'the limit',
      met: null,
    },
    line('W2', 'open the page for one characteristic', 'edit', 2),
    line('W2 fresh', 'the same after a save, so the checks run again', 'editFresh', 2),
    line('W3', 'reading view of a whole approved assessment', 'reading', 5),
    line('W3 draft', 'the same for a draft, with its checks', 'readingDraft', 5),
    line('W4', 'register by directorate and state, first page', 'register', 2.5),
    line('W4 last', `the same, its last page (${last})`, 'registerEnd', 2.5),
    line('W4 all', 'register without a filter, first page', 'registerAll', 2.5),
    search('W5', `search for a word in 2% of assessments (${RARE_WORD})`, 'rare'),
    search('W5 common', `search for a word in most assessments (${COMMON_WORD})`, 'common'),
    plain('W4 matrix', 'the cumulative matrix for an equality lead, without a filter', 'matrix'),
    plain('W4 matrix officer', 'the same for an officer', 'matrixOfOfficer'),
    plain(
      'W2 cumulative',
      'the conclusions page, with other proposals that harm the same groups',
      'conclusion',
    ),
    plain(
      'W4 fact',
      'the fact that most assessments cite, with where it is used, for an equality lead',
      'fact',
    ),
    plain('W4 fact officer', 'the same for an officer', 'factOfOfficer'),
    plain('W4 library', 'the list of the evidence library, for an equality lead', 'library'),
    plain('W4 library officer', 'the same for an officer', 'libraryOfOfficer'),
    line('W7', `your work, for a manager with ${WAITING} waiting`, 'work', 2.5),
  ]
}

/** Saves another part of the same assessment. */
function savingElsewhere({ databaseFile, built, cookies }: Bench): () => Promise<unknown> {
  const form = baselineForms(databaseFile, MEASURED.draft).at(-1)
  return async () =>
    form && expectAnswer(303, { port: built.port, cookie: cookies.officer }, form.path, form.next())
}

function largestDirectorate({ databaseFile }: Bench): string {
  const database = new Database(databaseFile, { readonly: true })
  const text =
    `select directorate_id from register where status = 'approved' group by directorate_id order ` +
    `by count(*) desc limit 1`
  const id = database.prepare(text).pluck().get() as string
  database.close()
  return id
}

function lastPage({ databaseFile }: Bench, directorateId: string): number {
  const database = new Database(databaseFile, { readonly: true })
  const text = `select count(*) from register where status = 'approved' and directorate_id = ?`
  const total = database.prepare(text).pluck().get(directorateId) as number
  database.close()
  return Math.max(1, Math.ceil(total / 25))
}
