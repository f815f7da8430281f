import { beforeEach, describe, expect, test } from 'vitest'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { changeFact } from '#app/commands/evidence/change-fact.server.ts'
import { decideOnFact } from '#app/commands/evidence/decide-on-fact.server.ts'
import { citeFact, takeNewEdition } from '#app/commands/evidence/cite-fact.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { withdrawAssessment } from '#app/commands/signoff/withdraw-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { removeFromList } from '#app/commands/assessment/remove-from-list.server.ts'
import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { listUsesOf } from '#app/data/evidence/facts-in-use.server.ts'
import { getFact } from '#app/data/evidence/facts.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { listUnseenNotices } from '#app/data/work/notices.server.ts'
import { findSection, listSections } from '#app/data/assessment/sections.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { NotFound, Refused } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { createApproved, createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { emptyDocument } from '#app/domain/assessment/document.ts'
import { createFact } from '#tests/support/facts.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

let db: Db
let assessment: TestAssessment
beforeEach(async () => {
  db = await testDb()
  assessment = await createDraft(db)
  await addFact(byLead(), createFact())
})

const byLead = () => ({ db, actor: assessment.lead, now: NOW })
const byOfficer = () => ({ db, actor: assessment.officer, now: NOW })
const cite = (characteristic = 'age') =>
  citeFact(byOfficer(), { reference: assessment.reference, characteristic, number: 1 })
const update = async (figure = '21') => {
  const { rowVersion } = await getFact(db, 1)
  await changeFact(byLead(), {
    number: 1,
    rowVersion,
    fact: createFact({ figure, asOf: '2024' }),
    why: 'Newer figures',
  })
}
const finishMitigations = async () => {
  for (const { entryId, rowVersion, values } of await listSections(db, await versionId(), 'mitigation')) {
    await saveSection(byOfficer(), {
      reference: assessment.reference,
      section: 'mitigation',
      entryId,
      rowVersion,
      values: { ...values, feasibilityKind: 'in place' },
    })
  }
}
const versionId = async () => (await getAssessment(db, assessment.reference)).versionId
const items = async () =>
  (await listSections(db, await versionId(), 'evidence-item')).filter(({ removedAt }) => removedAt === null)
const item = async (sequence: number) => (await items()).find((each) => each.sequence === sequence)?.values
const linkedTo = async (characteristic: string) =>
  (await findSection(db, await versionId(), 'baseline', characteristic))?.values['evidenceIds']
const documentNow = async () => getDocument(db, await getAssessment(db, assessment.reference))
const warnings = async () =>
  (await checkVersion(db, await getAssessment(db, assessment.reference), NOW)).findings.filter(
    ({ id }) => id === 'B4',
  )

