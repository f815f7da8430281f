import { addDirectorate } from '#app/commands/council/change-directorate.server.ts'
import { addPerson } from '#app/commands/council/add-person.server.ts'
import { giveSignInLink } from '#app/commands/account/give-sign-in-link.server.ts'
import { setPasswordByLink } from '#app/commands/account/set-password.server.ts'
import { makeSetUpCode, setUp } from '#app/commands/account/set-up.server.ts'
import { findActorByEmail } from '#app/data/account/actors.server.ts'
import type { Actor, Role } from '#app/domain/people.ts'
import { DEMO_PASSWORD } from '#app/pages/account/demo.server.ts'
import { hashPassword } from '#app/pages/account/passwords.server.ts'
import type { Db } from '#db/client.ts'

/**
 * The people of Millbrook, a council that does not exist. Nobody can own an address that ends in .example.
 */

export const DIRECTORATES = ['Adult Care and Health', 'Children and Education', 'Place', 'Resources'] as const
type Directorate = (typeof DIRECTORATES)[number]

export type DemoPerson = {
  name: string
  email: string
  roles: readonly Role[]
  directorate?: Directorate
  jobTitle: string
  organisation: string
}

const COUNCIL = 'Millbrook Council (demonstration)'
const person = (
  name: string,
  roles: readonly Role[],
  jobTitle: string,
  directorate?: Directorate,
): DemoPerson => ({
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@millbrook.example`,
  roles,
  jobTitle,
  organisation: COUNCIL,
  ...(directorate ? { directorate } : {}),
})

const PEOPLE = {
  mei: person('Mei Lin Chan', ['administrator'], 'Digital services manager'),
  nadia: person('Nadia Rahman', ['equality lead'], 'Equality, diversity and inclusion lead', 'Resources'),
  bronwen: person('Bronwen Hughes', ['equality lead'], 'Inclusion adviser', 'Adult Care and Health'),
  amina: person('Amina Yusuf', ['officer'], 'Commissioning officer', 'Adult Care and Health'),
  gareth: person('Gareth Pugh', ['manager'], 'Head of adult social care', 'Adult Care and Health'),
  ellie: person('Ellie Marsh', ['officer'], 'School travel officer', 'Children and Education'),
  ravi: person('Ravi Menon', ['officer', 'manager'], 'Head of education access', 'Children and Education'),
  grace: person('Grace Adeyemi', ['manager'], 'Director of children’s services', 'Children and Education'),
  tomasz: person('Tomasz Nowak', ['officer'], 'Transport and neighbourhoods officer', 'Place'),
  siobhan: person('Siobhan Keane', ['manager'], 'Head of neighbourhoods', 'Place'),
  daniel: person('Daniel Osei', ['officer'], 'Policy officer', 'Resources'),
  helen: person('Helen Carver', ['manager'], 'Head of revenues and customer services', 'Resources'),
  owen: {
    name: 'Owen Blythe',
    email: 'owen.blythe@nhs.example',
    roles: ['officer'],
    jobTitle: 'Community nursing lead',
    organisation: 'Millbrook Community NHS Trust (demonstration)',
  },
  peter: person('Peter Lowe', ['officer'], 'Parks officer, left the council', 'Place'),
} as const satisfies Record<string, DemoPerson>

export type PersonKey = keyof typeof PEOPLE
export const emailOf = (key: PersonKey): string => PEOPLE[key].email
/** This person has left: examples/short-drafts.ts disables their account. */
export const LEFT: PersonKey = 'peter'

/** Everyone who can sign in, for the sign-in page and the start script. */
export const DEMO_PEOPLE: readonly DemoPerson[] = Object.entries<DemoPerson>(PEOPLE)
  .filter(([key]) => key !== LEFT)
  .map(([, each]) => each)

export type DemoCouncil = { people: Record<PersonKey, Actor>; directorateIds: Record<string, string> }

/**
 * Sets up the council as a real one is: an administrator with the code, then directorates, people and their
 * sign-in links.
 */
export async function seedPeople(db: Db, at: string): Promise<DemoCouncil> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const { mei: first, ...others } = PEOPLE
  const code = await makeSetUpCode(db, at)
  if (code === undefined)
    throw new Error(
      'There are people in this database already. The demonstration can only be added to an empty one.',
    )
  await setUp({ db, now: at }, code, { name: first.name, email: first.email, passwordHash })
  const mei = await actorOf(db, first.email)
  const context = { db, actor: mei, now: at }
  const directorateIds: Record<string, string> = {}
  for (const name of DIRECTORATES) directorateIds[name] = await addDirectorate(context, name)
  const people: Partial<Record<PersonKey, Actor>> = { mei }
  for (const [key, { directorate, roles, ...details }] of Object.entries<DemoPerson>(others)) {
    const directorateId = directorate && directorateIds[directorate]
    const id = await addPerson(context, {
      ...details,
      roles: [...roles],
      ...(directorateId ? { directorateId } : {}),
    })
    const { token } = await giveSignInLink(context, id)
    await setPasswordByLink({ db, now: at }, token, passwordHash)
    people[key as PersonKey] = await actorOf(db, details.email)
  }
  return { people: people as Record<PersonKey, Actor>, directorateIds }
}

async function actorOf(db: Db, email: string): Promise<Actor> {
  const actor = await findActorByEmail(db, email)
  if (!actor) throw new Error(`${email} is not in the directory.`)
  return actor
}
