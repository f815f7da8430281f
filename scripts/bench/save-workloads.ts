import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { paths } from '#app/paths.ts'
import { expectAnswer } from './http-client.ts'
import { MEASURED } from './generate.ts'
import { type BaselineForm, baselineForms } from './baseline-forms.ts'
import { type Task, perSecond, timeInTurns } from './timing.ts'
import { type Bench, type Line, plainLine, ratioLine } from './workload.ts'

const AT_ONCE = 10
const TURNS = 3

/** W1 and W9: saving and submitting, compared with the bare limit writing the same rows. */
export async function saveWorkloads(bench: Bench): Promise<Line[]> {
  const { count } = bench
  const [ours, bare] = [savingAt(bench, 'built'), savingAt(bench, 'limit')]
  const times = await timeInTurns(
    { ours: first(ours), bare: first(bare), submit: submitting(bench), submitBare: submittingBare(bench) },
    count,
  )
  const each = Math.max(2, Math.ceil(count / 6))
  const rates = { limit: 0, built: 0 }
  // The two take turns and the best rate of each counts, so that other work on the machine matters least.
  for (let turn = 0; turn < TURNS; turn += 1) {
    rates.built = Math.max(rates.built, await perSecond(ours.slice(0, AT_ONCE), each))
    rates.limit = Math.max(rates.limit, await perSecond(bare.slice(0, AT_ONCE), each))
  }
  const share = rates.built / rates.limit
  return [
    ratioLine(bench, {
      id: 'W1',
      name: 'save one characteristic’s baseline',
      times: times.ours,
      limit: times.bare.p50,
      most: 2.5,
      of: 'L1',
    }),
    plainLine(bench, {
      id: 'W1 at 10',
      name:
        `the same at ${AT_ONCE} connections: ${Math.round(rates.built)} saves a second, the limit ` +
        `${Math.round(rates.limit)}`,
      ratio: share,
      target: '≥ 50% of L1’s throughput',
      met: share >= 0.5,
    }),
    ratioLine(bench, {
      id: 'W9',
      name: 'submit for approval (no e-mail rows yet)',
      times: times.submit,
      limit: times.submitBare.p50,
      most: 5,
      of: 'L1',
    }),
  ]
}

function savingAt({ built, limit, cookies, databaseFile }: Bench, where: 'built' | 'limit'): Task[] {
  const forms = baselineForms(databaseFile, MEASURED.draft)
  const save = ({ path, next }: BaselineForm): Task =>
    where === 'built'
      ? () => expectAnswer(303, { port: built.port, cookie: cookies.officer }, path, next())
      : () => expectAnswer(303, { port: limit.port }, '/save', next())
  return forms.map(save)
}

/** Each submission is taken back before the next one. */
function submitting({ built, cookies, databaseFile }: Bench): Task {
  const database = new Database(databaseFile, { readonly: true })
  const approverId = database
    .prepare(`select id from people where email = 'manager.1@millbrook.example'`)
    .pluck()
    .get() as string
  const now = database.prepare(
    'select status, move_version from versions join assessments on assessments.id = assessment_id ' +
      'where reference = ?',
  )
  const client = { port: built.port, cookie: cookies.officer }
  const seen = () => now.get(MEASURED.toSubmit) as { status: string; move_version: number }
  const send = (path: string, more: Record<string, string> = {}) => {
    const form = { moveVersion: String(seen().move_version), formKey: `${randomUUID()}.r1`, ...more }
    return expectAnswer(303, client, path, new URLSearchParams(form))
  }
  const submit = () => send(paths.submit(MEASURED.toSubmit), { approverId })
  const before = async () =>
    void (seen().status === 'submitted' && (await send(paths.takeBack(MEASURED.toSubmit))))
  return Object.assign(submit, { before })
}

const submittingBare = ({ limit }: Bench): Task => {
  return () =>
    expectAnswer(303, { port: limit.port }, '/submit', new URLSearchParams({ reference: MEASURED.toSubmit }))
}

const first = (tasks: readonly Task[]): Task =>
  tasks[0] ?? (() => Promise.reject(new Error('There is nothing to save.')))
