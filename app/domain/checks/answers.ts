import { foldWords } from '#app/domain/fold.ts'
import { isBlank } from '#app/domain/clean-text.ts'

/** Whether anything was written at all. */
export const isGiven = (answer: string | null | undefined): answer is string => !isBlank(answer)

/** Lower case, single spaces and no punctuation, to compare only the words. */
export const folded = (text: string): string => foldWords(text, '%£+')

/** Written, but says nothing: "N/A", "TBC", "see above", a dash. */
export const isPlaceholder = (answer: string | null | undefined): boolean =>
  isGiven(answer) && answer.length < 60 && areOnlyPlaceholders(folded(answer))

/** Says in a stock phrase that there is none: "no known issues", "none identified", "no impact expected". */
export const saysThereIsNone = (answer: string | null | undefined): boolean =>
  isGiven(answer) &&
  answer.length < 120 &&
  (BARE_NO.test(folded(answer)) || NOTHING_TO_SAY.test(folded(answer)))

/** A reason, not a bare "no" or a placeholder. People decide whether it is a good one. */
export const isReason = (answer: string | null | undefined): answer is string =>
  isGiven(answer) && !isPlaceholder(answer) && !saysThereIsNone(answer)

/** Placeholders can be combined: "No / N/A", "None, TBC", "N/A or not known". */
function areOnlyPlaceholders(words: string): boolean {
  if (PLACEHOLDERS.has(words)) return true
  return [...words.matchAll(/ (?:(?:and|or) )?/g)].some(
    ({ index, 0: gap }) =>
      PLACEHOLDERS.has(words.slice(0, index)) && areOnlyPlaceholders(words.slice(index + gap.length)),
  )
}

const PLACEHOLDERS = new Set([
  '',
  'n a',
  'na',
  'not applicable',
  'tbc',
  'to be confirmed',
  'tbd',
  'to be determined',
  'to be decided',
  'to be completed',
  'to be added',
  'to follow',
  'none',
  'nil',
  'no',
  'yes',
  'x',
  'xx',
  'xxx',
  'test',
  'todo',
  'to do',
  'as above',
  'see above',
  'as below',
  'see below',
  'ditto',
  'same as above',
  'same',
  'not known',
  'unknown',
  'dont know',
])

const KINDS_OF_NOTHING =
  'impacts?|effects?|changes?|problems?|issues?|concerns?|barriers?|gaps?|data gaps?|evidence gaps?|' +
  'differences?|reasons?|mitigations?|engagement|consultation|evidence'
const QUALITIES =
  'known|current|specific|particular|significant|direct|differential|disproportionate|adverse|negative|' +
  'major|obvious|further|other|anticipated|expected|identified|foreseen|reported|recorded|perceived|' +
  'likely|relevant|equality'
const SAID =
  `${QUALITIES}|raised|found|noted|missing|highlighted|envisaged|needed|required|necessary|possible|` +
  'applicable|done|undertaken|carried out|given'
const AFTERWARDS =
  'at present|at this time|at this stage|currently|yet|so far|to date|to us|for this group|' +
  'on this group|for this characteristic|on this characteristic|here'

/**
 * Matches only if the whole answer is a stock phrase: "no impact, because the service stays open" is a
 * reason.
 */
const BARE_NO = new RegExp(
  `^(there (are|is|were|was|have been|has been|will be) )?(no|none|nothing|not|nil)( ` +
    `(${QUALITIES}))*( (and|or) (${QUALITIES}))?` +
    `( (${KINDS_OF_NOTHING}))?( (and|or) (${KINDS_OF_NOTHING}))?( (is|are|were|was|has been|have ` +
    `been|to be))?( (${SAID}))*( (${AFTERWARDS}))*$`,
)
const NOTHING_TO_SAY =
  /^(nothing|none) (to (add|report|say|note)|of note|relevant|changes)$|^(neutral|not relevant|no comment|no)$/
