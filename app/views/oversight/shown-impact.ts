export type ShownImpact = {
  key: string
  reference: string
  title: string
  /** Where it may be read, by those who may open it; they are told its name, too. */
  href?: string
  name?: string
  directorate: string
  decision: string
  groups: readonly string[]
  /** On people who are in all of the groups. */
  inAll: boolean
  effect: string
  severity: string
}
