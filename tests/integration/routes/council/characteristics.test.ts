import { beforeEach, describe, expect, test } from 'vitest'
import { addCommunityGroup } from '#app/commands/evidence/change-community-group.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { listBaselineCharacteristics } from '#app/views/assessment/characteristic-in-view.server.ts'
import { loader as openGroup } from '#app/routes/evidence/community-group.tsx'
import { action as changeIt, loader as openIt } from '#app/routes/council/characteristic.tsx'
import { action as add, loader as openAll } from '#app/routes/council/characteristics.tsx'
import { loader as read } from '#app/routes/assessment/version.tsx'
import { groupChoices } from '#app/views/assessment/group-choices.server.ts'
import type { Db } from '#db/client.ts'
import { createApproved, createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocument } from '#tests/support/documents.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let assessment: TestAssessment
beforeEach(async () => {
  db = await testDb()
  assessment = await createDraft(db)
})

const asLead = () => ({ as: assessment.lead })
const addOne = (label: string) => outcomeOf(add(posting(db, '/', { label }, asLead())))
const open = (key: string) => openIt(getting(db, '/', { ...asLead(), params: { key } }))
const send = async (key: string, fields: Record<string, string>) =>
  outcomeOf(
    changeIt(
      posting(
        db,
        '/',
        { version: (await open(key)).characteristic.rowVersion, ...fields },
        { ...asLead(), params: { key } },
      ),
    ),
  )
const labelOf = async (key: string) => groupLabel(key, await listCharacteristics(db))
const asked = async ({ reference }: TestAssessment) => {
  const assessment = await getAssessment(db, reference)
  return (
    await listBaselineCharacteristics({ db, assessment } as Parameters<typeof listBaselineCharacteristics>[0])
  ).map(({ label }) => label)
}

