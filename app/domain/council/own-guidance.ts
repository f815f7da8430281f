import * as z from 'zod/mini'
import { LABELS_BY_SECTION } from '#app/domain/assessment/field-labels.ts'
import { cell, day } from '#app/domain/assessment/fields.ts'
import { PART_KEYS, SECTION_KEYS, SECTIONS, type Section } from '#app/domain/assessment/parts.ts'
import { characteristicGuidance } from './characteristic-guidance.ts'
import { guidanceFor } from './guidance.ts'

/** The council's own help for a question or a characteristic. It replaces the built-in help. */

const reviewedOn = day('Enter the date it was last reviewed', 'The date')

export const questionHelpSchema = z.object({
  why: cell('Enter why we ask', 'Why we ask'),
  good: cell('Enter what a good answer looks like', 'What good looks like'),
  example: z.optional(cell('Enter an example', 'The example')),
  reviewedOn,
})

export const characteristicHelpSchema = z.object({
  meant: cell('Enter who it covers', 'Who it covers'),
  ask: cell('Enter questions to ask', 'The questions'),
  reviewedOn,
})

export type QuestionHelp = z.infer<typeof questionHelpSchema>
export type CharacteristicHelp = z.infer<typeof characteristicHelpSchema>
export type OwnHelp =
  { kind: 'question'; help: QuestionHelp } | { kind: 'characteristic'; help: CharacteristicHelp }

export type HelpPlace = {
  key: string
  name: string
  group: string
  kind: OwnHelp['kind']
  builtIn: QuestionHelp | CharacteristicHelp
}

export const questionKey = (section: Section, field: string): string => `question.${section}.${field}`
export const characteristicKey = (characteristic: string): string => `characteristic.${characteristic}`

const placeOf = (section: Section): number => PART_KEYS.indexOf(SECTIONS[section].part)
const inOrderOfForms = [...SECTION_KEYS].sort((one, other) => placeOf(one) - placeOf(other))

/** Every question and characteristic that has help, in the order of the forms, with the built-in help. */
export function helpPlaces(characteristics: readonly { key: string; label: string }[]): HelpPlace[] {
  const questions = inOrderOfForms.flatMap((section) => {
    const { questions, reviewedOn } = guidanceFor(section)
    return Object.entries(questions).map(([field, help]): HelpPlace => ({
      key: questionKey(section, field),
      group: SECTIONS[section].label,
      name: NAMES[section][field] ?? SECTIONS[section].label,
      kind: 'question',
      builtIn: { ...help, reviewedOn },
    }))
  })
  const about = characteristics.map(({ key, label }): HelpPlace => {
    const { meant, ask, reviewedOn } = characteristicGuidance(key)
    return {
      key: characteristicKey(key),
      group: 'Characteristics',
      name: label,
      kind: 'characteristic',
      builtIn: { meant, ask: ask.join('\n'), reviewedOn },
    }
  })
  return [...questions, ...about]
}

/** Questions are saved as one text, one question on each line. */
export const questionsIn = (ask: string): string[] =>
  ask
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The one question about no impact goes by the name of its section. */
const NAMES: typeof LABELS_BY_SECTION = { ...LABELS_BY_SECTION, 'no-impact': {} }
