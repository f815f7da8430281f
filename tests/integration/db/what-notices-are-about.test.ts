import { beforeEach, expect, test } from 'vitest'
import type Database from 'better-sqlite3'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { addPlannedDecision, changePlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import {
  linkPlannedDecision,
  unlinkPlannedDecision,
} from '#app/commands/plan/link-planned-decision.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { getPlannedDecision } from '#app/data/plan/planned-decisions.server.ts'
import { type Db, kyselyOver, openDatabase } from '#db/client.ts'
import { up } from '#db/migrations/0015-what-notices-are-about.ts'
import { migrate } from '#db/migrate.ts'
import { type TestAssessment, createApproved } from '#tests/support/assessments.ts'
import { createFact } from '#tests/support/facts.ts'
import { NOW } from '#tests/support/request.ts'

/** Migration 0015 gives notices a column that says what they are about, and fills it for those that are there. */
let database: Database.Database
let db: Db
let council: TestAssessment

beforeEach(async () => {
  database = openDatabase(':memory:')
  await migrate(database)
  db = kyselyOver(database)
  council = await createApproved(db)
})

/** Undoes the migration and those after it, then runs them again on what is there. */
async function migrateAgain(): Promise<void> {
  database.exec('drop index notices_about; alter table notices drop column about')
  await up(db as never)
}

const asLead = (now = NOW) => ({ db, actor: council.lead, now })
const aboutOf = async (beginning: string) => {
  const notices = await db.selectFrom('notices').select(['message', 'about']).execute()
  return notices.filter(({ message }) => message.includes(beginning)).map(({ about }) => about)
}

test('a notice about a fact is found by the number in it', async () => {
  const numbers = []
  for (let n = 1; n <= 11; n += 1) numbers.push((await addFact(asLead(), createFact())).number)
  const { assessmentId } = await db
    .selectFrom('assessments')
    .select('id as assessmentId')
    .executeTakeFirstOrThrow()
  for (const number of [1, 11]) {
    const message = `cites fact ${number} of the library, which was retired: It cites fact 2 of the library`
    await insertNotices(db, [council.officer.id], { assessmentId, at: NOW, message }, null)
  }
  await migrateAgain()
  const facts = await db.selectFrom('facts').select(['id', 'number']).execute()
  const idOf = (number: number) => facts.find((fact) => fact.number === number)?.id
  expect(await aboutOf('cites fact 1 of')).toEqual([idOf(1)])
  expect(await aboutOf('cites fact 11 of')).toEqual([idOf(11)])
  expect(await aboutOf('was approved')).toEqual([null])
})

test('a notice about the forward plan is found by the change that was recorded with it', async () => {
  const later = '2026-12-01T10:00:00.000Z'
  const decision = { title: 'Libraries', body: 'Cabinet', decisionOn: '2027-05-01' }
  const other = await addPlannedDecision(asLead(), { ...decision, title: 'Something else' })
  const id = await addPlannedDecision(asLead(), decision)
  await linkPlannedDecision(asLead(), id, council.reference)
  const { rowVersion } = await getPlannedDecision(db, id)
  await changePlannedDecision(asLead(later), id, rowVersion, { ...decision, decisionOn: '2027-06-01' })
  const stamp = (await getPlannedDecision(db, other)).rowVersion
  await changePlannedDecision(asLead(later), other, stamp, { ...decision, title: 'Something else again' })
  await unlinkPlannedDecision(asLead(later), id)
  expect(await aboutOf('according to the forward plan')).toEqual([id])
  const message =
    'is to be decided on 1 June 2027 by the forward plan (Cabinet), and the assessment has no date'
  await db.updateTable('notices').set({ message }).where('message', 'like', '%the forward plan (%').execute()
  await migrateAgain()
  expect(await aboutOf('by the forward plan')).toEqual([id])
})
