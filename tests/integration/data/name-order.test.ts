import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { setTags } from '#app/commands/assessment/change-settings.server.ts'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import { listAccess } from '#app/data/account/access.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { insertAuthor, listAuthors } from '#app/data/assessment/authors.server.ts'
import { listRegister } from '#app/data/assessment/list-register.server.ts'
import { listDirectorates, listOpenDirectorates } from '#app/data/council/directorates.server.ts'
import { listDemoPeople, listPeople } from '#app/data/council/people.server.ts'
import { listCouncilTexts } from '#app/data/council/texts-with-words.server.ts'
import { listCommunityGroups } from '#app/data/evidence/community-groups.server.ts'
import { listAreas, listFacts } from '#app/data/evidence/list-facts.server.ts'
import { listLiveTags } from '#app/data/oversight/list-cumulative.server.ts'
import { listAllTags, listTagsInUse, listTagsWithEditions } from '#app/data/oversight/tags.server.ts'
import {
  insertPlannedDecision,
  listBodies,
  listPlan,
  listUnassessed,
} from '#app/data/plan/planned-decisions.server.ts'
import { listApproversFor } from '#app/data/signoff/approvers.server.ts'
import { byName } from '#app/domain/fold.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { inProject } from '#scripts/project.js'
import { createDraft } from '#tests/support/assessments.ts'
import { createCommunityGroup } from '#tests/support/community-groups.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { createFact } from '#tests/support/facts.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

/** In the order in which SQLite would put them: capitals first, and accents after z. */
const NAMES = ['Edward', 'Ewan', 'Oak', 'Zoë', 'eddie', 'Éva', 'Øystein', 'Æthel']
const IN_ENGLISH = ['Æthel', 'eddie', 'Edward', 'Éva', 'Ewan', 'Oak', 'Øystein', 'Zoë']
const DAY = '2027-03-16'

let db: Db
let lead: SignedInPerson
let reference: string
beforeAll(async () => {
  db = await testDb()
  const directorateId = (await createDirectorate(db, { name: 'Resources' })).id
  lead = await createPerson(db, { name: 'Lena', roles: ['equality lead', 'officer'], directorateId })
  for (const name of NAMES) {
    await createDirectorate(db, { name })
    const roles = ['officer', 'manager', 'equality lead'] as const
    await createPerson(db, { name, roles, directorateId })
    await createCommunityGroup(db, { name })
    await addFact({ db, actor: lead, now: NOW }, createFact({ statement: name, area: name }))
    const row = { id: name, addedAt: NOW, addedBy: null }
    await insertPlannedDecision(db, { title: name, body: name, decisionOn: DAY }, row)
    const document = completeDocumentWith({ proposal: { title: name, tags: [] } })
    reference = (await createDraft(db, { document, officer: lead, lead, directorateId })).reference
  }
  await setTags({ db, actor: lead, now: NOW }, { reference, tags: NAMES })
  const answers = { addsUp: 'a', willBeDone: 'b', outcome: 'B', outcomeReason: 'c' } as const
  for (const tag of NAMES)
    await writeCumulativeAssessment({ db, actor: lead, now: NOW }, { tag, basedOn: 0, ...answers })
})

const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)
const viewer = () => ({ actor: lead, today: '2026-11-22' })
const plan = { period: 'upcoming', pageNumber: 1 } as const
const facts = async () =>
  (await listFacts(db, lead, { shown: 'current', sort: 'statement', pageNumber: 1 }, '2026-11-22')).facts
const approvers = async () => listApproversFor(db, await getAssessment(db, reference))

/** What is sorted by a name, by its file in app/data and the column. */
const LISTS: Record<string, (() => Promise<string[]>)[]> = {
  'account/access people.name': [async () => namesOf(await listAccess(db))],
  'assessment/authors people.name': [
    async () => {
      const { assessmentId } = await getAssessment(db, reference)
      const people = await db.selectFrom('people').select('id').where('name', 'in', NAMES).execute()
      for (const { id: personId } of people)
        await insertAuthor(db, { assessmentId, personId, addedAt: NOW, addedBy: null })
      const names = namesOf(await listAuthors(db, assessmentId))
      await db.deleteFrom('authors').where('personId', '!=', lead.id).execute()
      return names
    },
  ],
  'assessment/list-register title': [
    async () =>
      (await listRegister(db, lead, { sort: 'title', descending: false, pageNumber: 1 })).rows.map(
        ({ title }) => title ?? '',
      ),
  ],
  'council/directorates directorates.name': [async () => namesOf(await listDirectorates(db))],
  'council/directorates name': [async () => namesOf(await listOpenDirectorates(db))],
  'council/people people.name': [async () => namesOf((await listPeople(db, {}, 1)).people)],
  'council/people name': [async () => namesOf(await listDemoPeople(db))],
  'council/texts-with-words title': [
    async () => (await listCouncilTexts(db)).plannedDecisions.map(({ title }) => title),
  ],
  'council/texts-with-words name': [async () => namesOf((await listCouncilTexts(db)).communityGroups)],
  'evidence/community-groups name': [async () => namesOf(await listCommunityGroups(db))],
  'evidence/list-facts statement': [async () => (await facts()).map(({ says }) => says.statement)],
  'evidence/list-facts area': [() => listAreas(db)],
  'oversight/list-cumulative tag': [() => listLiveTags(db, viewer())],
  'oversight/tags each.tag': [async () => (await listTagsInUse(db)).map(({ tag }) => tag)],
  'oversight/tags tag': [() => listAllTags(db)],
  'oversight/tags kept_under': [async () => (await listTagsWithEditions(db)).map(({ tag }) => tag)],
  'plan/planned-decisions planned_decisions.title': [
    async () => (await listPlan(db, plan, '2026-11-22')).rows.map(({ title }) => title),
    async () => (await listUnassessed(db, '2026-11-22', DAY)).map(({ title }) => title),
  ],
  'plan/planned-decisions body': [() => listBodies(db)],
  'signoff/approvers people.name': [async () => namesOf(await approvers())],
}

const SORTS = /nameOrder\(sql\.ref\('([^']+)'\)\)/g
const folder = inProject('app/data')
const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(SORTS)].map(
      ([, column]) => `${file.replace('.server.ts', '')} ${column}`,
    ),
  )

test('every query that sorts by a name is tried here', () => {
  expect(Object.keys(LISTS).sort()).toEqual([...new Set(found)].sort())
})

test.each(Object.entries(LISTS))('%s is in the order of English', async (_query, lists) => {
  for (const list of lists) expect((await list()).filter((name) => NAMES.includes(name))).toEqual(IN_ENGLISH)
})

test('pages that sort by themselves use the same order', () => {
  expect([...NAMES].sort(byName)).toEqual(IN_ENGLISH)
})
