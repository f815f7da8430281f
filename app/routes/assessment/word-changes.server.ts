import { diffWordsWithSpace } from 'diff'
import type { Values } from '#app/data/sections.server.ts'
import type { Section } from '#app/domain/assessment/parts.ts'
import { answerInWords, fieldLabel } from '#app/ui/assessment/answer-in-words.ts'
import type { WordChange } from '#app/ui/assessment/changed-words.tsx'
import type { ChangedAnswer, Choice } from '#app/ui/assessment/section-page.ts'

export type Choices = Readonly<Record<string, readonly Choice[]>>

/** The answers in which two texts of a section differ, word by word. `choices` has the words for what is kept as a key. */
export function answersChanged(section: Section, before: Values, after: Values, choices: Choices): ChangedAnswer[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !NOBODY_TYPED.includes(name))
  return names.flatMap((name) => {
    const [was, is] = [answerInWords(before[name], choices[name]), answerInWords(after[name], choices[name])]
    return was === is ? [] : [{ label: fieldLabel(section, name), changes: wordChanges(was, is) }]
  })
}

/** Kept beside the answers, and no answers themselves. */
const NOBODY_TYPED = ['idGiven', 'directorateText']

/** More than this to compare, and the whole answer counts as changed: the page must not wait for it. */
const MOST_MILLISECONDS = 250

function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { timeout: MOST_MILLISECONDS })
  if (!parts) return [{ kind: 'gone', text: before }, { kind: 'new', text: after }]
  return parts.map(({ value, added, removed }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value }))
}
