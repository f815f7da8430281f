import { beforeEach, describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { listHistory } from '#app/data/history.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { listTexts } from '#app/data/assessment/texts.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { loader as log } from '#app/routes/assessment/engagement.tsx'
import { action as saveEntry, loader as entry } from '#app/routes/assessment/engagement-entry.tsx'
import { loader as impact } from '#app/routes/assessment/impact.tsx'
import { action as saveMitigation } from '#app/routes/assessment/mitigation.tsx'
import { action as changeImpacts } from '#app/routes/assessment/impacts.tsx'
import type { Db } from '#db/client.ts'
import { createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocument } from '#tests/support/documents.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

/**
 * The complete document: entry 1 (a drop-in) is linked with impacts 1 and 3, entry 2 (a forum) with impact 1
 * and its mitigation.
 */
let db: Db
let an: TestAssessment
beforeEach(async () => {
  db = await testDb()
  an = await createDraft(db)
})

const subject = () => getAssessment(db, an.reference)
const written = async () => getDocument(db, await subject())
const wish = (params: Record<string, string>) => ({
  as: an.officer,
  params: { reference: an.reference, ...params },
})
const open = (params: Record<string, string> = {}, query = '') =>
  getting(db, `/assessments/${an.reference}/engagement${query}`, wish(params))
const send = (number: string, fields: Record<string, string | readonly string[]>) =>
  saveEntry(posting(db, `/assessments/${an.reference}/engagement/${number}`, fields, wish({ number })))
const sayLedTo = (number: string, was: readonly string[], ledTo: readonly string[]) =>
  send(number, { intent: 'led to', was: was.join(' ') || 'nothing', ledTo })

describe('what an entry led to', () => {
  test('is offered as impacts with their mitigations, and shows what is linked already', async () => {
    const { ledTo } = await entry(open({ number: '2' }))
    expect(ledTo.choices.map(({ value }) => value)).toEqual([
      'impact-1',
      'mitigation-1',
      'impact-2',
      'mitigation-2',
      'impact-3',
    ])
    expect(ledTo.chosen).toEqual(['impact-1', 'mitigation-1'])
  })

  test('is saved with the impacts and mitigations: added and taken away in one go', async () => {
    const answer = await outcomeOf(
      sayLedTo('2', ['impact-1', 'mitigation-1'], ['impact-1', 'impact-2', 'mitigation-2']),
    )
    expect(answer).toMatchObject({
      status: 303,
      location: `/assessments/${an.reference}/engagement#you-said`,
    })
    const { impacts, mitigations } = await written()
    expect(impacts.map(({ engagementIds }) => engagementIds)).toEqual([
      ['en-drop-in', 'en-forum'],
      ['en-panel', 'en-forum'],
      ['en-drop-in'],
    ])
    expect(mitigations.map(({ engagementIds }) => engagementIds)).toEqual([
      undefined,
      ['en-panel', 'en-forum'],
    ])
  })

  test('is one row of the history, which vouches for every text that it changed', async () => {
    const before = (await listHistory(db, (await subject()).assessmentId)).length
    await sayLedTo('2', ['impact-1', 'mitigation-1'], ['impact-1', 'impact-2'])
    const rows = (await listHistory(db, (await subject()).assessmentId)).slice(before)
    expect(rows.map(({ event, subject: of }) => ({ event, of }))).toEqual([
      { event: 'link engagement', of: 'engagement-entry en-forum' },
    ])
    expect(JSON.parse(rows[0]?.details ?? '')).toMatchObject({
      added: ['impact 2'],
      removed: ['mitigation 1'],
    })
    expect(await listTexts(db, (await subject()).versionId, 'impact', '2')).toHaveLength(2)
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('keeps links that someone else added in the meantime, and links that nobody changed', async () => {
    await sayLedTo('3', ['impact-2', 'mitigation-2'], ['impact-2', 'mitigation-2', 'impact-3'])
    const { versionId } = await subject()
    const first = await findSection(db, versionId, 'impact', '1')
    await sayLedTo('3', ['impact-2', 'mitigation-2'], ['impact-2'])
    const { impacts, mitigations } = await written()
    expect(impacts[2]?.engagementIds).toEqual(['en-drop-in', 'en-panel'])
    expect(mitigations[1]?.engagementIds).toBeUndefined()
    expect((await findSection(db, versionId, 'impact', '1'))?.rowVersion).toBe(first?.rowVersion)
  })

  test('changes nothing when the same links are saved again', async () => {
    const before = (await listHistory(db, (await subject()).assessmentId)).length
    await sayLedTo('2', ['impact-1', 'mitigation-1'], ['impact-1', 'mitigation-1'])
    expect(await listHistory(db, (await subject()).assessmentId)).toHaveLength(before)
  })

  test.each([['impact-99'], ['evidence-1'], ['impact-1 or 1=1'], ['mitigation-0']])(
    'cannot be %s',
    async (strange) => {
      const before = await written()
      expect((await outcomeOf(sayLedTo('1', [], [strange]))).status).toBe(400)
      expect(await written()).toEqual(before)
    },
  )

  test('cannot be an impact that was removed', async () => {
    await changeImpacts(
      posting(
        db,
        `/assessments/${an.reference}/impacts`,
        { intent: 'remove', number: '2', rowVersion: '1' },
        wish({}),
      ),
    )
    expect((await outcomeOf(sayLedTo('1', [], ['impact-2']))).status).toBe(400)
    expect((await outcomeOf(sayLedTo('3', ['impact-2', 'mitigation-2'], ['impact-3']))).status).toBe(303)
    expect((await written()).impacts.map(({ engagementIds }) => engagementIds)).toEqual([
      ['en-drop-in', 'en-forum'],
      ['en-drop-in', 'en-panel'],
    ])
    expect((await entry(open({ number: '1' }))).ledTo.choices.map(({ value }) => value)).not.toContain(
      'impact-2',
    )
  })

  test.each([[{}], [{ was: '' }]])('is not said by a form that does not say what was: %j', async (fields) => {
    const before = await written()
    expect((await outcomeOf(send('1', { intent: 'led to', ledTo: ['impact-2'], ...fields }))).status).toBe(
      400,
    )
    expect(await written()).toEqual(before)
  })

  test('cannot be saved for an entry that does not exist yet', async () => {
    expect((await outcomeOf(sayLedTo('new', [], ['impact-1']))).status).toBe(400)
    expect((await outcomeOf(sayLedTo('99', [], ['impact-1']))).status).toBe(404)
  })
})

test('a mitigation is linked on its own page too, and goes out and in again with the document', async () => {
  const { action: what = '', owner = '' } = completeDocument().mitigations[0] ?? {}
  const fields = {
    intent: 'continue',
    rowVersion: '1',
    impactNumber: '1',
    action: what,
    owner,
    engagementIds: ['en-panel', 'en-drop-in'],
  }
  const answer = await outcomeOf(
    saveMitigation(posting(db, `/assessments/${an.reference}/mitigations/1`, fields, wish({ number: '1' }))),
  )
  expect(answer.status).toBe(303)
  const document = await written()
  expect(document.mitigations[0]?.engagementIds).toEqual(['en-panel', 'en-drop-in'])
  const other = await createDraft(db, { document })
  expect(await getDocument(db, await getAssessment(db, other.reference))).toEqual(document)
})

describe('the log', () => {
  test('shows what each entry heard, what changed, and what it led to', async () => {
    const { said } = await log(open())
    expect(said.map(({ number, impacts, mitigations }) => ({ number, impacts, mitigations }))).toEqual([
      { number: 1, impacts: [1, 3], mitigations: [] },
      { number: 2, impacts: [1], mitigations: [{ number: 1, impactNumber: 1 }] },
      { number: 3, impacts: [2], mitigations: [{ number: 2, impactNumber: 2 }] },
    ])
    expect(said[1]).toMatchObject({
      heard: 'Kerbs and seats matter more than the distance alone.',
      changed: 'Two stops of the van were moved.',
    })
  })

  test('lists affected groups with the entries that reached them, and combinations of groups separately', async () => {
    const document = completeDocument()
    const [first] = document.impacts
    if (first)
      document.impacts = [
        ...document.impacts,
        { ...first, number: 4, groups: ['age', 'race'], combination: 'all' },
      ]
    an = await createDraft(db, { document })
    const { affected } = await log(open())
    const of = (label: string) => affected.find((group) => group.label === label)
    expect(of('Age')).toMatchObject({ isTogether: false, harms: [1], entries: [{ number: 1 }] })
    expect(of('Sex')).toMatchObject({ harms: [], others: [3] })
    expect(of('Age and also Race')).toMatchObject({ isTogether: true, harms: [4], entries: [] })
  })
})

test('the page of an impact says who it was tested with, based on its links', async () => {
  const tested = async () =>
    (await impact(open({ number: '3' }))).tested.map(
      ({ label, entries }) => `${label}: ${entries.map(({ number }) => number).join(' ')}`,
    )
  expect(await tested()).toEqual(['Sex: 1', 'Pregnancy and maternity: 1'])
  await sayLedTo('1', ['impact-1', 'impact-3'], ['impact-1'])
  expect(await tested()).toEqual(['Sex: ', 'Pregnancy and maternity: '])
})

test('a new impact can begin with the people who are in all of some groups', async () => {
  const values = async (query: string) => (await impact(open({ number: 'new' }, query))).values
  expect(await values('?group=sex&group=age&combination=all')).toEqual({
    groups: ['age', 'sex'],
    combination: 'all',
  })
  expect(await values('?group=age')).toEqual({ groups: ['age'], combination: 'each' })
  expect(await values('?group=nobody&combination=all')).toEqual({})
})
