import type { Role } from '#app/domain/people.ts'
import type { Random } from './random.ts'
import { type GeneratedFact, generateLibrary } from './generated-library.ts'
import { title } from './generated-text.ts'

export type GeneratedPerson = { id: string; name: string; email: string; role: Role; directorate: number }
export type GeneratedCouncil = {
  directorates: { id: string; name: string }[]
  officers: GeneratedPerson[]
  managers: GeneratedPerson[]
  leads: GeneratedPerson[]
  library: GeneratedFact[]
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

/** The council grows with the number of assessments. The bench signs in as the first person of each role. */
export function generateCouncil(random: Random, assessments: number): GeneratedCouncil {
  const people = (role: Role, count: number) =>
    Array.from({ length: count }, (_, index): GeneratedPerson => {
      const email = `${role.replace(' ', '.')}.${index}@millbrook.example`
      return {
        id: random.id(),
        name: title(random, 2),
        email,
        role,
        directorate: index % DIRECTORATES.length,
      }
    })
  const upTo = (most: number, share: number) => Math.min(most, 8 + Math.floor(assessments * share))
  return {
    directorates: DIRECTORATES.map((name) => ({ id: random.id(), name })),
    officers: people('officer', upTo(2_000, 0.1)),
    managers: people('manager', upTo(400, 0.03)),
    leads: people('equality lead', 3),
    library: generateLibrary(random),
  }
}
