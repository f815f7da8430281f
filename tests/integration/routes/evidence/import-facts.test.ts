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
const bringIn = async (csv: string, as = lead) => {
  const { data } = await lookAt(csv)
  const seen = (data as { preview?: { seen: string } }).preview?.seen ?? ''
  return outcomeOf(action(posting(db, '/library/import', { intent: 'import', csv, seen }, { as })))
}
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
      location: '/library?added=2&changed=0&same=0',
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
  ])('a line with %s is named with what is wrong, and the others can come in', async (_, line, problem) => {
    expect(await lookAt(csvOf(OVER_65, line))).toMatchObject({
      status: 200,
      data: {
        preview: {
          lines: [
            { line: 2, kind: 'new' },
            { line: 3, kind: 'wrong', more: [problem] },
          ],
        },
      },
    })
    expect(await bringIn(csvOf(OVER_65, line))).toMatchObject({
      status: 200,
      data: { imported: { added: 1 } },
    })
    expect(await inLibrary()).toBe(1)
  })

  test('a later figure is the next edition of the fact, and an older one is a fact of its own', async () => {
    await bringIn(csvOf(OVER_65))
    const later = OVER_65.replace('19.9', '21.3').replace('March 2021', '2026')
    const older = OVER_65.replace('19.9', '17.2').replace('March 2021', '2011')
    const { data } = await lookAt(csvOf(later, older))
    expect(data).toMatchObject({
      preview: {
        lines: [
          {
            kind: 'changed',
            more: ['Figure changes from 19.9 to 21.3', 'As of changes from March 2021 to 2026'],
          },
          { kind: 'new', more: [expect.stringMatching(/^It looks like fact 1, /)] },
        ],
      },
    })
    await bringIn(csvOf(later, older))
    expect(await getFact(db, 1)).toMatchObject({
      edition: 2,
      says: { figure: '21.3', asOf: '2026', area: 'Sandbeach', characteristics: ['age'] },
      editions: [{ why: 'Updated from a spreadsheet' }, {}],
    })
    expect(kinds((await lookAt(csvOf(later, older))).data)).toEqual(['same', 'same'])
  })

  test('a series in one file is a fact for each date, and none is updated if several could be meant', async () => {
    const of = (year: string) => OVER_65.replace('March 2021', year)
    await bringIn(csvOf(of('2001'), of('2011')))
    expect(await inLibrary()).toBe(2)
    expect(kinds((await lookAt(csvOf(of('2021')))).data)).toEqual(['new'])
  })
})
