import { PROTECTED_KEYS } from '#app/domain/characteristics.ts'

/** The groups that generated assessments and facts are about: the nine, and some that councils add. */
export const LOCAL = [
  'socio-economic',
  'carers',
  'care-experience',
  'armed-forces',
  'homelessness',
  'asylum-seekers-and-refugees',
]
export const GROUPS = [...PROTECTED_KEYS, ...LOCAL]
