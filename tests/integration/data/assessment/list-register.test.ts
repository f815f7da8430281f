import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import {
  listRegister,
  listVisible,
  MAX_COUNTED,
  type RegisterFilter,
} from '#app/data/assessment/list-register.server.ts'
import { keepPassage } from '#app/data/assessment/passages.server.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { type Actor, mayRead, relationsOf, ROLES, SYSTEM, type Role } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import { createCouncil, createDraft, createSubmitted, type Council } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { documentWith, impactWith, completeDocumentWith } from '#tests/support/documents.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

const ALL: RegisterFilter = { sort: 'reference', descending: false, pageNumber: 1 }

describe('lists show exactly the assessments that the person can open', () => {
  let db: Db
  let references: string[]
  const people: [string, Actor][] = []

  beforeAll(async () => {
    db = await testDb()
    const council = await createCouncil(db)
    const { officer, manager, directorateId } = council
    const elsewhere = (await createDirectorate(db)).id
    const open = await createDraft(db, council)
    const secret = await createDraft(db, council)
    await setConfidential(
      { db, actor: officer, now: NOW },
      { reference: secret.reference, confidential: true },
    )
    const submitted = await createSubmitted(db, council)
    const secretSubmitted = await createSubmitted(db, council)
    await setConfidential(
      { db, actor: officer, now: NOW },
      { reference: secretSubmitted.reference, confidential: true },
    )
    const system = (
      await importAssessment(
        { db, actor: SYSTEM, now: NOW },
        documentWith({ proposal: { title: 'Nobody’s' } }),
      )
    ).reference
    const partner = await createPerson(db, { directorateId: null })
    const { assessmentId } = await getAssessment(db, secret.reference)
    await db
      .insertInto('authors')
      .values({ assessmentId, personId: partner.id, addedAt: NOW, addedBy: null })
      .execute()
    const wroteWhatTheyApprove = await createPerson(db, { roles: ['manager'], directorateId: elsewhere })
    const odd = await createSubmitted(db, { ...council, manager: wroteWhatTheyApprove })
    const { assessmentId: oddId } = await getAssessment(db, odd.reference)
    await db
      .insertInto('writers')
      .values({ assessmentId: oddId, personId: wroteWhatTheyApprove.id })
      .execute()
    references = [open, secret, submitted, secretSubmitted, odd]
      .map(({ reference }) => reference)
      .concat(system)

    people.push(
      ['the author', officer],
      ['the approver', manager],
      ['a partner who writes', partner],
      ['an approver who wrote', wroteWhatTheyApprove],
      ['the system', SYSTEM],
      ...[[], ...ROLES.map((role) => [role])].flatMap((roles): [string, Actor][] => [
        [`the author, now ${roles.join() || 'without a role'}`, { ...officer, roles }],
        [`the approver, now ${roles.join() || 'without a role'}`, { ...manager, roles }],
      ]),
    )
    const combinations: Role[][] = [
      ...ROLES.map((role) => [role]),
      ['officer', 'manager'],
      ['manager', 'administrator'],
      ['equality lead', 'administrator'],
      [],
    ]
    for (const roles of combinations) {
      for (const [where, id] of [
        ['of the directorate', directorateId],
        ['of another', elsewhere],
        ['of none', null],
      ] as const) {
        people.push([
          `${roles.join(' and ') || 'nobody in particular'} ${where}`,
          await createPerson(db, { roles, directorateId: id }),
        ])
      }
    }
  })

  test('for every kind of person and assessment', async () => {
    for (const [who, actor] of people) {
      const shown = (await listRegister(db, actor, ALL)).rows.map(({ reference }) => reference)
      const readable: string[] = []
      const ids: string[] = []
      for (const reference of references) {
        const assessment = await getAssessment(db, reference)
        ids.push(assessment.assessmentId)
        if (mayRead(relationsOf(actor, assessment.ties), assessment.confidential)) readable.push(reference)
      }
      expect([who, shown]).toEqual([who, [...readable].sort()])
      expect((await listVisible(db, actor, ids)).size).toBe(readable.length)
    }
    expect(people.length).toBeGreaterThan(25)
  })
})

