import { diffWordsWithSpace } from 'diff'

/** A run of words: in both texts, only in the earlier one, or only in the later one. */
export type WordChange = { kind: 'same' | 'gone' | 'new'; text: string }

/** With more edits than this, the whole answer counts as changed, so that the page does not have to wait. */
const MAX_EDITS = 1_000

/**
 * How one text became the other, word by word. The limit is a number of edits, not a time, so the result is
 * always the same.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const pieces = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS })
  if (!pieces)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]
  return pieces.map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }))
}
