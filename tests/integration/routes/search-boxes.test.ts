import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDirectorate } from '#app/commands/council/change-directorate.server.ts'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { insertPlannedDecision } from '#app/data/plan/planned-decisions.server.ts'
import { loader as authors } from '#app/routes/assessment/authors.tsx'
import { loader as register } from '#app/routes/assessment/register.tsx'
import { loader as administration } from '#app/routes/council/administration.tsx'
import { loader as people } from '#app/routes/council/people.tsx'
import { loader as library } from '#app/routes/evidence/library.tsx'
import { action as link } from '#app/routes/plan/link-assessment.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { inProject } from '#scripts/project.js'
import { createDraft } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { createFact } from '#tests/support/facts.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

/** As Word and people write it, with a name, a plural, dashes, accents and a ligature. */
const TEXT = 'Zo\u00EB O\u2019Brien\u2019s Caf\u00E9 for Carers, Mill\u2011Lane o\uFB03ces'
const FINDS: Record<string, string> = {
  'without the accent': 'zoe',
  'with the accent in two characters': 'Zoe\u0308',
  'with a straight apostrophe': "O'Brien",
  'in capitals': 'CARERS',
  'the singular': 'carer',
  'the singular without the ligature': 'office',
  'the plural': 'caf\u00E9s',
  'the beginning of a word': 'carer offic',
  'with a non-breaking space': 'zoe\u00A0carers',
  'with another dash': 'Mill\u2013Lane',
  'with a soft hyphen': 'car\u00ADers',
  'with a zero-width space': 'Zo\u200Bë',
  'in full-width letters': '\uFF3A\uFF2F\uFF25',
  'with commas and full stops': 'Carers, Zoë.',
}

let db: Db
let lead: SignedInPerson
let admin: SignedInPerson
let other: string
beforeAll(async () => {
  db = await testDb()
  const document = completeDocumentWith({ proposal: { title: TEXT } })
  const council = await createDraft(db, { document })
  lead = council.lead
  other = (await createDraft(db, council)).reference
  admin = await createPerson(db, { name: 'Ada', roles: ['administrator'] })
  await createPerson(db, { name: 'Owen', organisation: TEXT })
  const texty = await createPerson(db, { name: TEXT, roles: ['administrator'] })
  await addDirectorate({ db, actor: texty, now: NOW }, 'Parks')
  await addFact({ db, actor: lead, now: NOW }, createFact({ statement: TEXT }))
  await addFact({ db, actor: lead, now: NOW }, createFact())
  const row = { id: 'budget', addedAt: NOW, addedBy: null }
  await insertPlannedDecision(db, { title: 'Budget', body: 'Cabinet' }, row)
})

const at = (path: string, q: string, as: SignedInPerson, params = {}) =>
  getting(db, `${path}?q=${encodeURIComponent(q)}`, { as, params })
const found = async (q: string) => (await register(at('/assessments', q, lead))).lines

/** Each search box, by the file that draws it, with what it finds. */
const BOXES: Record<string, (q: string) => Promise<readonly (string | null)[]>> = {
  'assessment/register-filters.tsx': async (q) => (await found(q)).map(({ title }) => title),
  'assessment/author-forms.tsx': async (q) => {
    const page = at(`/assessments/${other}/authors`, q, lead, { reference: other })
    return ((await authors(page)).officers ?? []).map(({ organisation }) => organisation)
  },
  'council/administration-filters.tsx': async (q) =>
    (await administration(at('/administration', q, admin))).changes.map(({ who }) => who),
  'council/people-filters.tsx': async (q) =>
    (await people(at('/people', q, admin))).people.map(({ organisation }) => organisation),
  'evidence/library-filters.tsx': async (q) =>
    (await library(at('/library', q, lead))).facts.map(({ says }) => says.statement),
}

const ui = inProject('app/ui')
const drawn = [
  ...readdirSync(ui, { recursive: true, encoding: 'utf8' }),
  ...readdirSync(inProject('app/routes'), { recursive: true, encoding: 'utf8' }).map((file) =>
    join('../routes', file),
  ),
].filter((file) => file.endsWith('.tsx') && readFileSync(join(ui, file), 'utf8').includes('type="search"'))

test('every search box is tried here', () => {
  expect(Object.keys(BOXES).sort()).toEqual(drawn.sort())
})

describe.each(Object.entries(BOXES))('the search box in %s', (_file, search) => {
  test.each(Object.entries(FINDS))('finds a text %s', async (_how, q) => {
    expect(await search(q)).toContain(TEXT)
  })

  test('does not find what is not there', async () => {
    expect(await search('Zoe Whitfield')).toEqual([])
  })
})

const REFERENCES = [
  'EQIA-0001',
  'EQIA\u20130001.',
  '(eqia-1)',
  'eqia 1',
  '\u201CEQIA\u20110001\u201D',
  ' EQIA\u00A00001,',
  'https://eqia.sandbeach.example/assessments/EQIA-0001/versions/1?done=settings#impacts',
]

describe.each(REFERENCES)('a reference written as %s', (typed) => {
  test('is found in the list of assessments', async () => {
    expect((await found(typed)).map(({ reference }) => reference)).toEqual(['EQIA-0001'])
  })

  test('links a decision of the forward plan', async () => {
    const params = { id: 'budget' }
    const fields = { intent: 'link', assessment: typed }
    const sent = posting(db, '/forward-plan/budget/assessment', fields, { as: lead, params })
    expect(await outcomeOf(link(sent))).toMatchObject({ status: 303 })
    await db.updateTable('plannedDecisions').set({ assessmentId: null }).execute()
  })
})
