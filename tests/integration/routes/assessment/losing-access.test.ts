import { beforeEach, describe, expect, test } from 'vitest'
import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { changePerson } from '#app/commands/council/change-person.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { listNews } from '#app/views/work/work-lists.server.ts'
import { loader as sign } from '#app/routes/signoff/sign.tsx'
import { loader as version } from '#app/routes/assessment/version.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import * as an from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { getting, NOW } from '#tests/support/request.ts'

let db: Db
beforeEach(async () => {
  db = await testDb()
})
const by = (actor: SignedInPerson) => ({ db, actor, now: NOW })
const news = async (person: SignedInPerson) =>
  (await listNews(db, person)).notices.map(({ message, title, href }) => ({ message, title, href }))
const TITLE = 'Closing two cash offices'

describe('a manager of the directorate is told of an assessment', () => {
  test('that became confidential, without its title, and only if they could read it', async () => {
    const { reference, officer, manager, directorateId } = await an.createSubmitted(db)
    const reader = await createPerson(db, { roles: ['manager'], directorateId })
    const elsewhere = await createPerson(db, { roles: ['manager'] })
    await setConfidential(by(officer), { reference, confidential: true })
    const line = { message: 'was made confidential, so you cannot open it any more', title: undefined }
    expect(await news(reader)).toEqual([{ ...line, href: undefined }])
    expect(await news(elsewhere)).toEqual([])
    expect((await news(manager)).map(({ message }) => message)).toEqual(['was submitted to you for approval'])
    await setConfidential(by(officer), { reference, confidential: false })
    expect(await news(reader)).toHaveLength(1)
  })

  test('that moved to another directorate, with its title as it was', async () => {
    const { reference, officer, directorateId } = await an.createDraft(db)
    const reader = await createPerson(db, { roles: ['manager'], directorateId })
    const { id: other } = await createDirectorate(db, { name: 'Places' })
    const { versionId } = await getAssessment(db, reference)
    const saved = await findSection(db, versionId, 'proposal', '')
    const values = { ...saved?.values, directorateId: other }
    await saveSection(by(officer), {
      reference,
      section: 'proposal',
      entryId: '',
      rowVersion: saved?.rowVersion ?? 0,
      values,
    })
    expect(await news(reader)).toEqual([
      {
        message: 'moved to another directorate, so you cannot open it any more',
        title: expect.stringContaining(TITLE),
        href: undefined,
      },
    ])
  })
})

test('an author and an approver whose role was taken away are told which assessments they lose', async () => {
  const { reference, officer, manager } = await an.createSubmitted(db)
  const admin = await createPerson(db, { roles: ['administrator'] })
  const { id: elsewhere } = await createDirectorate(db, { name: 'Places' })
  for (const person of [officer, manager]) {
    const { rowVersion, name, email } = await getPerson(db, person.id)
    const details = { name, email, roles: ['administrator' as const], directorateId: elsewhere }
    await changePerson(by(admin), person.id, rowVersion, details)
    const now = { ...person, roles: ['administrator' as const], directorateId: elsewhere }
    const lines = (await listNews(db, now)).notices.filter(({ message }) => message.startsWith('is not open'))
    expect(lines).toMatchObject([{ reference, title: expect.stringContaining(TITLE) }])
    expect(lines[0]).not.toHaveProperty('href')
  }
})

test('a title that became confidential is masked in the frozen findings of another assessment', async () => {
  const council = await an.createCouncil(db)
  const writer = await createPerson(db, { name: 'Bo Lane' })
  const secret = await an.createSubmitted(db, {
    ...council,
    document: completeDocumentWith({ proposal: { title: 'Merging two teams (north, and south)' } }),
  })
  const other = await an.createSubmitted(db, { ...council, officer: writer })
  const findingsFor = async (as: SignedInPerson) => {
    const params = { reference: other.reference, version: '1' }
    const { reading } = await version(getting(db, '/', { as, params }))
    return JSON.stringify(reading.findings)
  }
  expect(await findingsFor(writer)).toContain('Merging two teams')
  await setConfidential(by(council.officer), { reference: secret.reference, confidential: true })
  expect(await findingsFor(writer)).toContain(`${secret.reference} (an assessment you cannot see)`)
  expect(await findingsFor(writer)).not.toContain('Merging')
  expect(await findingsFor(council.lead)).toContain('Merging two teams')
  const signing = await createPerson(db, { roles: ['manager'] })
  await db.updateTable('versions').set({ approverId: signing.id }).execute()
  const toSign = await sign(getting(db, '/', { as: signing, params: { reference: other.reference } }))
  expect(JSON.stringify(toSign.findings)).toContain(`${secret.reference} (an assessment you cannot see)`)
  expect(JSON.stringify(toSign.findings)).not.toContain('Merging')
})