describe('an equality lead', () => {
  test('adds a local characteristic, and every draft asks about it before “Other groups”', async () => {
    expect(await addOne('Rural villages')).toMatchObject({
      status: 303,
      location: '/characteristics/rural-villages?done=characteristic-added',
    })
    expect((await asked(assessment)).slice(-2)).toEqual(['Rural villages', 'Other groups'])
    expect((await groupChoices({ db })).map(({ value, kind }) => [value, kind])).toContainEqual([
      'rural-villages',
      'local',
    ])
    const { local } = await openAll(getting(db, '/', asLead()))
    expect(local.map(({ label }) => label)).toContain('Rural villages')
  })

  test('renames a protected characteristic in every draft, and the Act’s name stays', async () => {
    expect(await send('race', { intent: 'rename', label: 'Ethnicity' })).toMatchObject({ status: 303 })
    expect(await asked(assessment)).toContain('Ethnicity')
    expect((await open('race')).characteristic.actName).toBe('Race')
  })

  test('retires a local characteristic and brings it back, and existing answers stay', async () => {
    await send('armed-forces', { intent: 'retire' })
    expect(await asked(assessment)).not.toContain('Armed forces')
    expect((await groupChoices({ db })).find(({ value }) => value === 'armed-forces')?.kind).toBe('kept')
    await send('armed-forces', { intent: 'bring back' })
    expect(await asked(assessment)).toContain('Armed forces')
  })

  test('sees how many drafts have answers about it, and community groups keep it', async () => {
    expect((await open('age')).drafts).toBe(1)
    expect((await open('armed-forces')).drafts).toBe(0)
    const id = await addCommunityGroup(
      { db, actor: assessment.lead, now: NOW },
      { name: 'Veterans’ club', characteristics: ['armed-forces'] },
    )
    await send('armed-forces', { intent: 'retire' })
    const { choices } = await openGroup(getting(db, '/', { ...asLead(), params: { id } }))
    expect(choices.find(({ value }) => value === 'armed-forces')).toMatchObject({
      kind: 'kept',
      text: 'Armed forces',
    })
  })

  test('cannot retire a protected characteristic', async () => {
    expect(await send('age', { intent: 'retire' })).toMatchObject({ status: 403 })
    expect(await asked(assessment)).toContain('Age')
  })

  test('sees the history, newest first', async () => {
    await addOne('Rural villages')
    await send('rural-villages', { intent: 'rename', label: 'Rural places' })
    await send('rural-villages', { intent: 'retire' })
    expect((await open('rural-villages')).history.map(({ says }) => says.replace(/.*: /, ''))).toEqual([
      'Lena Fox (equality lead) retired it.',
      'Lena Fox (equality lead) renamed it from “Rural villages” to “Rural places”.',
      'Lena Fox (equality lead) added “Rural villages”.',
    ])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test.each([
    ['', 'Enter a name'],
    ['Carers', 'There is already a characteristic called “Carers”.'],
    ['x'.repeat(61), 'Name must be 60 characters or fewer'],
    ['Two\nlines', 'Name must be on one line'],
  ])('is told why %j is not allowed as a name, and keeps what they typed', async (label, why) => {
    expect(await addOne(label)).toMatchObject({ status: 422, data: { errors: { label: why } } })
    expect(await send('race', { intent: 'rename', label })).toMatchObject({
      status: 422,
      data: { errors: { label: why } },
    })
  })

  test('sees both names if someone else renamed it first', async () => {
    const { characteristic } = await open('race')
    await send('race', { intent: 'rename', label: 'Ethnicity' })
    const late = await send('race', {
      intent: 'rename',
      label: 'Race and ethnicity',
      version: characteristic.rowVersion,
    })
    expect(late).toMatchObject({
      status: 409,
      data: { entered: { label: 'Race and ethnicity' }, changedBy: { personName: 'Lena Fox' } },
    })
    expect(await labelOf('race')).toBe('Ethnicity')
  })
})

describe('a signed assessment', () => {
  const reading = async (reference: string) =>
    (await read(getting(db, '/', { ...asLead(), params: { reference, version: '1' } }))).reading

  test('keeps the names and characteristics it was signed with', async () => {
    const before = await createApproved(db, { ...assessment })
    await send('race', { intent: 'rename', label: 'Ethnicity' })
    await addOne('Rural villages')
    const { characteristics } = await reading(before.reference)
    expect(groupLabel('race', characteristics)).toBe('Race')
    expect(characteristics.find(({ key }) => key === 'rural-villages')?.retiredAt).not.toBeNull()
    const after = await createApproved(db, { ...assessment, now: '2026-11-25T10:00:00.000Z' })
    await send('race', { intent: 'rename', label: 'Race and ethnicity' })
    expect(groupLabel('race', (await reading(after.reference)).characteristics)).toBe('Ethnicity')
  })
})

describe('a document from another council', () => {
  const document = {
    ...completeDocument(),
    labels: { 'boat-dwellers': 'People on boats', race: 'Ethnicity' },
  }
  const impacts = document.impacts.map((impact, place) =>
    place === 0 ? { ...impact, groups: [...impact.groups, 'boat-dwellers'] } : impact,
  )

  test('keeps its names for groups in this and later versions, and in exports', async () => {
    const { reference } = await importAssessment(
      { db, actor: assessment.officer, now: NOW },
      { ...document, impacts },
    )
    const imported = await getAssessment(db, reference)
    expect(await getDocument(db, imported)).toEqual({ ...document, impacts })
    const choices = await groupChoices({ db, assessment: imported })
    expect(choices.find(({ value }) => value === 'boat-dwellers')).toMatchObject({
      kind: 'kept',
      text: 'People on boats',
    })
    expect(choices.find(({ value }) => value === 'race')).toMatchObject({ text: 'Ethnicity' })
    expect(await labelOf('race')).toBe('Race')
  })

  test('still says so in a new version', async () => {
    const { reference, officer } = await createApproved(db, {
      ...assessment,
      document: { ...document, impacts },
    })
    await startNewVersion({ db, actor: officer, now: NOW }, { reference, reason: 'Prices changed.' })
    expect((await getDocument(db, await getAssessment(db, reference))).labels).toEqual(document.labels)
  })
})
