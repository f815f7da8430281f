import { diffWordsWithSpace } from 'diff'
import type { WordChange } from '#app/ui/assessment/changed-words.tsx'

/** Longer ones are shown one after the other: comparing them word by word could take seconds. */
const MOST_EDITS = 2_000

/** How one text became another, word by word. */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (!parts) return [{ kind: 'gone', text: before }, { kind: 'new', text: after }]
  return parts.map(({ value, added, removed }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value }))
}
