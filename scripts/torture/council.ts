import { addAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { openDb } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import { hashPassword } from '#app/pages/account/passwords.server.ts'
import { aCouncil, anAssessment } from '#tests/support/assessments.ts'
import { aPerson } from '#tests/support/people.ts'

export type Person = { id: string; email: string }
/** Who works while the service is killed, and on what. */
export type TorturedCouncil = { officers: Person[]; manager: Person; references: string[]; password: string }

const PASSWORD = 'marbles under the lilac'
const OFFICERS = ['Priya Shah', 'Sam Reed', 'Tess Vale', 'Una Quill']
const ASSESSMENTS = 3

/** A new database with three complete drafts, which four officers write in and one manager approves. */
export async function prepareCouncil(file: string): Promise<TorturedCouncil> {
  await migrateFile(file)
  const db = openDb(file)
  const passwordHash = await hashPassword(PASSWORD)
  const council = await aCouncil(db, {
    manager: await aPerson(db, { name: 'Marcus Bell', roles: ['manager'], passwordHash }),
  })
  const officers: Person[] = []
  for (const name of OFFICERS)
    officers.push(await aPerson(db, { name, directorateId: council.directorateId, passwordHash }))
  const references: string[] = []
  for (let made = 0; made < ASSESSMENTS; made += 1) {
    const { reference, officer } = await anAssessment(db, council)
    for (const { id } of officers)
      await addAuthor({ db, actor: officer, now: new Date().toISOString() }, { reference, personId: id })
    references.push(reference)
  }
  await db.destroy()
  return { officers, manager: council.manager, references, password: PASSWORD }
}
