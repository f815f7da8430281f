import { beforeEach, describe, expect, test } from 'vitest'
import { getFact } from '#app/data/evidence/facts.server.ts'
import { action } from '#app/routes/evidence/import-facts.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { createFact } from '#tests/support/facts.ts'
import { createPerson } from '#tests/support/people.ts'
import { outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let lead: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  lead = await createPerson(db, { roles: ['equality lead'] })
})

const HEAD = 'Statement,Figure,Unit,As of,Publisher,Kind,Link,Area,About,Review by'
const OVER_65 =
  'Residents who are 65 or over,19.9,%,March 2021,Office for National ' +
  'Statistics,statistic,"Census 2021, table TS007",Sandbeach,Age,'
const SMOKE = 'Adults who smoke,13.4,%,2021,The council,Survey,,Sandbeach,disability; Sex,31/3/2028'
const csvOf = (...lines: string[]) => [HEAD, ...lines].join('\r\n')
const bringIn = (csv: string, as = lead) =>
  outcomeOf(action(posting(db, '/library/import', { intent: 'import', csv }, { as })))
const lookAt = async (text: string) => {
  const body = new FormData()
  body.set('intent', 'preview')
  body.set('file', new File([text], 'facts.csv'))
  const args = posting(db, '/library/import', {}, { as: lead })
  return outcomeOf(action({ ...args, request: new Request(args.request.url, { method: 'POST', body }) }))
}
const inLibrary = async () => (await db.selectFrom('facts').select('number').execute()).length
const kinds = (data: unknown) =>
  (data as { preview: { lines: { kind: string }[] } }).preview.lines.map(({ kind }) => kind)

describe('bringing facts in from a CSV file', () => {
  test('first shows what each line would do, and changes nothing', async () => {
    const { status, data } = await lookAt(csvOf(OVER_65, SMOKE, OVER_65))
    expect([status, kinds(data)]).toEqual([200, ['new', 'new', 'same']])
    expect(await inLibrary()).toBe(0)
  })

  test('then brings them all in, each as if it had been typed; a second time nothing is new', async () => {
    expect(await bringIn(csvOf(OVER_65, SMOKE))).toMatchObject({
      status: 303,
      location: '/library?done=facts-imported',
    })
    expect((await getFact(db, 1)).says).toEqual(createFact())
    expect(await getFact(db, 2)).toMatchObject({
      state: 'current',
      reviewBy: '2028-03-31',
      says: { kind: 'survey', asOf: '2021', characteristics: ['disability', 'sex'] },
    })
    expect(kinds((await lookAt(csvOf(OVER_65, SMOKE))).data)).toEqual(['same', 'same'])
    await bringIn(csvOf(OVER_65))
    expect(await inLibrary()).toBe(2)
  })

  test.each([
    ['no publisher', 'Adults,1,%,2021,,,,,,', 'Enter who published it'],
    [
      'a date that is none',
      'Adults,1,%,31/2/2021,The council,,,,,',
      '“31/2/2021” is not a real date. Enter a date, a month and year, or a year',
    ],
    ['no date', 'Adults,1,%,,The council,,,,,', 'Enter the date it applies to'],
    [
      'a kind that there is not',
      'Adults,1,%,2021,The council,Rumour,,,,',
      'Choose what kind of evidence it is',
    ],
    [
      'a group that there is not',
      'Adults,1,%,2021,The council,,,,Teenagers,',
      '“Teenagers” is not one of the groups',
    ],
    [
      'a review date that is none',
      'Adults,1,%,2021,The council,,,,,soon',
      '“soon” is not a real review date. Enter it like 31/3/2028',
    ],
    [
      'a statement that is too long',
      `${'x'.repeat(151)},1,%,2021,The council,,,,,`,
      'The statement must be 150 characters or fewer',
    ],
  ])(
    'a line with %s is named with what is wrong, and not even the good lines come in',
    async (_, line, problem) => {
      const refused = await bringIn(csvOf(OVER_65, line))
      expect(refused).toMatchObject({
        status: 422,
        data: {
          preview: {
            lines: [
              { line: 2, kind: 'new' },
              { line: 3, kind: 'wrong', more: [problem] },
            ],
          },
        },
      })
      expect(await inLibrary()).toBe(0)
    },
  )

  test.each([
    ['', 'The file is empty'],
    ['Statement,Figure\nAdults,1', 'There is no column “As of”'],
    [`${HEAD}\n"Adults,1`, 'A quotation mark is missing'],
    [[HEAD, ...Array.from({ length: 501 }, () => SMOKE)].join('\n'), 'Import up to 500 at a time'],
  ])('what is no such file is refused in a sentence', async (text, sentence) => {
    expect(await bringIn(text)).toMatchObject({
      status: 422,
      data: { errors: { file: expect.stringContaining(sentence) } },
    })
  })

  test('is for equality leads alone, and does nothing that it has no button for', async () => {
    expect(await bringIn(csvOf(SMOKE), await createPerson(db))).toMatchObject({ status: 403 })
    expect(
      await outcomeOf(
        action(posting(db, '/library/import', { intent: 'delete', csv: csvOf(SMOKE) }, { as: lead })),
      ),
    ).toMatchObject({ status: 400 })
    expect(await inLibrary()).toBe(0)
  })
})
