/**
 * The nine protected characteristics of the Equality Act 2010 (section 4), with the Act's names.
 * A council can show another label ("Ethnicity"). The key and the Act's name never change.
 */
const PROTECTED = {
  age: 'Age',
  disability: 'Disability',
  'gender-reassignment': 'Gender reassignment',
  'marriage-and-civil-partnership': 'Marriage and civil partnership',
  'pregnancy-and-maternity': 'Pregnancy and maternity',
  race: 'Race',
  'religion-or-belief': 'Religion or belief',
  sex: 'Sex',
  'sexual-orientation': 'Sexual orientation',
} as const

/** Local characteristics, which councils choose to consider. Never call them protected. Councils can add their own. */
const LOCAL_DEFAULTS = {
  'socio-economic': 'Socio-economic background',
  carers: 'Carers',
  'care-experience': 'Care experience',
  'armed-forces': 'Armed forces',
  homelessness: 'Homelessness',
  'asylum-seekers-and-refugees': 'Asylum seekers and refugees',
  other: 'Other groups',
} as const

/** An impact can also be for these groups. They have no baseline. */
export const WIDE_GROUPS = {
  'all-protected': 'All protected characteristics',
  staff: 'Staff',
} as const

export type ProtectedCharacteristic = keyof typeof PROTECTED
export const PROTECTED_KEYS = Object.keys(PROTECTED) as ProtectedCharacteristic[]

/** The three aims of the public sector equality duty (Equality Act 2010, section 149(1)). */
export const DUTY_AIMS = {
  eliminate: 'Eliminate discrimination, harassment and victimisation',
  advance: 'Advance equality of opportunity',
  foster: 'Foster good relations',
} as const
export type DutyAim = keyof typeof DUTY_AIMS

/**
 * A characteristic as this council shows it. Only protected ones have an `actName`. An imported one is not the
 * council's own. It is a group in an imported document that the council does not have.
 */
export type Characteristic = {
  key: string
  kind: 'protected' | 'local' | 'imported'
  label: string
  actName: string | null
  position: number
  retiredAt: string | null
  /** Empty if it is built in. */
  addedAt?: string | null
}

export const isProtected = (key: string): key is ProtectedCharacteristic => Object.hasOwn(PROTECTED, key)
export const isWideGroup = (key: string): key is keyof typeof WIDE_GROUPS => Object.hasOwn(WIDE_GROUPS, key)

/** The label of a group. An unknown key, kept from an import, is shown as it is. */
export function groupLabel(key: string, characteristics: readonly Characteristic[]): string {
  if (isWideGroup(key)) return WIDE_GROUPS[key]
  const known = characteristics.find((characteristic) => characteristic.key === key)
  if (known) return known.label
  return isProtected(key) ? PROTECTED[key] : key
}

/** The built-in label of a group: the Act's name, or the default name of a local characteristic. */
export function productLabel(key: string): string | undefined {
  if (isProtected(key)) return PROTECTED[key]
  return Object.hasOwn(LOCAL_DEFAULTS, key) ? LOCAL_DEFAULTS[key as keyof typeof LOCAL_DEFAULTS] : undefined
}

/** The characteristics in a new database. */
export function defaultCharacteristics(): Characteristic[] {
  const nine = PROTECTED_KEYS.map((key) => ({
    key,
    kind: 'protected' as const,
    label: PROTECTED[key],
    actName: PROTECTED[key],
  }))
  const local = Object.entries(LOCAL_DEFAULTS).map(([key, label]) => ({
    key,
    kind: 'local' as const,
    label,
    actName: null,
  }))
  return [...nine, ...local].map((each, index) => ({ ...each, position: index + 1, retiredAt: null }))
}
