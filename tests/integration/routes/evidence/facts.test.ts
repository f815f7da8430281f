import { beforeEach, describe, expect, test } from 'vitest'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { getFact } from '#app/data/evidence/facts.server.ts'
import { action as change, loader as openChange } from '#app/routes/evidence/change-fact.tsx'
import { action as decide, loader as openFact } from '#app/routes/evidence/fact.tsx'
import { loader as openLibrary } from '#app/routes/evidence/library.tsx'
import { action as add } from '#app/routes/evidence/new-fact.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { createFact } from '#tests/support/facts.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let lead: SignedInPerson
let officer: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  lead = await createPerson(db, { name: 'Lena Fox', roles: ['equality lead'] })
  officer = await createPerson(db)
})

const typed = {
  statement: 'Residents who are 65 or over',
  figure: '19.9',
  unit: '%',
  kind: 'statistic',
  publisher: 'Office for National Statistics',
  'asOf-day': '',
  'asOf-month': '3',
  'asOf-year': '2021',
  reference: 'Census 2021, table TS007',
  area: 'Sandbeach',
  characteristics: ['age'],
}
const sendNew = (fields: object, as = lead) =>
  outcomeOf(add(posting(db, '/library/new', { ...typed, ...fields }, { as })))
const inLibrary = () => db.selectFrom('facts').selectAll().execute()
const onOne = { number: '1' }
const versionOf = async () => (await getFact(db, 1)).rowVersion
const sendChange = async (fields: object, rowVersion?: string, as = lead) =>
  outcomeOf(
    change(
      posting(
        db,
        '/library/1/change',
        { ...typed, version: rowVersion ?? (await versionOf()), ...fields },
        { as, params: onOne },
      ),
    ),
  )
const sendDecision = (fields: Record<string, string>) =>
  outcomeOf(decide(posting(db, '/library/1', fields, { as: lead, params: onOne })))

describe('adding a fact', () => {
  test('takes what was typed, and leads to its page', async () => {
    expect(await sendNew({})).toMatchObject({ status: 303, location: '/library/1?done=fact-added' })
    expect((await getFact(db, 1)).says).toEqual(createFact())
    expect(await sendNew({}, officer)).toMatchObject({ location: '/library/2?done=fact-proposed' })
    expect((await getFact(db, 2)).state).toBe('proposed')
  })

  test('says what is missing or too long, and keeps what was typed', async () => {
    const refused = await sendNew({
      statement: 'x'.repeat(151),
      publisher: ' ',
      kind: 'rumour',
      'asOf-year': '21',
    })
    expect(refused).toMatchObject({
      status: 422,
      data: {
        errors: {
          statement: 'The statement must be 150 characters or fewer',
          publisher: 'Enter who published it',
          kind: 'Choose what kind of evidence it is',
        },
        entered: { statement: 'x'.repeat(151), 'asOf-year': '21' },
      },
    })
    expect(await inLibrary()).toEqual([])
  })

  test('refuses a group that there is not', async () => {
    expect(await sendNew({ characteristics: ['age', 'teenagers'] })).toMatchObject({ status: 400 })
    expect(await inLibrary()).toEqual([])
  })

  test('adds one fact when the form is sent twice', async () => {
    const formKey = 'a-form-of-one-page'
    expect([await sendNew({ formKey }), await sendNew({ formKey })]).toMatchObject([
      { location: '/library/1?done=fact-added' },
      { location: '/library/1?done=fact-added' },
    ])
    expect(await inLibrary()).toHaveLength(1)
  })
})

