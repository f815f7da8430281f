import type { Role } from '#app/domain/people.ts'
import type { Chance } from './chance.ts'
import { type MadeFact, madeLibrary } from './made-library.ts'
import { title } from './made-words.ts'

export type MadePerson = { id: string; name: string; email: string; role: Role; directorate: number }
export type MadeCouncil = {
  directorates: { id: string; name: string }[]
  officers: MadePerson[]
  managers: MadePerson[]
  leads: MadePerson[]
  library: MadeFact[]
}

const DIRECTORATES = [
  'Adult Care and Health',
  'Children and Education',
  'Place',
  'Resources',
  'Public Health',
  'Housing',
  'Economy',
  'Corporate Core',
]

/** A council that grows with its assessments: the first of each role is whom the bench signs in as. */
export function madeCouncil(chance: Chance, assessments: number): MadeCouncil {
  const people = (role: Role, count: number) =>
    Array.from({ length: count }, (_, index): MadePerson => {
      const email = `${role.replace(' ', '.')}.${index}@millbrook.example`
      return {
        id: chance.id(),
        name: title(chance, 2),
        email,
        role,
        directorate: index % DIRECTORATES.length,
      }
    })
  const upTo = (most: number, share: number) => Math.min(most, 8 + Math.floor(assessments * share))
  return {
    directorates: DIRECTORATES.map((name) => ({ id: chance.id(), name })),
    officers: people('officer', upTo(2_000, 0.1)),
    managers: people('manager', upTo(400, 0.03)),
    leads: people('equality lead', 3),
    library: madeLibrary(chance),
  }
}
