import type { CharacteristicGuidance } from '#app/domain/council/characteristic-guidance.ts'

/** One characteristic, as the pages about it show it. */
export type AskedCharacteristic = {
  key: string
  label: string
  isProtected: boolean
  actName: string | null
  guidance: CharacteristicGuidance
}