describe('changing a fact', () => {
  beforeEach(() => addFact({ db, actor: lead, now: NOW }, createFact()))

  test('needs to say what was changed, and keeps what was typed until it does', async () => {
    expect(await sendChange({ figure: '21' })).toMatchObject({
      status: 422,
      data: { errors: { why: expect.stringContaining('Say what was changed') }, entered: { figure: '21' } },
    })
    expect(await sendChange({ figure: '21', why: 'Newer figures' })).toMatchObject({
      status: 303,
      location: '/library/1?done=fact-changed',
    })
    expect((await getFact(db, 1)).says.figure).toBe('21')
  })

  test('at the same time as another lead shows them the first change, and keeps what they typed', async () => {
    const seen = await versionOf()
    await sendChange({ figure: '21', why: 'Newer figures' }, seen)
    const other = await createPerson(db, { roles: ['equality lead'] })
    expect(await sendChange({ figure: '22', why: 'Others' }, seen, other)).toMatchObject({
      status: 409,
      data: { entered: { figure: '22' }, changedBy: { personName: 'Lena Fox' } },
    })
    expect((await getFact(db, 1)).says.figure).toBe('21')
  })

  test.each(['0', 'abc', '1e3', '99', '9007199254740993'])(
    'is not found under the number %s',
    async (number) => {
      expect(
        await outcomeOf(
          openChange(getting(db, `/library/${number}/change`, { as: lead, params: { number } })),
        ),
      ).toMatchObject({ status: 404 })
    },
  )
})

describe('the page of a fact', () => {
  beforeEach(() => addFact({ db, actor: lead, now: NOW }, createFact()))

  test('retires it with a reason, and asks for one that is missing', async () => {
    const rowVersion = await versionOf()
    expect(await sendDecision({ intent: 'retire fact', version: rowVersion, reason: ' ' })).toMatchObject({
      status: 422,
      data: { errors: { reason: 'Say why' } },
    })
    expect(
      await sendDecision({ intent: 'retire fact', version: rowVersion, reason: 'r'.repeat(1001) }),
    ).toMatchObject({
      status: 422,
      data: { entered: { reason: 'r'.repeat(1001) } },
    })
    expect(
      await sendDecision({ intent: 'retire fact', version: rowVersion, reason: 'Withdrawn by its source' }),
    ).toMatchObject({ status: 303 })
    expect(await sendDecision({ intent: 'retire fact', version: rowVersion, reason: 'Again' })).toMatchObject(
      {
        status: 409,
      },
    )
    expect(
      await sendDecision({ intent: 'retire fact', version: await versionOf(), reason: 'Again' }),
    ).toMatchObject({ status: 403 })
  })

  test('says that it disagrees with another by its number', async () => {
    await addFact({ db, actor: lead, now: NOW }, createFact({ figure: '20.4' }))
    expect(await sendDecision({ intent: 'disagree', other: 'twelve' })).toMatchObject({
      status: 422,
      data: { entered: { other: 'twelve' } },
    })
    expect(await sendDecision({ intent: 'disagree', other: '99' })).toMatchObject({ status: 404 })
    expect(await sendDecision({ intent: 'disagree', other: '2' })).toMatchObject({ status: 303 })
    const shown = (await openFact(
      getting(db, '/library/2', { as: officer, params: { number: '2' } }),
    )) as Awaited<ReturnType<typeof openFact>>
    expect(shown.disagreesWith).toMatchObject([{ number: 1, says: { figure: '19.9' } }])
  })

  test('does nothing that it has no button for', async () => {
    expect(await sendDecision({ intent: 'delete' })).toMatchObject({ status: 400 })
    expect(await sendDecision({})).toMatchObject({ status: 400 })
  })
})

describe('the library', () => {
  test('ignores a filter that is not valid, and shows leads the facts that wait for them', async () => {
    await addFact({ db, actor: officer, now: NOW }, createFact())
    await addFact({ db, actor: lead, now: NOW }, createFact())
    const open = async (query: string, as = lead) =>
      (await openLibrary(getting(db, `/library${query}`, { as }))) as Awaited<ReturnType<typeof openLibrary>>
    expect(await open('?show=nonsense&kind=rumour&page=-1&sort=x&area=')).toMatchObject({
      total: 1,
      proposed: 1,
      facts: [{ number: 2 }],
    })
    expect(await open('?show=proposed')).toMatchObject({ total: 1, facts: [{ number: 1 }] })
    expect(await open('', officer)).toMatchObject({ proposed: 0 })
  })

  test('cannot be opened by someone who is only an administrator', async () => {
    const administrator = await createPerson(db, { roles: ['administrator'] })
    expect(await outcomeOf(openLibrary(getting(db, '/library', { as: administrator })))).toMatchObject({
      status: 403,
    })
  })
})
