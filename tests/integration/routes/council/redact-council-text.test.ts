import { beforeEach, expect, test } from 'vitest'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { loader as group } from '#app/routes/evidence/redact-community-group.tsx'
import { loader as cumulative } from '#app/routes/oversight/redact-cumulative.tsx'
import { loader as guidance } from '#app/routes/council/redact-guidance.tsx'
import { action, loader as fact } from '#app/routes/evidence/redact-fact.tsx'
import { loader as plan } from '#app/routes/plan/redact-planned-decision.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { createFact } from '#tests/support/facts.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const NAME = 'Jane Whitfield'
const REASON = 'A resident can be recognised.'
const onOne = { number: '1' }

let db: Db
let lead: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  lead = await createPerson(db, { roles: ['equality lead'] })
  await addFact(
    { db, actor: lead, now: NOW },
    createFact({ statement: `Visits to ${NAME}`, publisher: `${NAME}’s surgery` }),
  )
})

const sending = (fields: Record<string, string>) =>
  outcomeOf(
    action(posting(db, '/library/1/redact', { reason: REASON, ...fields }, { as: lead, params: onOne })),
  )
const redactions = () => db.selectFrom('history').select('details').where('event', '=', 'redact').execute()
const publisher = async () =>
  (await db.selectFrom('factEditions').select('publisher').executeTakeFirstOrThrow()).publisher

test('a search shows what each text will say, and changes nothing', async () => {
  expect(await sending({ words: NAME })).toMatchObject({
    status: 200,
    data: {
      entered: { words: NAME, reason: REASON },
      places: { entries: 1 },
      redacted: [
        { label: 'What it says', text: 'Visits to [redacted]' },
        { label: 'Published by', text: '[redacted]’s surgery' },
      ],
      elsewhere: [],
    },
  })
  expect(await publisher()).toBe(`${NAME}’s surgery`)
  expect(await redactions()).toEqual([])
})

test('the same form sent twice redacts once, and leads to the fact', async () => {
  const form = { words: NAME, intent: 'redact', formKey: 'a-form-key-of-this-page' }
  const done = { status: 303, location: '/library/1?done=words-redacted' }
  expect(await sending(form)).toMatchObject(done)
  expect(await sending(form)).toMatchObject(done)
  expect(await redactions()).toHaveLength(1)
  expect(await publisher()).toBe('[redacted]’s surgery')
})

test.each([
  [{}, { words: 'Enter the words you want to redact' }],
  [{ words: 'Ja' }, { words: 'Enter at least 3 letters or numbers' }],
  [{ words: NAME, reason: '' }, { reason: 'Say why you are redacting them' }],
  [
    { words: NAME, reason: `${NAME} asked`, intent: 'redact' },
    { reason: 'Enter a reason that does not repeat the words' },
  ],
  [{ words: 'Ebenezer Nobody' }, { words: 'We could not find these words here. Copy them from the text' }],
  [{ all: 'yes' }, { words: 'Enter the words you want to redact' }],
])('%j is sent back with what is wrong', async (fields, errors) => {
  expect(await sending(fields)).toMatchObject({ status: 422, data: { errors } })
  expect(await redactions()).toEqual([])
})

test.each([
  ['fact', fact, { number: '9' }],
  ['fact with an address that is not a number', fact, { number: 'abc' }],
  ['planned decision', plan, { id: 'abc' }],
  ['community group', group, { id: 'abc' }],
  ['cumulative assessment', cumulative, { tag: 'nobody has it' }],
  ['help', guidance, { key: 'question.none' }],
])('an unknown %s is not found', async (_what, loader, params) => {
  expect((await outcomeOf(loader(getting(db, '/', { as: lead, params })))).status).toBe(404)
})