describe('searching', () => {
  let db: Db
  let council: Council
  beforeEach(async () => {
    db = await testDb()
    council = await createCouncil(db)
  })

  const bringIn = async (document: AssessmentDocument) =>
    (await importAssessment({ db, actor: council.officer, now: NOW }, document)).reference
  const found = async (search: string) =>
    (await listRegister(db, council.officer, { ...ALL, search })).rows.map(({ reference }) => reference)

  test('finds assessments that have all the words, even in different answers', async () => {
    const reference = await bringIn(
      documentWith({
        proposal: { title: 'Library hours', aims: 'Fewer mornings' },
        impacts: [impactWith({ number: 1, rationale: 'Cold pensioners' })],
      }),
    )
    await bringIn(documentWith({ proposal: { title: 'Library fines' } }))
    expect(await found('library pensioners')).toEqual([reference])
    expect(await found('LIBRARY mornings cold')).toEqual([reference])
    expect(await found('library parking')).toEqual([])
  })

  test('finds the beginning, the plural and the singular of each word', async () => {
    const reference = await bringIn(
      documentWith({ proposal: { title: 'Library charges of charities', aims: 'A woman' } }),
    )
    for (const typed of [
      'libr',
      'libr charg',
      'libraries',
      'charge',
      'charges',
      'charity',
      'women',
      'library women',
    ])
      expect([typed, await found(typed)]).toEqual([typed, [reference]])
    expect(await found('ibrary')).toEqual([])
  })

  test('finds words with characters that nobody sees, and ligatures', async () => {
    const reference = await bringIn(documentWith({ proposal: { title: 'Co\u00ADoperative o\uFB03ces' } }))
    for (const typed of ['cooperative', 'co\u200Boperative', 'offices', 'o\uFB03ce'])
      expect([typed, await found(typed)]).toEqual([typed, [reference]])
  })

  test('finds accents with and without them, composed or not', async () => {
    const reference = await bringIn(documentWith({ proposal: { title: 'Café Zoë in Siân’s park' } }))
    for (const word of ['café', 'cafe', 'CAFÉ', 'cafe\u0301', 'zoe', 'sian'])
      expect([word, await found(word)]).toEqual([word, [reference]])
  })

  test.each([
    '%',
    '_',
    '"',
    "'",
    "library' OR '1'='1",
    '"unclosed',
    'NEAR(library hours)',
    'library AND NOT hours',
    'title:library',
    '*',
    '^library',
    '-hours',
    '(',
    'a" OR "b',
    '\\',
  ])('takes %s literally, and never fails', async (typed) => {
    const reference = await bringIn(documentWith({ proposal: { title: 'Library hours' } }))
    const expected = /[a-z]/i.test(typed)
      ? /^(\^library|-hours)$/.test(typed)
        ? [reference]
        : []
      : [reference]
    expect(await found(typed)).toEqual(expected)
  })

  test('finds operators as the words that they are', async () => {
    const reference = await bringIn(documentWith({ proposal: { title: 'Near or not: and so on' } }))
    for (const word of ['NEAR', 'OR', 'NOT', 'AND', 'near AND or'])
      expect([word, await found(word)]).toEqual([word, [reference]])
  })

  test('finds a reference, however it is written, and a number in the text too', async () => {
    const first = await bringIn(documentWith({ proposal: { title: 'One' } }))
    const second = await bringIn(
      documentWith({ proposal: { title: 'Two', aims: 'In the year 1 after the flood' } }),
    )
    const address = 'https://eqia.example/assessments/EQIA-0001/versions/1?x=2'
    const written = [
      'EQIA-0001',
      'eqia 1',
      'eqia1',
      ' EQIA-1 ',
      '0001',
      'EQIA–0001.',
      '(eqia-1)',
      'EqIA\u00A01,',
      address,
    ]
    for (const typed of written) expect([typed, await found(typed)]).toEqual([typed, [first]])
    expect(await found('1')).toEqual([first, second])
  })

  test('looks at the latest version and at what was not removed', async () => {
    const { reference } = await createDraft(db, {
      ...council,
      document: completeDocumentWith({ furtherSuggestions: 'Zeppelins' }),
    })
    expect(await found('zeppelins')).toEqual([reference])
    await db
      .updateTable('register')
      .set({ versionId: (await getAssessment(db, await bringIn(documentWith()))).versionId })
      .where('reference', '=', reference)
      .execute()
    expect(await found('zeppelins')).toEqual([])
  })
})

