import { beforeEach, describe, expect, test } from 'vitest'
import { listChangesOf } from '#app/data/history.server.ts'
import { listCommunityGroups } from '#app/data/evidence/community-groups.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { loader as log } from '#app/routes/assessment/engagement.tsx'
import { loader as entry } from '#app/routes/assessment/engagement-entry.tsx'
import { action as change, loader as one } from '#app/routes/evidence/community-group.tsx'
import { action as add, loader as list } from '#app/routes/evidence/community-groups.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { createCommunityGroup } from '#tests/support/community-groups.ts'
import { testDb } from '#tests/support/database.ts'
import { engagementWith, completeDocument } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let lead: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  lead = await createPerson(db, { name: 'Lena Fox', roles: ['equality lead'] })
})

type Fields = Record<string, string | readonly string[]>
const addGroup = (fields: Fields, as = lead) =>
  outcomeOf(add(posting(db, '/community-groups', fields, { as })))
const sendTo = (id: string, fields: Fields, as = lead) =>
  outcomeOf(change(posting(db, `/community-groups/${id}`, fields, { as, params: { id } })))
const page = async (id: string) => one(getting(db, `/community-groups/${id}`, { as: lead, params: { id } }))
const names = async (as: SignedInPerson, query = '') =>
  (await list(getting(db, `/community-groups${query}`, { as }))).groups.map(({ name }) => name)