describe('citing a fact in a baseline', () => {
  test('adds it as evidence with its citation, its edition, and a link from the baseline', async () => {
    const before = await linkedTo('age')
    const sequence = await cite()
    const { id } = await getFact(db, 1)
    expect(await item(sequence)).toEqual({
      title: 'Residents who are 65 or over: 19.9%',
      kind: 'statistic',
      publisher: 'Office for National Statistics',
      asOf: '2021-03',
      reference: 'Census 2021, table TS007',
      area: 'Sandbeach',
      characteristics: ['age'],
      factId: id,
      factEdition: 1,
    })
    expect(await linkedTo('age')).toHaveLength([before ?? []].flat().length + 1)
    expect((await documentNow()).evidence.at(-1)).toMatchObject({
      title: 'Residents who are 65 or over: 19.9%',
      fact: { id, edition: 1 },
    })
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('twice adds it once, and citing it from another baseline links the same evidence', async () => {
    const count = (await items()).length
    const [first, again, fromSex] = [await cite(), await cite(), await cite('sex')]
    expect([again, fromSex]).toEqual([first, first])
    expect(await items()).toHaveLength(count + 1)
    expect([await linkedTo('age'), await linkedTo('sex')].map((ids) => [ids ?? []].flat().at(-1))).toEqual([
      `evidence-${first}`,
      `evidence-${first}`,
    ])
  })

  test('again after the evidence was removed adds it anew', async () => {
    const sequence = await cite()
    const { rowVersion } = (await items()).find((each) => each.sequence === sequence) ?? { rowVersion: 0 }
    await removeFromList(byOfficer(), {
      reference: assessment.reference,
      section: 'evidence-item',
      sequence,
      rowVersion,
    })
    expect(await cite()).toBe(sequence + 1)
  })

  test('is refused for a fact that is not in force, and to whoever does not write', async () => {
    await addFact(byOfficer(), createFact())
    await expect(
      citeFact(byOfficer(), { reference: assessment.reference, characteristic: 'age', number: 2 }),
    ).rejects.toThrow(NotFound)
    await expect(
      citeFact(byLead(), { reference: assessment.reference, characteristic: 'age', number: 1 }),
    ).rejects.toThrow(Refused)
  })
})

describe('a fact that was updated', () => {
  test(
    'is told to the authors of drafts that rely on the old edition, and found by the checks until ' +
      'they take the new one',
    async () => {
      const sequence = await cite()
      expect(await warnings()).toEqual([])
      await update()
      expect(await item(sequence)).toMatchObject({
        title: 'Residents who are 65 or over: 19.9%',
        factEdition: 1,
      })
      const [notice] = await listUnseenNotices(db, assessment.officer.id)
      expect(notice?.message).toBe(
        'cites fact 1 of the library, which was updated. It now says: Residents who are 65 or over: 21%',
      )
      expect(await warnings()).toMatchObject([
        { message: expect.stringContaining('“Residents who are 65 or over: 21%”, as of 2024') },
      ])
      await takeNewEdition(byOfficer(), { reference: assessment.reference, sequence })
      expect(await item(sequence)).toMatchObject({
        title: 'Residents who are 65 or over: 21%',
        asOf: '2024',
        factEdition: 2,
      })
      expect(await warnings()).toEqual([])
      expect(await verifyHistory(db)).toMatchObject({ ok: true })
    },
  )

  test('does not notify people who do not cite it, or whose assessment is signed', async () => {
    const other = await createDraft(db, { officer: await createPerson(db) })
    await cite()
    const signed = await createApproved(db, {
      officer: await createPerson(db),
      document: await documentNow(),
    })
    await update()
    const told = async (personId: string) =>
      (await listUnseenNotices(db, personId)).filter(({ message }) => message.includes('library')).length
    expect([
      await told(assessment.officer.id),
      await told(other.officer.id),
      await told(signed.officer.id),
    ]).toEqual([1, 0, 0])
  })

  test('that was retired gives a warning with the reason, and no newer edition to use', async () => {
    const sequence = await cite()
    await decideOnFact(byLead(), {
      number: 1,
      move: 'retire fact',
      rowVersion: (await getFact(db, 1)).rowVersion,
      reason: 'Its source withdrew it',
    })
    expect(await warnings()).toMatchObject([{ message: expect.stringContaining('“Its source withdrew it”') }])
    await expect(takeNewEdition(byOfficer(), { reference: assessment.reference, sequence })).rejects.toThrow(
      Refused,
    )
  })

  test('keeps what the author noted about it when the new edition is taken', async () => {
    const sequence = await cite()
    await db
      .updateTable('evidenceItems')
      .set({ note: 'Checked with the analyst.' })
      .where('sequence', '=', sequence)
      .execute()
    await update()
    await takeNewEdition(byOfficer(), { reference: assessment.reference, sequence })
    expect(await item(sequence)).toMatchObject({ note: 'Checked with the analyst.', factEdition: 2 })
  })
})

describe('where a fact is used', () => {
  const uses = async (actor = assessment.officer, today = NOW.slice(0, 10)) =>
    listUsesOf(db, { actor, today }, (await getFact(db, 1)).id)

  test('lists the live assessments the reader can see, with the edition of each, and counts the others', async () => {
    await cite()
    await update()
    expect(await uses()).toMatchObject({
      uses: [{ reference: assessment.reference, edition: 1 }],
      seen: 1,
      others: 0,
    })
    expect(await uses(await createPerson(db))).toMatchObject({ uses: [], seen: 0, others: 1 })
  })

  test('neither lists nor counts a confidential one for those who may not see it', async () => {
    await cite()
    await setConfidential(
      { db, actor: assessment.officer, now: NOW },
      { reference: assessment.reference, confidential: true },
    )
    expect(await uses(await createPerson(db))).toMatchObject({ uses: [], seen: 0, others: 0 })
    expect(await uses()).toMatchObject({ seen: 1 })
  })

  test('leaves out an assessment after its decision, once its mitigations are done', async () => {
    await cite()
    const [theDay, theNext] = ['2027-03-16', '2027-03-17']
    expect((await getAssessment(db, assessment.reference)).decisionOn).toBe(theDay)
    expect(await uses(assessment.officer, theNext)).toMatchObject({ seen: 1 })
    await finishMitigations()
    expect(await uses(assessment.officer, theDay)).toMatchObject({ seen: 1 })
    expect(await uses(assessment.officer, theNext)).toMatchObject({ uses: [], seen: 0, others: 0 })
  })

  test('leaves out an assessment that was withdrawn', async () => {
    await cite()
    const { moveVersion } = await getAssessment(db, assessment.reference)
    await withdrawAssessment(byOfficer(), {
      reference: assessment.reference,
      reason: 'Dropped',
      moveVersion,
    })
    expect(await uses()).toMatchObject({ uses: [], seen: 0, others: 0 })
  })
})

describe('a document that cites a fact', () => {
  test('comes in whole at a council that does not have the fact, and goes out as it came', async () => {
    const evidence = [
      { title: 'From elsewhere', characteristics: [], fact: { id: 'a-fact-of-another-council', edition: 4 } },
    ]
    const { reference } = await importAssessment(byOfficer(), { ...emptyDocument(), evidence })
    expect((await getDocument(db, await getAssessment(db, reference))).evidence).toEqual(evidence)
    const { findings } = await checkVersion(db, await getAssessment(db, reference), NOW)
    expect(findings.filter(({ id }) => id === 'B4')).toEqual([])
  })

  test('that comes back to its council is found to be out of date there', async () => {
    await cite()
    const document = await documentNow()
    await update()
    const { reference } = await importAssessment(byOfficer(), document)
    const { findings } = await checkVersion(db, await getAssessment(db, reference), NOW)
    expect(findings.filter(({ id }) => id === 'B4')).toHaveLength(1)
  })
})
