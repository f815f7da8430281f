import { diffWordsWithSpace } from 'diff'

/** A run of words: in both texts, only in the earlier one, or only in the later one. */
export type WordChange = { kind: 'same' | 'gone' | 'new'; text: string }

/** With more edits than this, the whole answer counts as changed. */
const MAX_EDITS = 1_000
/** The work of one page. A comparison costs the square of its edits, and a million take about 0.1 seconds of CPU. */
const WORK_OF_A_PAGE = 400_000
/** A page of a signed version compares up to a dozen parts. */
export const WORK_OF_A_PART = 100_000

export type CompareWords = (before: string, after: string) => WordChange[]

/**
 * Compares the texts of one page word by word. When the work of the page is used up, each further answer that
 * changed is shown whole, as removed and added, so that no text can make everyone else wait. The limit is a
 * number of edits, not a time, so the result is always the same.
 */
export function compareWords(work: number = WORK_OF_A_PAGE): CompareWords {
  let left = work
  return (before, after) => {
    const maxEditLength = Math.min(MAX_EDITS, Math.floor(Math.sqrt(left)))
    const pieces = diffWordsWithSpace(before, after, { maxEditLength })
    const edits = pieces?.reduce((sum, { count, added, removed }) => sum + (added || removed ? count : 0), 0)
    left -= (edits ?? maxEditLength) ** 2
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
}
