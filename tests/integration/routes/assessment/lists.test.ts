import { describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { action as changeEngagement, loader as engagement } from '#app/routes/assessment/engagement.tsx'
import { action as saveImpact, loader as impact } from '#app/routes/assessment/impact.tsx'
import { action as changeImpacts, loader as impacts } from '#app/routes/assessment/impacts.tsx'
import { action as changeMitigations, loader as mitigations } from '#app/routes/assessment/mitigations.tsx'
import { action as saveMitigation, loader as mitigation } from '#app/routes/assessment/mitigation.tsx'
import { createDraft } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { engagementWith, completeDocumentWith } from '#tests/support/documents.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

const IMPACT = {
  title: 'A longer walk',
  groups: ['age'],
  combination: 'each',
  effect: 'negative',
  source: 'Counts',
  rationale: 'The stop moves.',
}

async function aDraft(document = completeDocumentWith({})) {
  const db = await testDb()
  const { reference, officer } = await createDraft(db, { document })
  const wish = (params: Record<string, string>) => ({ as: officer, params: { reference, ...params } })
  return {
    db,
    reference,
    written: async () => getDocument(db, await getAssessment(db, reference)),
    open: (params: Record<string, string> = {}, query = '') =>
      getting(db, `/assessments/${reference}/list${query}`, wish(params)),
    send: (fields: Record<string, string | readonly string[]>, params: Record<string, string> = {}) =>
      posting(db, `/assessments/${reference}/list`, { rowVersion: '1', ...fields }, wish(params)),
  }
}

describe('removing an impact', () => {
  test('takes its mitigations along, and says so', async () => {
    const { reference, written, open, send } = await aDraft()
    const answer = await outcomeOf(changeImpacts(send({ intent: 'remove', number: '1' })))
    expect(answer).toMatchObject({
      status: 303,
      location: `/assessments/${reference}/impacts?remove=1&mitigations=1`,
    })
    expect(await impacts(open({}, '?remove=1&mitigations=1'))).toMatchObject({
      news: { did: 'removed', number: 1, mitigations: 1 },
    })
    const { impacts: left, mitigations: theirs } = await written()
    expect(left.map(({ number }) => number)).toEqual([2, 3])
    expect(theirs.map(({ impactNumber }) => impactNumber)).toEqual([2])
  })

  test('and restoring it brings them back, with its links', async () => {
    const { written, send } = await aDraft()
    const before = await written()
    await changeImpacts(send({ intent: 'remove', number: '1' }))
    const answer = await outcomeOf(changeImpacts(send({ intent: 'restore', number: '1' })))
    expect(answer.location).toMatch(/\?restore=1&mitigations=1$/)
    expect(await written()).toEqual(before)
  })

  test('its number is never used again', async () => {
    const { written, send } = await aDraft()
    await changeImpacts(send({ intent: 'remove', number: '3' }))
    await saveImpact(send({ ...IMPACT, intent: 'continue', rowVersion: '0' }, { number: 'new' }))
    expect((await written()).impacts.map(({ number }) => number)).toEqual([1, 2, 4])
  })

  test('a mitigation that went along cannot come back without it', async () => {
    const { open, send } = await aDraft()
    await changeImpacts(send({ intent: 'remove', number: '1' }))
    expect(await mitigations(open())).toMatchObject({
      mitigations: [{ removed: true, cannot: 'Restore impact 1 first' }, { removed: false }],
    })
  })

  test(
    'while somebody writes in it loses nothing: the page says so, and “Restore and save” brings ' +
      'all of it back',
    async () => {
      const { written, open, send } = await aDraft()
      await changeImpacts(send({ intent: 'remove', number: '1' }))
      expect(await impact(open({ number: '1' }))).toMatchObject({
        isRemoved: true,
        values: { title: 'Further to travel to pay in cash' },
      })
      const refused = await outcomeOf(
        saveImpact(send({ ...IMPACT, intent: 'continue', formKey: 'rendered-once' }, { number: '1' })),
      )
      expect(refused).toMatchObject({ status: 409, data: { entered: { ...IMPACT, rowVersion: '1' } } })
      expect((await written()).impacts.map(({ number }) => number)).toEqual([2, 3])
      await saveImpact(send({ ...IMPACT, intent: 'restore', formKey: 'rendered-once' }, { number: '1' }))
      const { impacts: now, mitigations: theirs } = await written()
      expect(now[0]).toMatchObject({ number: 1, title: 'A longer walk' })
      expect(theirs.map(({ impactNumber }) => impactNumber)).toEqual([1, 2])
    },
  )

  test('is refused when somebody changed it since', async () => {
    const { written, send } = await aDraft()
    await saveImpact(send({ ...IMPACT, intent: 'continue' }, { number: '1' }))
    expect((await outcomeOf(changeImpacts(send({ intent: 'remove', number: '1' })))).status).toBe(409)
    expect((await written()).impacts).toHaveLength(3)
  })
})

test.each([
  [{ intent: 'remove', number: '1e3' }, 400],
  [{ intent: 'remove', number: '0' }, 400],
  [{ intent: 'burn', number: '1' }, 400],
  [{ intent: 'remove', number: '99' }, 404],
  [{ intent: 'restore', number: '99' }, 404],
])('a list takes no nonsense: %o', async (fields, status) => {
  const { send } = await aDraft()
  for (const action of [changeImpacts, changeMitigations, changeEngagement])
    expect((await outcomeOf(action(send(fields)))).status).toBe(status)
})

test.each(['0', '-1', 'abc', '1.5', '99', '9007199254740993', '%00'])(
  'there is no row with the number %s',
  async (number) => {
    const { open } = await aDraft()
    expect((await outcomeOf(impact(open({ number })))).status).toBe(404)
  },
)

test('a new mitigation starts with the impact it was opened for, and lists harms first', async () => {
  const { open, send, written } = await aDraft()
  const page = await mitigation(open({ number: 'new' }, '?impact=2'))
  expect(page.values).toEqual({ impactNumber: 2 })
  expect(page.impacts.map(({ value }) => value)).toEqual(['1', '2', '3'])
  await saveMitigation(
    send(
      { intent: 'continue', rowVersion: '0', impactNumber: '2', action: 'A second card' },
      { number: 'new' },
    ),
  )
  expect((await written()).mitigations.map(({ impactNumber }) => impactNumber)).toEqual([1, 2, 2])
})

test('an impact of another assessment, or none, cannot be answered', async () => {
  const { send } = await aDraft()
  const answer = await outcomeOf(
    saveMitigation(
      send({ intent: 'continue', rowVersion: '0', impactNumber: '77', action: 'x' }, { number: 'new' }),
    ),
  )
  expect(answer.status).toBe(400)
})

test('the engagement log adds up, counts what is not known, and sorts as its address says', async () => {
  const entries = [
    engagementWith({ from: '2026-05-12', organisation: 'Carers forum', numberEngaged: 1_200 }),
    engagementWith({ from: '2026-03-01', organisation: 'Youth council' }),
    engagementWith({ from: '2026-04-01', organisation: 'Allotments', numberEngaged: 7 }),
  ]
  const { open } = await aDraft(completeDocumentWith({ engagement: entries, impacts: [], mitigations: [] }))
  const inOrder = async (query: string) =>
    (await engagement(open({}, query))).entries.map(({ organisation }) => organisation)
  expect((await engagement(open())).total).toEqual({
    people: 1_207,
    unknown: 1,
    from: '2026-03-01',
    to: '2026-05-12',
  })
  expect(await inOrder('')).toEqual(['Youth council', 'Allotments', 'Carers forum'])
  expect(await inOrder('?sort=people')).toEqual(['Carers forum', 'Allotments', 'Youth council'])
  expect(await inOrder('?sort=organisation')).toEqual(['Allotments', 'Carers forum', 'Youth council'])
  expect(await inOrder('?sort=; drop table')).toEqual(await inOrder(''))
})
