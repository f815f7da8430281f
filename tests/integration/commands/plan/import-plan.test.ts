import { beforeEach, describe, expect, test } from 'vitest'
import { compareSent } from '#app/commands/import-lines.server.ts'
import type { Importer } from '#app/commands/importer.server.ts'
import { addPlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { planImporter } from '#app/commands/plan/import-plan.server.ts'
import { SYSTEM } from '#app/domain/people.ts'
import type { PlannedDecision } from '#app/domain/plan/planned-decision.ts'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { NOW } from '#tests/support/request.ts'

const FEES = {
  title: 'Fees for allotments',
  body: 'Cabinet',
  decisionOn: '2027-02-09',
  reportReference: 'CAB/27/014',
}
type Cells = Partial<Record<keyof PlannedDecision, string | undefined>>

let db: Db
beforeEach(async () => {
  db = await testDb()
})

const add = (decision: PlannedDecision = FEES) =>
  addPlannedDecision({ db, actor: SYSTEM, now: NOW }, decision)
const compare = async (...lines: Cells[]) => {
  const importer: Importer = planImporter
  const sent = lines.map((cells, at) => {
    const given = Object.entries({ ...FEES, ...cells }).filter((cell): cell is [string, string] =>
      Boolean(cell[1]),
    )
    return { line: at + 2, cells: Object.fromEntries(given) }
  })
  return compareSent(importer, await importer.open(db), sent)
}

describe('a line is the same decision', () => {
  test.each<[string, Cells, string]>([
    [
      'when it says the same, however it is typed',
      { title: ' fees  for Allotments', body: 'CABINET' },
      'changed',
    ],
    ['when it says the same', {}, 'same'],
    ['when it leaves blank what the plan says', { reportReference: undefined }, 'same'],
    ['by its report reference, when the date moved', { decisionOn: '2027-03-16' }, 'changed'],
    [
      'by its report reference, when the title changed',
      { title: 'Fees and waiting lists for allotments' },
      'changed',
    ],
    ['not when only the title is the same', { decisionOn: '2027-03-16', reportReference: undefined }, 'new'],
    ['not with another report reference, on the same day', { reportReference: 'CAB/27/099' }, 'new'],
    ['not with the same reference of another body', { body: 'Council' }, 'new'],
  ])('%s', async (_name, cells, kind) => {
    await add()
    expect(await compare(cells)).toMatchObject([{ kind }])
  })

  test('a reference that the plan did not have yet is added to it', async () => {
    const { reportReference: _, ...without } = FEES
    await add(without)
    expect(await compare({})).toMatchObject([
      { kind: 'changed', changes: [{ field: 'reportReference', from: undefined, to: 'CAB/27/014' }] },
    ])
  })
})

test('of a new one it is said when the plan has the same title', async () => {
  await add()
  expect(await compare({ decisionOn: '2027-05-04', reportReference: undefined })).toMatchObject([
    {
      kind: 'new',
      notes: [
        'It looks like “Fees for allotments” (Cabinet, 9 February 2027), which is already here. ' +
          'Check that it is not the same.',
      ],
    },
  ])
})

test('the same title in one file, each month, is not pointed out', async () => {
  const months = ['2027-03-16', '2027-04-13'].map((decisionOn) => ({
    decisionOn,
    reportReference: undefined,
  }))
  expect(await compare(...months)).toMatchObject([
    { kind: 'new', notes: [] },
    { kind: 'new', notes: [] },
  ])
})

test('two lines about one decision are wrong if they differ, and the second is not needed if they do not', async () => {
  expect(
    await compare({}, { decisionOn: '2027-03-16' }, {}, { title: undefined, reportReference: 'CAB/1' }),
  ).toMatchObject([
    { kind: 'new' },
    { kind: 'wrong', problems: ['It is about the same thing as line 2. Remove one of them.'] },
    { kind: 'same', notes: ['It says the same as line 2.'] },
    { kind: 'wrong', problems: ['Enter what will be decided'] },
  ])
})
