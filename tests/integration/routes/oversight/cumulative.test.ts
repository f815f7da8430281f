import { beforeEach, describe, expect, test } from 'vitest'
import { setConfidential, setTags } from '#app/commands/assessment/change-settings.server.ts'
import { loader as conclusion } from '#app/routes/assessment/conclusion.tsx'
import { loader } from '#app/routes/oversight/cumulative.tsx'
import { loader as behind } from '#app/routes/oversight/impacts-behind.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { type TestAssessment, createSubmitted, createDraft } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf } from '#tests/support/request.ts'

let db: Db
let council: TestAssessment
let elsewhere: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  council = await createSubmitted(db, {
    document: completeDocumentWith({ proposal: { title: 'Fewer buses' } }),
  })
  elsewhere = await createPerson(db, { directorateId: (await createDirectorate(db, { id: 'elsewhere' })).id })
})
const open = (search: string, as: SignedInPerson = council.lead) =>
  loader(getting(db, `/cumulative${search}`, { as }))
const openBehind = (search: string, as: SignedInPerson = council.lead) =>
  behind(getting(db, `/cumulative/impacts${search}`, { as }))

describe('the matrix page', () => {
  test('names each live proposal, and links only to those that the person can open', async () => {
    expect((await open('')).columns).toEqual([
      {
        reference: 'EQIA-0001',
        title: 'Fewer buses',
        href: '/assessments/EQIA-0001',
        directorate: 'Resources',
        decision: 'Decision on 16 March 2027',
      },
    ])
    expect((await open('', elsewhere)).columns).toMatchObject([{ title: 'Fewer buses', href: undefined }])
  })

  test('says which filters it ignores, and treats a hidden tag as one that does not exist', async () => {
    await setTags(
      { db, actor: council.officer, now: NOW },
      { reference: council.reference, tags: ['Depot closes'] },
    )
    expect((await open('?tag=Depot+closes', elsewhere)).query.filter.tag).toBe('Depot closes')
    await setConfidential(
      { db, actor: council.officer, now: NOW },
      { reference: council.reference, confidential: true },
    )
    const hidden = await open('?tag=Depot+closes', elsewhere)
    const unknown = await open('?tag=Nobody+gave+this', elsewhere)
    expect(hidden.query.ignored).toEqual(unknown.query.ignored)
    expect(hidden.query.ignored).toEqual(['No live proposals that you can see have the tag in the address.'])
    expect([hidden.total, hidden.choices.tags]).toEqual([0, []])
    const odd = await open('?directorate=nobody&from=31/2/2027&to=x&page=0')
    expect(odd.query.ignored).toHaveLength(4)
    expect(odd.total).toBe(1)
    expect((await open('?from=2027-06-01&to=2027-01-01')).query.ignored).toEqual([
      'The last decision date was before the first one.',
    ])
  })

  test('shows the last page for a page number that is too high', async () => {
    for (let more = 0; more < 5; more += 1) await createDraft(db, council)
    const page = await open('?page=99')
    expect([page.page, page.pages, page.first, page.total]).toEqual([2, 2, 6, 6])
    expect(page.columns).toHaveLength(1)
  })

  test('is not for people who cannot see assessments', async () => {
    const administrator = await createPerson(db, {
      roles: ['administrator'],
      directorateId: council.directorateId,
    })
    expect((await outcomeOf(open('', administrator))).status).toBe(403)
    expect((await outcomeOf(openBehind('', administrator))).status).toBe(403)
  })
})

describe('the impacts behind a cell', () => {
  test('are shown with a name and a link to people who can open them', async () => {
    const { title, impacts, back } = await openBehind(
      '?group=age&effect=negative&proposal=EQIA-0001&tag=budget+2027',
    )
    expect(title).toBe('Negative impacts on Age')
    expect(back).toBe('/cumulative?tag=budget+2027')
    expect(impacts).toMatchObject([
      {
        name: 'Impact 1: Further to travel to pay in cash',
        href: '/assessments/EQIA-0001/versions/1#impact-1',
        severity: 'medium, low after mitigation',
      },
    ])
  })

  test('show other people only who is affected and how severely, and none of the text', async () => {
    const { impacts } = await openBehind('?group=age&effect=negative', elsewhere)
    expect(impacts).toEqual([
      {
        key: 'EQIA-0001 1',
        reference: 'EQIA-0001',
        title: 'Fewer buses',
        directorate: 'Resources',
        decision: '16 March 2027',
        groups: ['Age', 'Disability'],
        inAll: false,
        effect: 'negative',
        severity: 'medium, low after mitigation',
      },
    ])
  })

  test('are empty for people no proposal affects, and an unknown effect is refused', async () => {
    expect((await openBehind('?group=nobody')).total).toBe(0)
    expect((await openBehind('?group=age&group=disability')).total).toBe(0)
    expect((await openBehind('')).total).toBe(3)
    expect((await outcomeOf(openBehind('?effect=worse'))).status).toBe(400)
  })
})

describe('next to the question about cumulative impact', () => {
  const beside = async (reference: string, as: SignedInPerson) =>
    (await conclusion(getting(db, `/assessments/${reference}/conclusion`, { as, params: { reference } })))
      .otherHarms

  test('an author sees other live proposals that harm the same groups', async () => {
    const { reference } = await createDraft(db, { ...council, officer: elsewhere })
    const { impacts, total } = await beside(reference, elsewhere)
    expect(total).toBe(2)
    expect(impacts[0]).toEqual({
      key: 'EQIA-0001 1',
      reference: 'EQIA-0001',
      title: 'Fewer buses',
      directorate: 'Resources',
      decision: '16 March 2027',
      groups: ['Age', 'Disability'],
      inAll: false,
      effect: 'negative',
      severity: 'medium, low after mitigation',
    })
    const own = (await createDraft(db, council)).reference
    expect((await beside(own, council.officer)).impacts[0]?.href).toBe('/assessments/EQIA-0001')
  })

  test('an author does not see drafts, even their own, or confidential proposals', async () => {
    const { reference } = await createDraft(db, council)
    await setConfidential(
      { db, actor: council.officer, now: NOW },
      { reference: council.reference, confidential: true },
    )
    await createDraft(db, council)
    expect(await beside(reference, council.officer)).toEqual({ impacts: [], total: 0 })
  })
})
