import { PROTECTED_KEYS } from '#app/domain/characteristics.ts'

/** Groups that councils add to the nine protected characteristics. */
export const LOCAL_GROUPS = [
  'socio-economic',
  'carers',
  'care-experience',
  'armed-forces',
  'homelessness',
  'asylum-seekers-and-refugees',
]

/** The groups that generated assessments and facts are about. */
export const GROUPS = [...PROTECTED_KEYS, ...LOCAL_GROUPS]
