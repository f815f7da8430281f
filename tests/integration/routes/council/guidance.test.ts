import { beforeEach, expect, test } from 'vitest'
import { helpAbout, sectionGuidance } from '#app/data/council/guidance-texts.server.ts'
import { characteristicGuidance } from '#app/domain/council/characteristic-guidance.ts'
import { guidanceFor } from '#app/domain/council/guidance.ts'
import { action, loader } from '#app/routes/council/guidance-of.tsx'
import { loader as openAll } from '#app/routes/council/guidance.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let lead: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  lead = await createPerson(db, { name: 'Lena Fox', roles: ['equality lead'] })
})

const TITLE = 'question.proposal.title'
const HELP = {
  why: 'Councillors look for it.',
  good: 'Short.',
  'reviewedOn-day': '1',
  'reviewedOn-month': '11',
  'reviewedOn-year': '2026',
}
const open = (key = TITLE) => loader(getting(db, '/', { as: lead, params: { key } }))
const send = async (fields: Record<string, string>, key = TITLE) =>
  outcomeOf(
    action(
      posting(db, '/', { version: (await open(key)).rowVersion, ...fields }, { as: lead, params: { key } }),
    ),
  )
const titleHelp = async () => (await sectionGuidance(db, 'proposal')).questions['title']

test('the council’s guidance replaces the standard guidance for one question, until it is restored', async () => {
  expect(await send({ intent: 'save', ...HELP })).toMatchObject({ status: 303 })
  expect(await titleHelp()).toEqual({ why: 'Councillors look for it.', good: 'Short.' })
  const { questions } = await sectionGuidance(db, 'proposal')
  expect({ ...questions, title: undefined }).toEqual({
    ...guidanceFor('proposal').questions,
    title: undefined,
  })
  const { places } = await openAll(getting(db, '/guidance', { as: lead }))
  expect(places.filter(({ isOwn }) => isOwn)).toMatchObject([{ key: TITLE, reviewedOn: '2026-11-01' }])
  expect(await send({ intent: 'reset' })).toMatchObject({ status: 303 })
  expect(await sectionGuidance(db, 'proposal')).toEqual(guidanceFor('proposal'))
  expect((await open()).history.map(({ says, texts }) => [says.replace(/.*: /, ''), texts])).toEqual([
    ['Lena Fox (equality lead) restored the standard guidance', []],
    ['Lena Fox (equality lead) changed it', ['Short.', '2026-11-01', 'Councillors look for it.']],
  ])
})

test('a form shows the oldest review date of its guidance', async () => {
  await send({ intent: 'save', ...HELP, 'reviewedOn-year': '2020' })
  expect((await sectionGuidance(db, 'proposal')).reviewedOn).toBe('2020-11-01')
})

test('a preview shows what was typed and saves nothing', async () => {
  expect(await send({ intent: 'preview', ...HELP })).toMatchObject({
    status: 200,
    data: { preview: { why: 'Councillors look for it.' }, entered: { good: 'Short.' } },
  })
  expect(await titleHelp()).toEqual(guidanceFor('proposal').questions['title'])
})

test('guidance for a characteristic says who it covers, with one question on each line', async () => {
  const { why: _, good: __, ...date } = HELP
  await send(
    { intent: 'save', meant: 'Everybody of an age.', ask: 'Who is old?\n\n Who is young? ', ...date },
    'characteristic.age',
  )
  expect(await helpAbout(db, 'age')).toEqual({
    ...characteristicGuidance('age'),
    meant: 'Everybody of an age.',
    ask: ['Who is old?', 'Who is young?'],
    reviewedOn: '2026-11-01',
  })
  expect(await helpAbout(db, 'sex')).toEqual(characteristicGuidance('sex'))
})

test.each<[string, Record<string, string>, number]>([
  ['nothing said', { intent: 'save' }, 422],
  ['too long', { intent: 'save', ...HELP, why: 'x'.repeat(5_001) }, 422],
  ['an impossible date', { intent: 'save', ...HELP, 'reviewedOn-day': '31' }, 422],
  ['what somebody else changed meanwhile', { intent: 'save', ...HELP, version: 'before' }, 409],
  ['no button', { ...HELP }, 400],
])('%s is refused, and nothing changes', async (_name, fields, status) => {
  expect(await send(fields)).toMatchObject({ status })
  expect(await titleHelp()).toEqual(guidanceFor('proposal').questions['title'])
})

test('unknown guidance is not found', async () => {
  expect(await outcomeOf(open('question.proposal.unheard'))).toMatchObject({ status: 404 })
})
