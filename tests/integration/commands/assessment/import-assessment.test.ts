import { beforeEach, describe, expect, test } from 'vitest'
import { addAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { getExportedDocument } from '#app/views/assessment/exported-document.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { type AssessmentDocument, readDocument } from '#app/domain/assessment/document.ts'
import { Refused } from '#app/domain/failures.ts'
import { SYSTEM } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import { createCouncil, type Council } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { documentWith, impactWith, completeDocument } from '#tests/support/documents.ts'
import { NOW } from '#tests/support/request.ts'

let db: Db
let council: Council
beforeEach(async () => {
  db = await testDb()
  council = await createCouncil(db)
})

const bringIn = (
  document: AssessmentDocument,
  actor: Parameters<typeof importAssessment>[0]['actor'] = council.officer,
) => importAssessment({ db, actor, now: NOW }, document)
const exported = async (reference: string) => getDocument(db, await getAssessment(db, reference))
const read = (answers: object): AssessmentDocument => {
  const result = readDocument({ format: 'eqia-assessment/1', ...answers })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.document
}

describe('bringing a document in', () => {
  test('gives the next reference, and goes out again as it came', async () => {
    const first = await bringIn(completeDocument())
    expect(first).toEqual({ reference: 'EQIA-0001', missing: [] })
    expect((await bringIn(completeDocument())).reference).toBe('EQIA-0002')
    expect(canonicalJson(await exported('EQIA-0001'))).toBe(canonicalJson(completeDocument()))
  })

  test('says what is missing, by its path', async () => {
    const { missing } = await bringIn(
      documentWith({ proposal: { title: 'Bare' }, impacts: [impactWith({ number: 1, effect: 'negative' })] }),
    )
    const paths = missing.map(({ path }) => path)
    expect(paths).toContain('proposal.directorate')
    expect(paths).toContain('impacts.0.groups')
    expect(paths).toContain('impacts.age')
  })

  test(
    'keeps why warnings stay as they are: an answer applies where the checks find the same, and ' +
      'one that fits nothing goes out as it came',
    async () => {
      const document = completeDocument()
      document.baseline = document.baseline.map((each) =>
        each.characteristic === 'age' ? { ...each, demographics: 'Census data from 2011.' } : each,
      )
      document.answers = [
        { check: 'Z9', path: 'impacts.40', reason: 'A check of another tool.' },
        { check: 'B3', path: 'baseline.age.demographics', reason: 'No later census was published.' },
      ]
      const { reference } = await bringIn(document)
      const checked = async () => checkVersion(db, await getAssessment(db, reference), NOW)
      expect((await checked()).findings).toMatchObject([
        {
          id: 'B3',
          answer: { reason: 'No later census was published.', by: `${council.officer.name} (officer)` },
        },
      ])
      expect(canonicalJson(await getExportedDocument(db, await getAssessment(db, reference), NOW))).toBe(
        canonicalJson(document),
      )
      expect(await verifyHistory(db)).toMatchObject({ ok: true })

      const { rowVersion = 0, values } =
        (await findSection(db, (await getAssessment(db, reference)).versionId, 'baseline', 'age')) ?? {}
      const save = {
        reference,
        section: 'baseline' as const,
        entryId: 'age',
        rowVersion,
        values: { ...values, demographics: 'Census data of 2011, again.' },
      }
      await saveSection({ db, actor: council.officer, now: NOW }, save)
      expect((await checked()).findings).toMatchObject([
        { id: 'B3', lapsedAnswer: { reason: 'No later census was published.' } },
      ])
      expect((await checked()).document.answers).toEqual([document.answers[0]])
    },
  )

  test('refuses an answer to a warning that does not say which, with its path', () => {
    const answers = (answer: object) => readDocument({ format: 'eqia-assessment/1', answers: [answer] })
    expect(answers({ check: 'B3', reason: 'No later census.' })).toMatchObject({
      ok: false,
      problems: [{ path: 'answers.0.path' }],
    })
    expect(answers({ check: 'B3', path: 'evidence.0', reason: 'No later census.', by: 'me' })).toMatchObject({
      ok: false,
      problems: [{ path: 'answers.0.by' }],
    })
    expect(answers({ check: 'B3', path: 'evidence.0', reason: 'x'.repeat(5_001) })).toMatchObject({
      ok: false,
      problems: [{ path: 'answers.0.reason' }],
    })
  })

  test('keeps an unknown directorate, group, effect and kind as text, lists them, and loses none', async () => {
    const document = read({
      proposal: { title: 'From another tool', directorate: 'Housing and Communities' },
      evidence: [{ title: 'Counts', kind: 'tally' }],
      impacts: [{ number: 7, groups: ['night-workers'], effect: 'unclear', severity: 'extreme' }],
    })
    const { reference, missing } = await bringIn(document)
    expect(canonicalJson(await exported(reference))).toBe(canonicalJson(document))
    const said = missing.map(({ path }) => path)
    for (const path of ['proposal.directorate', 'evidence.0.kind', 'impacts.0.severity'])
      expect(said).toContain(path)
    expect(await getAssessment(db, reference)).toMatchObject({
      directorateId: null,
      directorateName: 'Housing and Communities',
    })
  })

  test('knows a directorate by its name in any case, but not one that is closed', async () => {
    const { reference } = await bringIn(documentWith({ proposal: { directorate: 'RESOURCES' } }))
    expect(await getAssessment(db, reference)).toMatchObject({ directorateId: council.directorateId })
    await db.updateTable('directorates').set({ closedAt: NOW }).execute()
    const later = await bringIn(documentWith({ proposal: { directorate: 'Resources' } }))
    expect(await getAssessment(db, later.reference)).toMatchObject({
      directorateId: null,
      directorateName: 'Resources',
    })
  })

  test('goes on after the largest number of its impacts', async () => {
    const { reference } = await bringIn(read({ impacts: [{ number: 4 }, { number: 13 }, {}] }))
    expect((await exported(reference)).impacts.map(({ number }) => number)).toEqual([4, 13, 14])
    expect(await getAssessment(db, reference)).toMatchObject({ lastImpactNumber: 14 })
  })

  test.each([
    { proposal: { title: 'Only a title' } },
    {},
    { impacts: [{}], mitigations: [{}], engagement: [{}], evidence: [{}], proposal: { leadOfficers: [{}] } },
  ])('takes a draft with next to nothing in it: %j', async (answers) => {
    const document = read(answers)
    const { reference } = await bringIn(document)
    expect(canonicalJson(await exported(reference))).toBe(canonicalJson(document))
  })

  test('is all or nothing', async () => {
    const document = completeDocument()
    document.evidence[1] = { ...document.evidence[1], id: 'ev-visits', characteristics: [] }
    await expect(bringIn(document)).rejects.toThrow()
    for (const table of [
      'assessments',
      'versions',
      'proposals',
      'texts',
      'history',
      'register',
      'passages',
    ] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
    }
    expect((await bringIn(completeDocument())).reference).toBe('EQIA-0001')
  })

  test('is one row of history, however much was in it, and verifies', async () => {
    await bringIn(completeDocument())
    const rows = await db.selectFrom('history').selectAll().execute()
    expect(rows).toMatchObject([
      { event: 'import', personId: council.officer.id, toStatus: 'draft', versionNumber: 1 },
    ])
    expect(await verifyHistory(db)).toMatchObject({ ok: true, rows: 1 })
  })

  test('is for officers: not for managers, leads or administrators', async () => {
    for (const actor of [council.manager, council.lead])
      await expect(bringIn(completeDocument(), actor)).rejects.toThrow(Refused)
  })
})

describe('brought in by the system', () => {
  test('it has no authors, and is recorded as the system’s', async () => {
    const { reference } = await bringIn(completeDocument(), SYSTEM)
    const { ties } = await getAssessment(db, reference)
    expect(ties).toMatchObject({ authorIds: [], writerIds: [] })
    expect(await db.selectFrom('history').selectAll().executeTakeFirst()).toMatchObject({
      event: 'import',
      personId: null,
    })
  })

  test('an equality lead can add one, who then writes', async () => {
    const { reference } = await bringIn(completeDocument(), SYSTEM)
    await addAuthor({ db, actor: council.lead, now: NOW }, { reference, personId: council.officer.id })
    expect((await getAssessment(db, reference)).ties.authorIds).toEqual([council.officer.id])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('also into a database without any people', async () => {
    const empty = await testDb()
    expect(await importAssessment({ db: empty, actor: SYSTEM, now: NOW }, completeDocument())).toMatchObject({
      reference: 'EQIA-0001',
    })
    expect(await verifyHistory(empty)).toMatchObject({ ok: true })
  })
})