describe('filtering and sorting', () => {
  let db: Db
  let council: Council
  beforeAll(async () => {
    db = await testDb()
    council = await createCouncil(db)
    const of = (title: string, date: string | undefined, groups: string[], more: object = {}) =>
      documentWith({
        proposal: { title, directorate: 'Resources', decision: date ? { date } : {} },
        impacts: [impactWith({ number: 1, groups })],
        ...more,
      })
    for (const document of [
      of('banana', '2027-02-01', ['age']),
      of('Apple', undefined, ['all-protected']),
      of('cherry', '2027-01-01', ['carers'], { conclusion: { outcome: 'B' } }),
    ]) {
      await importAssessment({ db, actor: council.officer, now: NOW }, document)
    }
    await createSubmitted(db, council)
  })
  const titles = async (filter: Partial<RegisterFilter>) =>
    (await listRegister(db, council.officer, { ...ALL, ...filter })).rows.map(
      ({ title }) => (title ?? '').split(' ')[0],
    )

  test.each<[Partial<RegisterFilter>, string[]]>([
    [{ sort: 'decision' }, ['cherry', 'banana', 'Closing', 'Apple']],
    [{ sort: 'decision', descending: true }, ['Closing', 'banana', 'cherry', 'Apple']],
    [{ sort: 'title' }, ['Apple', 'banana', 'cherry', 'Closing']],
    [{ sort: 'reference', descending: true }, ['Closing', 'cherry', 'Apple', 'banana']],
    [{ status: 'submitted' }, ['Closing']],
    [{ outcome: 'B' }, ['cherry', 'Closing']],
    [{ characteristic: 'age' }, ['banana', 'Apple', 'Closing']],
    [{ characteristic: 'carers' }, ['cherry', 'Closing']],
    [{ characteristic: 'all-protected' }, ['Apple']],
    [{ decisionFrom: '2027-01-01', decisionTo: '2027-02-01' }, ['banana', 'cherry']],
    [{ decisionFrom: '2027-01-02' }, ['banana', 'Closing']],
    [{ directorateId: 'another' }, []],
  ])('%j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected)
  })

  test('shows one page at a time, and the last page for a page number that is too high', async () => {
    for (let n = 0; n < 25; n += 1)
      await importAssessment(
        { db, actor: council.officer, now: NOW },
        documentWith({ proposal: { title: `n${n}` } }),
      )
    const first = await listRegister(db, council.officer, ALL)
    expect([first.rows.length, first.total, first.pages, first.page]).toEqual([25, 29, 2, 1])
    const past = await listRegister(db, council.officer, { ...ALL, pageNumber: 99 })
    expect([past.rows.length, past.page]).toEqual([4, 2])
  })

  test.each([true, false])(
    'all pages together are the whole list once, in its order, those without a date last (descending: %j)',
    async (descending) => {
      const dates = []
      const numbers = new Set<number>()
      for (const pageNumber of [1, 2]) {
        const { rows } = await listRegister(db, council.officer, {
          ...ALL,
          sort: 'decision',
          descending,
          pageNumber,
        })
        dates.push(...rows.map(({ decisionOn }) => decisionOn))
        for (const { number } of rows) numbers.add(number)
      }
      const given = dates.filter((date) => date !== null)
      const inOrder = [...given].sort()
      expect(dates).toEqual([
        ...(descending ? inOrder.reverse() : inOrder),
        ...Array<null>(29 - given.length).fill(null),
      ])
      expect(numbers.size).toBe(29)
    },
  )

  test('people in several groups at once are counted apart from each group', async () => {
    const atOnce = documentWith({
      proposal: { title: 'damson' },
      impacts: [impactWith({ groups: ['age', 'sex'], combination: 'all' })],
    })
    const ofOne = documentWith({
      proposal: { title: 'elder' },
      impacts: [impactWith({ groups: ['sex'], combination: 'all' })],
    })
    for (const document of [atOnce, ofOne])
      await importAssessment({ db, actor: council.officer, now: NOW }, document)
    expect(await titles({ characteristic: 'sex', combination: 'all' })).toEqual(['damson'])
    expect(await titles({ characteristic: 'sex', combination: 'each' })).toEqual([
      'Apple',
      'Closing',
      'elder',
    ])
    expect(await titles({ characteristic: 'sex' })).toEqual(['Apple', 'Closing', 'damson', 'elder'])
    expect(await titles({ combination: 'all' })).toEqual(['damson'])
  })
})

describe('a search for a very common word', () => {
  const MANY = 2_000
  let db: Db
  let council: Council
  beforeAll(async () => {
    db = await testDb()
    council = await createCouncil(db)
    for (const title of ['One', 'Two with otters', 'Three'])
      await importAssessment({ db, actor: council.officer, now: NOW }, documentWith({ proposal: { title } }))
    for (const reference of ['EQIA-0001', 'EQIA-0002']) {
      const { assessmentId, versionId } = await getAssessment(db, reference)
      for (let n = 0; n < MANY / 2; n += 1)
        await keepPassage(db, {
          assessmentId,
          versionId,
          section: 'impact',
          entryId: `${n}`,
          body: 'all residents',
        })
    }
  })
  const found = async (search: string) =>
    (await listRegister(db, council.officer, { ...ALL, search })).rows.map(({ reference }) => reference)

  test('finds assessments with that word, or with both words if there are two', async () => {
    expect(await found('residents')).toEqual(['EQIA-0001', 'EQIA-0002'])
    expect(await found('residents otters')).toEqual(['EQIA-0002'])
    expect(await found('three residents')).toEqual([])
  })

  test('is counted up to a limit', async () => {
    const all = await listRegister(db, council.officer, { ...ALL, search: 'residents' })
    expect([all.total, all.isMore]).toEqual([2, false])
    for (let n = 0; n < MAX_COUNTED; n += 1) {
      await importAssessment(
        { db, actor: council.officer, now: NOW },
        documentWith({ proposal: { title: `For residents ${n}` } }),
      )
    }
    const many = await listRegister(db, council.officer, { ...ALL, search: 'residents', pageNumber: 99 })
    expect([many.total, many.isMore, many.pages, many.page, many.rows.length]).toEqual([
      MAX_COUNTED,
      true,
      4,
      4,
      25,
    ])
  })
})
