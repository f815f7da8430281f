export type ShownImpact = {
  key: string
  reference: string
  title: string
  /** The link and the name of the impact. Undefined for people who cannot open the assessment. */
  href?: string
  name?: string
  directorate: string
  decision: string
  groups: readonly string[]
  /** The impact is on people who are in all of the groups. */
  inAll: boolean
  effect: string
  severity: string
}
