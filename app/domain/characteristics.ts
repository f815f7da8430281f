/**
 * The nine characteristics that the Equality Act 2010 protects (section 4), under the Act's own names.
 * A council may show another label ("Ethnicity"); key and Act's name stay.
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

/**
 * Groups that councils look at of their own accord. Never called protected. A council adds and removes its
 * own.
 */
const LOCAL_DEFAULTS = {
  'socio-economic': 'Socio-economic background',
  carers: 'Carers',
  'care-experience': 'Care experience',
  'armed-forces': 'Armed forces',
  homelessness: 'Homelessness',
  'asylum-seekers-and-refugees': 'Asylum seekers and refugees',
  other: 'Other groups',
} as const

/** An impact may also be for these. They have no baseline of their own. */
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
 * A characteristic as this council shows it. `actName` is there for the protected nine alone. An imported one
 * is none of the council's:
 * it is what a document calls a group that is not known here.
 */
export type Characteristic = {
  key: string
  kind: 'protected' | 'local' | 'imported'
  label: string
  actName: string | null
  position: number
  retiredAt: string | null
  /** Nothing where it came with the product. */
  addedAt?: string | null
}

export const isProtected = (key: string): key is ProtectedCharacteristic => Object.hasOwn(PROTECTED, key)
export const isWideGroup = (key: string): key is keyof typeof WIDE_GROUPS => Object.hasOwn(WIDE_GROUPS, key)

/**
 * What to call a group on the page. A key that the council does not know (kept from an import) is shown as it
 * came.
 */
export function groupLabel(key: string, characteristics: readonly Characteristic[]): string {
  if (isWideGroup(key)) return WIDE_GROUPS[key]
  const known = characteristics.find((characteristic) => characteristic.key === key)
  if (known) return known.label
  return isProtected(key) ? PROTECTED[key] : key
}

/**
 * What the product calls a group when nobody has said otherwise: the Act's name, or our own for a local one.
 */
export function productLabel(key: string): string | undefined {
  if (isProtected(key)) return PROTECTED[key]
  return Object.hasOwn(LOCAL_DEFAULTS, key) ? LOCAL_DEFAULTS[key as keyof typeof LOCAL_DEFAULTS] : undefined
}

/** The characteristics a new database begins with. */
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
