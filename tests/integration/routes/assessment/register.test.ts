import { beforeEach, describe, expect, test } from 'vitest'
import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { loader } from '#app/routes/assessment/register.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import {
  type TestAssessment,
  createSubmitted,
  createApproved,
  createDraft,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf } from '#tests/support/request.ts'

let db: Db
let council: TestAssessment
beforeEach(async () => {
  db = await testDb()
  council = await createDraft(db)
})
const open = (search: string, as: SignedInPerson = council.officer) =>
  loader(getting(db, `/assessments${search}`, { as }))

test('shows the line of each assessment, with its decision in words', async () => {
  const { lines, total, query } = await open('')
  expect(total).toBe(1)
  expect(query.ignored).toEqual([])
  expect(lines).toMatchObject([
    {
      reference: 'EQIA-0001',
      title: 'Closing two cash offices and taking payments in other ways',
      status: 'draft',
      directorate: 'Resources',
      outcome: 'B',
      decision: '16 March 2027, in 114 days',
      late: undefined,
    },
  ])
})

test('marks what was approved after its decision, and what is late', async () => {
  const past = completeDocumentWith({ proposal: { decision: { body: 'Cabinet', date: '2026-11-08' } } })
  await createApproved(db, { ...council, document: past })
  await createSubmitted(db, { ...council, document: past })
  const { lines } = await open('?sort=reference&order=asc')
  expect(lines.map(({ late }) => late)).toEqual([undefined, 'Approved 12 days after the decision', 'Late'])
})

test('says where the words that were searched for stand', async () => {
  const { lines } = await open('?q=bilingual+zeppelins')
  expect(lines).toEqual([])
  const { lines: found } = await open('?q=interpreters')
  expect(found[0]?.found?.pieces.find(({ isFound }) => isFound)?.text.toLowerCase()).toBe('interpreters')
})

test('a confidential one, searched for by its very words, is not there for those who may not see it', async () => {
  await setConfidential(
    { db, actor: council.officer, now: NOW },
    { reference: council.reference, confidential: true },
  )
  const colleague = await createPerson(db, {
    roles: ['manager', 'officer'],
    directorateId: council.directorateId,
  })
  for (const search of [
    '',
    '?q=cash',
    '?q=EQIA-0001',
    `?directorate=${council.directorateId}`,
    '?characteristic=age',
  ]) {
    expect([search, await open(search, colleague)]).toMatchObject([search, { total: 0, lines: [] }])
  }
  expect((await open('')).lines[0]?.isConfidential).toBe(true)
})

describe('the address', () => {
  test.each(['?state=lost', '?outcome=F', '?sort=colour', '?order=sideways', '?state=Draft', '?outcome=a'])(
    'with an unknown choice is 400: %s',
    async (search) => {
      const answer = await outcomeOf(loader(getting(db, `/assessments${search}`, { as: council.officer })))
      expect(answer).toMatchObject({
        status: 400,
        data: { message: expect.stringContaining('does not exist') },
      })
    },
  )

  test.each([
    ['?from=31/2/2027', 'The first decision date is not a real date, like 27/3/2027.'],
    ['?to=soon', 'The last decision date is not a real date, like 27/3/2027.'],
    ['?from=2027-05-01&to=2027-04-01', 'The last decision date was before the first one.'],
    ['?directorate=none', 'The directorate in the address is not known here.'],
    ['?characteristic=height', 'The group in the address is not one of the council’s groups.'],
    ['?page=0', 'The page number in the address is not a number.'],
    ['?page=two', 'The page number in the address is not a number.'],
    ['?q=%25', 'Search for words or numbers. You cannot search for symbols only.'],
    [`?q=${'a'.repeat(201)}`, 'Your search must be 200 characters or fewer.'],
  ])('with %s says what was left out, and leaves out nothing else', async (search, sentence) => {
    const { query, total } = await open(search)
    expect(query.ignored).toEqual([sentence])
    expect(total).toBe(search.includes('from=2027-05') ? 0 : 1)
  })

  test.each([
    '?from=1/3/2027',
    '?from=1 March 2027',
    '?from=2027-03-01',
    '?from=01.03.2027',
    '?to=31/3/2027',
    '?state=&outcome=&from=',
    '?page=7',
  ])('takes %s', async (search) => {
    const { query, total } = await open(search)
    expect([query.ignored, total]).toEqual([[], 1])
  })

  test('with all filters at once finds what fits them all', async () => {
    const all = `?q=cash&state=draft&directorate=${council.directorateId}&outcome=B&characteristic=race&from=2027-03-16&to=2027-03-16&sort=title&order=desc&page=1`
    expect((await open(all)).total).toBe(1)
    expect((await open(all.replace('outcome=B', 'outcome=C'))).total).toBe(0)
  })
})

test('is for people who are signed in', async () => {
  expect(await outcomeOf(loader(getting(db, '/assessments?state=draft')))).toMatchObject({
    status: 302,
    location: '/sign-in?returnTo=%2Fassessments%3Fstate%3Ddraft',
  })
})

test('an administrator sees none, and no way to start one', async () => {
  const administrator = await createPerson(db, { roles: ['administrator'] })
  expect(await open('', administrator)).toMatchObject({ total: 0, lines: [], mayStart: false })
})