describe('the directory of community groups', () => {
  test('is kept by equality leads: added, changed, retired and brought back, each in the history', async () => {
    expect((await addGroup({ name: 'Deaf Club', characteristics: ['disability'] })).status).toBe(303)
    const [{ id } = { id: '' }] = await listCommunityGroups(db)
    const { group } = await page(id)
    await sendTo(id, {
      intent: 'change',
      version: group.rowVersion,
      name: 'The Deaf Club',
      characteristics: ['disability', 'age'],
      reachedBy: 'At the Hall',
    })
    await sendTo(id, { intent: 'retire' })
    await sendTo(id, { intent: 'bring back' })
    expect(await listCommunityGroups(db)).toMatchObject([
      {
        name: 'The Deaf Club',
        characteristics: ['disability', 'age'],
        reachedBy: 'At the Hall',
        retiredAt: null,
      },
    ])
    expect((await page(id)).history.map(({ personName, says }) => `${personName} ${says}`)).toEqual([
      'Lena Fox (equality lead) brought it back',
      'Lena Fox (equality lead) retired it',
      'Lena Fox (equality lead) changed it; name: “Deaf Club” became “The Deaf Club”; represents: “Disability” ' +
        'became “Disability, Age”; contact: “not given” became “At the Hall”',
      'Lena Fox (equality lead) added it',
    ])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test(
    'can be read and filtered by everyone who works on assessments, and shows retired groups only ' +
      'to equality leads',
    async () => {
      await createCommunityGroup(db, { name: 'Deaf Club', characteristics: ['disability'] })
      const retired = await createCommunityGroup(db, { name: 'Youth forum', characteristics: ['age'] })
      await createCommunityGroup(db, { name: 'Elders', characteristics: ['age', 'race'] })
      await sendTo(retired, { intent: 'retire' })
      const officer = await createPerson(db)
      expect(await names(officer)).toEqual(['Deaf Club', 'Elders'])
      expect(await names(officer, '?for=age')).toEqual(['Elders'])
      expect(await names(officer, '?for=nobody')).toEqual(['Deaf Club', 'Elders'])
      expect(await names(lead, '?for=age')).toEqual(['Elders', 'Youth forum'])
    },
  )

  test('takes nothing from others', async () => {
    const id = await createCommunityGroup(db)
    const officer = await createPerson(db)
    expect((await addGroup({ name: 'Deaf Club', characteristics: ['disability'] }, officer)).status).toBe(403)
    expect((await sendTo(id, { intent: 'retire' }, officer)).status).toBe(403)
    expect(await listChangesOf(db, id)).toHaveLength(1)
  })

  test.each<[string, Fields]>([
    ['no name', { characteristics: ['age'] }],
    ['nobody it stands for', { name: 'Deaf Club' }],
    ['a name of 201 characters', { name: 'x'.repeat(201), characteristics: ['age'] }],
    ['a name that is taken, in other capitals', { name: 'ELDERS', characteristics: ['age'] }],
    ['people that are not known here', { name: 'Deaf Club', characteristics: ['martians'] }],
  ])('refuses %s, and keeps what was typed', async (_, fields) => {
    await createCommunityGroup(db, { name: 'Elders' })
    const answer = await addGroup(fields)
    expect(answer.status).toBe(422)
    expect(answer.data).toMatchObject({ entered: fields })
    expect(await listCommunityGroups(db)).toHaveLength(1)
  })

  test('shows both where two people changed the same group, and is not found where there is none', async () => {
    const id = await createCommunityGroup(db, { name: 'Elders', characteristics: ['age'] })
    const { rowVersion } = (await page(id)).group
    await sendTo(id, {
      intent: 'change',
      version: rowVersion,
      name: 'Elders of the Quay',
      characteristics: ['age'],
    })
    const late = await sendTo(id, {
      intent: 'change',
      version: rowVersion,
      name: 'Elders of the Hill',
      characteristics: ['age'],
    })
    expect(late).toMatchObject({
      status: 409,
      data: { changedBy: { personName: 'Lena Fox' }, entered: { name: 'Elders of the Hill' } },
    })
    expect((await listCommunityGroups(db)).map(({ name }) => name)).toEqual(['Elders of the Quay'])
    expect((await sendTo('nobody', { intent: 'retire' })).status).toBe(404)
    expect((await sendTo(id, { intent: 'delete' })).status).toBe(400)
  })
})

describe('suggested community groups', () => {
  const aDraftWithout = async (who: string) => {
    const document = completeDocument()
    document.engagement = document.engagement.map((each) => ({
      ...each,
      groups: each.groups.filter((group) => group !== who),
    }))
    const { reference, officer } = await createDraft(db, { document })
    return {
      reference,
      at: (params: Record<string, string> = {}, query = '') =>
        getting(db, `/assessments/${reference}/x${query}`, { as: officer, params: { reference, ...params } }),
    }
  }

  test('are shown for groups with no engagement, and start an entry with that organisation', async () => {
    const id = await createCommunityGroup(db, { name: 'Millgate elders', characteristics: ['race'] })
    await createCommunityGroup(db, { name: 'Deaf Club', characteristics: ['disability'] })
    const { at } = await aDraftWithout('race')
    const { affected } = await log(at())
    expect(
      affected.flatMap(({ label, toEngage }) => toEngage.map(({ name }) => `${label}: ${name}`)),
    ).toEqual(['Race: Millgate elders'])
    const begun = await entry(at({ number: 'new' }, `?with=${id}`))
    expect(begun).toMatchObject({
      values: { organisation: 'Millgate elders' },
      represents: 'Race',
      rowVersion: 0,
    })
    expect((await entry(at({ number: 'new' }, '?with=nobody'))).values).toEqual({})
  })

  test(
    'an entry without groups counts for the people its organisation represents, in the table and ' +
      'in check I4',
    async () => {
      const document = completeDocument()
      document.engagement = [
        ...document.engagement.map((each) => ({
          ...each,
          groups: each.groups.filter((group) => group !== 'race'),
        })),
        engagementWith({ from: '2026-10-20', organisation: 'Millgate Elders', method: 'Visit' }),
      ]
      const { reference, officer } = await createDraft(db, { document })
      const unheard = async () =>
        (await checkVersion(db, await getAssessment(db, reference), NOW)).findings.filter(
          ({ id }) => id === 'I4',
        ).length
      expect(await unheard()).toBe(1)
      await createCommunityGroup(db, { name: 'Millgate elders', characteristics: ['race'] })
      expect(await unheard()).toBe(0)
      const { affected } = await log(
        getting(db, `/assessments/${reference}/engagement`, { as: officer, params: { reference } }),
      )
      expect(affected.find(({ label }) => label === 'Race')?.entries).toEqual([
        { number: 4, organisation: 'Millgate Elders' },
      ])
    },
  )
})
