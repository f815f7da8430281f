import type { Values } from '#app/data/assessment/sections.server.ts'
import type { Section } from '#app/domain/assessment/parts.ts'
import { formatAnswer, fieldLabel } from './format-answer.ts'
import type { ChangedAnswer, Choice } from './section-page.ts'
import { compareWords } from './word-changes.ts'

export type Choices = Readonly<Record<string, readonly Choice[]>>

/**
 * The answers that differ between two texts of a section, word by word. `choices` has the text for answers
 * saved as keys. A page that compares several texts gives one `compare` for all of them.
 */
export function answersChanged(
  section: Section,
  before: Values,
  after: Values,
  choices: Choices,
  compare = compareWords(),
): ChangedAnswer[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !NOBODY_TYPED.includes(name),
  )
  return names.flatMap((name) => {
    const [was, is] = [formatAnswer(before[name], choices[name]), formatAnswer(after[name], choices[name])]
    return was === is ? [] : [{ label: fieldLabel(section, name), changes: compare(was, is) }]
  })
}

/** Saved with the answers, but not typed by anyone. */
const NOBODY_TYPED = ['idGiven', 'directorateText', 'factId', 'factEdition']
