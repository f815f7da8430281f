import { addAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { DEMO_PASSWORD } from '#app/pages/account/demo.server.ts'
import { openDb } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import { bringTo } from '#scripts/demo/by-state.ts'
import {
  WASTE_COLLECTION_STARTED_DAYS_AGO,
  wasteCollectionDocument,
} from '#scripts/demo/examples/waste-collection.ts'
import { emailOf, type PersonKey, seedPeople } from '#scripts/demo/people.ts'
import { demoOf } from '#scripts/demo/timeline.ts'

export type Person = { id: string; email: string }
/** The people who work while the server is killed, and the assessments they work on. */
export type TortureCouncil = { officers: Person[]; manager: Person; references: string[]; password: string }

const OTHER_OFFICERS = ['amina', 'ellie', 'daniel'] as const
const ASSESSMENTS = 3
/** So that the decision, 50 days after the start, is still to come. */
const STARTED_DAYS_AGO = 10

/** A new database with three complete drafts, which four officers write and one manager approves. */
export async function prepareCouncil(file: string): Promise<TortureCouncil> {
  await migrateFile(file)
  const db = openDb(file)
  const now = new Date().toISOString()
  const council = await seedPeople(db, now)
  const { tomasz: officer, siobhan: manager, nadia: lead } = council.people
  const { day } = demoOf(db, council, now)
  const sinceStart = WASTE_COLLECTION_STARTED_DAYS_AGO - STARTED_DAYS_AGO
  const document = {
    ...wasteCollectionDocument({ day: (offset) => day(offset + sinceStart) }),
    furtherSuggestions: 'Look again at the size of the bins after a year.',
  }
  const references: string[] = []
  for (let made = 0; made < ASSESSMENTS; made += 1) {
    const reference = await bringTo('draft', { db, officer, manager, lead, document, at: () => now })
    for (const other of OTHER_OFFICERS)
      await addAuthor({ db, actor: officer, now }, { reference, personId: council.people[other].id ?? '' })
    references.push(reference)
  }
  await db.destroy()
  const personOf = (key: PersonKey): Person => ({ id: council.people[key].id ?? '', email: emailOf(key) })
  return {
    officers: ['tomasz' as const, ...OTHER_OFFICERS].map(personOf),
    manager: personOf('siobhan'),
    references,
    password: DEMO_PASSWORD,
  }
}
