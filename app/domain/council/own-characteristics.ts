import * as z from 'zod/mini'
import { shortLine } from '#app/domain/assessment/fields.ts'
import { type Characteristic, isProtected, isWideGroup, WIDE_GROUPS } from '#app/domain/characteristics.ts'
import { onOneLine } from './directory.ts'

/** The council's own names for characteristics, and the local ones that it adds. */

const LONGEST_LABEL = 60

export const labelSchema = z.object({
  label: shortLine('Enter a name', 'Name', LONGEST_LABEL).check(onOneLine('Name')),
})

/**
 * Why a characteristic cannot be called so: two must never be mistaken for each other. Names are compared by
 * their letters, with the
 * Act's own names and those of the wide groups; a local one can never go by a name that the Act protects.
 * Undefined where it can.
 */
export function labelMistake(
  label: string,
  key: string | undefined,
  characteristics: readonly Characteristic[],
): string | undefined {
  const wanted = folded(label)
  if (wanted === '') return 'Enter a name with letters in it'
  for (const { label: own, actName, retiredAt } of characteristics.filter((each) => each.key !== key)) {
    const taken = [own, actName].find((name) => name !== null && folded(name) === wanted)
    if (taken)
      return (
        `There is already a characteristic called ` +
        `“${taken}”.${retiredAt === null ? '' : ' It is retired: bring it back instead.'}`
      )
  }
  const wide = Object.values(WIDE_GROUPS).find((name) => folded(name) === wanted)
  return wide && `“${wide}” stands for many groups already. Choose another name.`
}

/**
 * The key of a new local characteristic, made of its first name: "Rural communities" is `rural-communities`,
 * for good.
 */
export function keyFor(label: string, taken: readonly string[]): string {
  const plain = folded(label).replace(/ /g, '-').slice(0, LONGEST_LABEL)
  const isFree = (key: string) => !taken.includes(key) && !isProtected(key) && !isWideGroup(key)
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? plain : `${plain}-${number}`
    if (isFree(key)) return key
  }
}

/** By its letters: capitals, accents, spaces and hyphens are typed in every way. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
