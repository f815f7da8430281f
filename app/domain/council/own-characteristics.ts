import * as z from 'zod/mini'
import { shortLine } from '#app/domain/assessment/fields.ts'
import { type Characteristic, isProtected, isWideGroup, WIDE_GROUPS } from '#app/domain/characteristics.ts'
import { foldWords } from '#app/domain/fold.ts'
import { onOneLine } from './directory.ts'

/** The council's own names for characteristics, and the local characteristics it adds. */

const LONGEST_LABEL = 60

export const labelSchema = z.object({
  label: shortLine('Enter a name', 'Name', LONGEST_LABEL).check(onOneLine('Name')),
})

/**
 * Why a characteristic cannot have this name, or undefined if it can. `key` is the characteristic to rename, or
 * undefined for a new one. Names that differ only in capitals, accents or punctuation count as the same. The Act's
 * names and the wide groups are taken too, so a local characteristic never has a name that the Act protects.
 */
export function labelMistake(
  label: string,
  key: string | undefined,
  characteristics: readonly Characteristic[],
): string | undefined {
  const wanted = foldWords(label)
  if (wanted === '') return 'Enter a name with letters in it'
  for (const { label: own, actName, retiredAt } of characteristics.filter((each) => each.key !== key)) {
    const taken = [own, actName].find((name) => name !== null && foldWords(name) === wanted)
    if (taken) {
      const whatToDo = retiredAt === null ? '' : ' It is retired. Bring it back instead.'
      return `There is already a characteristic called “${taken}”.${whatToDo}`
    }
  }
  const wide = Object.values(WIDE_GROUPS).find((name) => foldWords(name) === wanted)
  return wide && `“${wide}” is already the name for several groups. Enter another name.`
}

/**
 * The key of a new local characteristic: "Rural communities" gets `rural-communities`, or `rural-communities-2` if that
 * is taken. Renaming a characteristic does not change its key.
 */
export function keyFor(label: string, taken: readonly string[]): string {
  const plain = foldWords(label).replace(/ /g, '-').slice(0, LONGEST_LABEL)
  const isFree = (key: string) => !taken.includes(key) && !isProtected(key) && !isWideGroup(key)
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? plain : `${plain}-${number}`
    if (isFree(key)) return key
  }
}
