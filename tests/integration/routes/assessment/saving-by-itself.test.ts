import { expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findSection, listSections } from '#app/data/assessment/sections.server.ts'
import { action as saveImpact } from '#app/routes/assessment/impact.tsx'
import { action as saveAims } from '#app/routes/assessment/aims-and-options.tsx'
import { action as saveMitigation } from '#app/routes/assessment/mitigation.tsx'
import { loader as alsoHere } from '#app/routes/assessment/also-here.ts'
import { loader as conclusion } from '#app/routes/assessment/conclusion.tsx'
import { createPresence } from '#app/http/presence.server.ts'
import { anAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { aPerson } from '#tests/support/people.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

const BY_ITSELF = { intent: 'by itself', formKey: 'rendered-once-1', saveNumber: '1' }

async function aDraft() {
  const db = await testDb()
  const draft = await anAssessment(db)
  const { versionId } = await getAssessment(db, draft.reference)
  const send = (fields: Record<string, string | readonly string[]>, params: Record<string, string> = {}) =>
    posting(
      db,
      `/assessments/${draft.reference}/page`,
      { rowVersion: '1', ...BY_ITSELF, ...fields },
      { as: draft.officer, params: { reference: draft.reference, ...params } },
    )
  return { db, ...draft, versionId, send }
}

test('what has been typed so far is saved, whole or not, and the page is told when', async () => {
  const { db, versionId, send } = await aDraft()
  const answer = await outcomeOf(saveAims(send({ aims: 'Fewer' })))
  expect(answer).toMatchObject({
    status: 200,
    data: { byItself: { rowVersion: 2, at: '10:00am', left: [] } },
  })
  expect((await findSection(db, versionId, 'aims-and-options'))?.values).toEqual({ aims: 'Fewer' })
})

test('an answer that is not whole yet waits, keeps what was saved there, and holds nothing else up', async () => {
  const { db, versionId, send } = await aDraft()
  const before = (await findSection(db, versionId, 'mitigation', 'mitigation-1'))?.values
  const half = {
    impactNumber: '1',
    action: 'A van comes on Mondays',
    'dueOn-day': '3',
    'dueOn-month': '',
    'dueOn-year': '',
  }
  const answer = await outcomeOf(saveMitigation(send(half, { number: '1' })))
  expect(answer).toMatchObject({
    status: 200,
    data: { byItself: { left: [expect.stringContaining('must include a month and a year')] } },
  })
  const values = (await findSection(db, versionId, 'mitigation', 'mitigation-1'))?.values
  expect(values).toMatchObject({ action: 'A van comes on Mondays', dueOn: before?.['dueOn'] })
})

test('a text that is too long is not cut and not saved, and the page is told', async () => {
  const { db, versionId, send } = await aDraft()
  const answer = await outcomeOf(saveAims(send({ aims: 'x'.repeat(10_001), scope: 'Both offices' })))
  expect(answer.data).toMatchObject({ byItself: { left: [expect.stringContaining('10,000')] } })
  expect((await findSection(db, versionId, 'aims-and-options'))?.values['scope']).toBe('Both offices')
})

test('a new row is added with the first save, and later ones and the button go to that row', async () => {
  const { db, versionId, reference, send } = await aDraft()
  const added = await outcomeOf(saveImpact(send({ title: 'Longer', rowVersion: '0' }, { number: 'new' })))
  expect(added.data).toMatchObject({
    byItself: { rowVersion: 1, href: `/assessments/${reference}/impacts/4` },
  })
  const again = { title: 'Longer queues', rowVersion: '0', saveNumber: '2' }
  expect((await outcomeOf(saveImpact(send(again, { number: 'new' })))).data).toMatchObject({
    byItself: { rowVersion: 2 },
  })
  await outcomeOf(
    saveImpact(
      send({ ...again, title: 'Longer queues at noon', intent: 'later', saveNumber: '3' }, { number: 'new' }),
    ),
  )
  const impacts = await listSections(db, versionId, 'impact')
  expect(impacts.map(({ values }) => values['title']).slice(3)).toEqual(['Longer queues at noon'])
})

test('an empty page adds nothing', async () => {
  const { db, versionId, send } = await aDraft()
  expect((await outcomeOf(saveImpact(send({ title: ' ', rowVersion: '0' }, { number: 'new' })))).status).toBe(
    200,
  )
  expect(await listSections(db, versionId, 'impact')).toHaveLength(3)
})

test('where somebody else saved first, nothing is touched, and the page is told who it was', async () => {
  const { db, versionId, send } = await aDraft()
  await outcomeOf(saveAims(send({ aims: 'Theirs', formKey: 'rendered-once-2' })))
  const answer = await outcomeOf(saveAims(send({ aims: 'Mine' })))
  expect(answer).toMatchObject({ status: 409, data: { byItself: { conflict: { by: 'you' } } } })
  expect((await findSection(db, versionId, 'aims-and-options'))?.values['aims']).toBe('Theirs')
})

test('a section shows who else has it open, and goes on asking', async () => {
  const { db, reference, officer } = await aDraft()
  const presence = createPresence()
  const other = await aPerson(db, { name: 'Jo Bryce' })
  const { assessmentId } = await getAssessment(db, reference)
  await db
    .insertInto('authors')
    .values({ assessmentId, personId: other.id, addedAt: '2026-11-22T09:00:00.000Z', addedBy: null })
    .execute()
  const open = (as: typeof officer) =>
    conclusion(getting(db, `/assessments/${reference}/conclusion`, { as, presence, params: { reference } }))
  expect((await open(other)).presence?.others).toEqual([])
  const mine = (await open(officer)).presence
  expect(mine?.others).toEqual(['Jo Bryce'])
  const asked = await alsoHere(
    getting(db, mine?.askAt ?? '', { as: officer, presence, params: { reference, section: 'conclusion' } }),
  )
  expect(await asked.json()).toEqual({ others: ['Jo Bryce'] })
})
