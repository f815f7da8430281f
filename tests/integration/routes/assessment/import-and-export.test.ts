import { describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { type AssessmentDocument, emptyDocument, parseDocument } from '#app/domain/assessment/document.ts'
import { fileJson } from '#app/domain/assessment/canonical-json.ts'
import { loader as exportDocument } from '#app/routes/assessment/document.ts'
import { loader as report } from '#app/routes/assessment/import-report.tsx'
import { action as importDocument, loader as openImport } from '#app/routes/assessment/import.tsx'
import { loader as schema } from '#app/routes/assessment/schema.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { createCouncil, createApproved } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocument, completeDocumentWith } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

function uploading(
  db: Db,
  as: SignedInPerson,
  content: string | Uint8Array<ArrayBuffer> | undefined,
  formKey = 'form-key-import',
) {
  const form = new FormData()
  form.set('formKey', formKey)
  form.set(
    'document',
    content === undefined ? new File([], '') : new File([content], 'a.json', { type: 'application/json' }),
  )
  const request = new Request('http://localhost:3000/assessments/import', { method: 'POST', body: form })
  return { ...posting(db, '/assessments/import', {}, { as }), request }
}
const upload = (
  db: Db,
  as: SignedInPerson,
  content: string | Uint8Array<ArrayBuffer> | undefined,
  formKey?: string,
) => outcomeOf(importDocument(uploading(db, as, content, formKey)))
const countAssessments = async (db: Db) => (await db.selectFrom('assessments').selectAll().execute()).length
const exported = (db: Db, reference: string, as: SignedInPerson) =>
  exportDocument(getting(db, '/', { as, params: { reference, version: '1' } }))
const json = (document: AssessmentDocument | object) => JSON.stringify(document)

describe('importing a document', () => {
  test('keeps it unchanged, so that the export is the same file with the reference in its name', async () => {
    const db = await testDb()
    const { officer } = await createCouncil(db)
    const answer = await upload(db, officer, `\uFEFF${json(completeDocument())}`)
    expect(answer).toMatchObject({
      status: 303,
      location: '/assessments/EQIA-0001/import-report?done=imported',
    })
    const file = await exported(db, 'EQIA-0001', officer)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="EQIA-0001-v1.json"')
    expect(await file.text()).toBe(fileJson(completeDocument()))
  })

  test('accepts an empty draft, and the report lists what is missing with links to the fields', async () => {
    const db = await testDb()
    const { officer } = await createCouncil(db)
    await upload(db, officer, json(emptyDocument()))
    const { missing } = await report(getting(db, '/', { as: officer, params: { reference: 'EQIA-0001' } }))
    expect(missing).toContainEqual({
      part: 'proposal',
      message: expect.stringContaining('title'),
      href: '/assessments/EQIA-0001/proposal#title',
    })
    expect(missing).toContainEqual(
      expect.objectContaining({
        part: 'baseline',
        href: expect.stringMatching(/^\/assessments\/EQIA-0001\/baseline\/age/),
      }),
    )
  })

  test('keeps a directorate that this council does not have, and lists it in the report', async () => {
    const db = await testDb()
    const { officer } = await createCouncil(db)
    await upload(db, officer, json(completeDocumentWith({ proposal: { directorate: 'Fisheries' } })))
    const { missing } = await report(getting(db, '/', { as: officer, params: { reference: 'EQIA-0001' } }))
    expect(missing).toEqual([
      {
        part: 'proposal',
        message: expect.stringContaining('“Fisheries” is not one of the council’s directorates'),
        href: '/assessments/EQIA-0001/proposal#directorateId',
      },
    ])
    expect(await (await exported(db, 'EQIA-0001', officer)).json()).toMatchObject({
      proposal: { directorate: 'Fisheries' },
    })
  })

  test('imports once when the same form is sent twice, and again when another file is chosen', async () => {
    const db = await testDb()
    const { officer } = await createCouncil(db)
    const first = await upload(db, officer, json(completeDocument()))
    expect(await upload(db, officer, json(completeDocument()))).toEqual(first)
    expect(await countAssessments(db)).toBe(1)
    await upload(db, officer, json(completeDocumentWith({ proposal: { title: 'Another' } })))
    expect(await countAssessments(db)).toBe(2)
  })
})

describe('an import that looks like an assessment already here', () => {
  const reportOn = async (db: Db, as: SignedInPerson, reference: string) =>
    (await report(getting(db, '/', { as, params: { reference } }))).alike

  test('names those with the same title, apart from case, spacing and punctuation', async () => {
    const db = await testDb()
    const { officer } = await createCouncil(db)
    const titled = (title: string) => json(completeDocumentWith({ proposal: { title } }))
    await upload(db, officer, titled('Closing two libraries'), 'form-key-1')
    await upload(db, officer, titled('Closing  “two” Libraries.'), 'form-key-2')
    await upload(db, officer, titled('Closing three libraries'), 'form-key-3')
    expect(await reportOn(db, officer, 'EQIA-0002')).toEqual([
      { reference: 'EQIA-0001', title: 'Closing two libraries' },
    ])
    expect(await reportOn(db, officer, 'EQIA-0003')).toEqual([])
  })

  test('does not name one that the person cannot see', async () => {
    const db = await testDb()
    const { officer } = await createCouncil(db)
    const other = await createPerson(db, { roles: ['officer'] })
    await upload(db, officer, json(completeDocument()), 'form-key-1')
    await upload(db, other, json(completeDocument()), 'form-key-2')
    expect(await reportOn(db, other, 'EQIA-0002')).toEqual([])
  })

  test('two without a title are not alike', async () => {
    const db = await testDb()
    const { officer } = await createCouncil(db)
    await upload(db, officer, json(emptyDocument()), 'form-key-1')
    await upload(db, officer, json({ ...emptyDocument(), labels: {} }), 'form-key-2')
    expect(await reportOn(db, officer, 'EQIA-0002')).toEqual([])
  })
})

test('a title of 500 characters, and a start that is only a month or a year, are kept as they are', async () => {
  const db = await testDb()
  const { officer } = await createCouncil(db)
  for (const [place, startedOn] of ['2026', '2026-03'].entries()) {
    const document = completeDocumentWith({
      proposal: { title: 'A long title '.padEnd(500, 'x'), startedOn },
    })
    await upload(db, officer, json(document), `form-key-${place}`)
    const file = await exported(db, `EQIA-000${place + 1}`, officer)
    expect(await file.text()).toBe(fileJson(document))
  }
})

describe('importing is refused', () => {
  const refusals: [string, string | Uint8Array<ArrayBuffer> | undefined, string][] = [
    ['no file', undefined, 'Choose a file'],
    ['an empty file', '', 'The file is empty'],
    ['a file that was cut off', json(completeDocument()).slice(0, 5_000), 'not a complete JSON file'],
    ['text that is not JSON', 'Dear colleague,', 'not a complete JSON file'],
    ['JSON of another kind', '[1, 2]', 'not an assessment'],
    ['a newer format', json({ format: 'eqia-assessment/2' }), 'update Due Regard'],
    ['text in another encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'not UTF-8 text'],
    ['more than 2 MB', json({ format: 'eqia-assessment/1', x: 'y'.repeat(2_000_000) }), '2 MB or smaller'],
  ]
  test.each(refusals)('for %s', async (_, content, says) => {
    const db = await testDb()
    const { officer } = await createCouncil(db)
    const answer = await upload(db, officer, content)
    expect(answer).toMatchObject({
      status: 422,
      data: { errors: { document: expect.stringContaining(says) } },
    })
    expect(await countAssessments(db)).toBe(0)
  })

  test('with every problem named in words and by its path, and nothing is imported', async () => {
    const db = await testDb()
    const { officer } = await createCouncil(db)
    const { impacts, ...document } = completeDocument()
    const [first, ...others] = impacts
    const broken = {
      ...document,
      impacts: [{ ...first, rationale: 7 }, ...others],
      colour: 'red',
      noImpact: { ...document.noImpact, age: 3 },
    }
    const answer = await upload(db, officer, json(broken))
    expect(answer).toMatchObject({
      status: 422,
      data: {
        errors: { document: 'There are 3 problems in the file' },
        entered: {
          problems: [
            'colour: This key is not known.',
            expect.stringMatching(/^Why there is no impact on “age” \(noImpact\.age\): /),
            'Impact in place 1, details and rationale (impacts.0.rationale): This must be text.',
          ],
        },
      },
    })
    expect(await countAssessments(db)).toBe(0)
  })

  test('to anyone who is not an officer', async () => {
    const db = await testDb()
    const { manager } = await createCouncil(db)
    expect(await outcomeOf(openImport(getting(db, '/', { as: manager })))).toMatchObject({ status: 403 })
    expect(await upload(db, manager, json(completeDocument()))).toMatchObject({ status: 403 })
    expect(await countAssessments(db)).toBe(0)
  })
})

describe('exporting a document', () => {
  test('gives the snapshot after it is submitted', async () => {
    const db = await testDb()
    const { reference, lead } = await createApproved(db)
    const { versionId } = await getAssessment(db, reference)
    await db
      .updateTable('outcomes')
      .set({ whoBears: 'Changed behind the snapshot' })
      .where('versionId', '=', versionId)
      .execute()
    const text = await (await exported(db, reference, lead)).text()
    expect(text).toBe(fileJson(completeDocument()))
    expect(parseDocument(text)).toMatchObject({ ok: true })
  })

  test('is not found by people who cannot see the assessment', async () => {
    const db = await testDb()
    const { reference } = await createApproved(db)
    const stranger = await createPerson(db, { roles: ['officer', 'manager', 'administrator'] })
    expect(await outcomeOf(exported(db, reference, stranger))).toMatchObject({ status: 404 })
  })
})

test('anyone can read the schema of the format, at the address in its $id', async () => {
  const answer = await schema(
    getting(await testDb(), '/schemas/eqia-assessment-1.json', {
      config: { baseUrl: 'https://eqia.example' },
    }),
  )
  expect(answer.headers.get('content-type')).toContain('json')
  expect(await answer.json()).toMatchObject({
    $id: 'https://eqia.example/schemas/eqia-assessment-1.json',
    properties: { format: {} },
  })
})
