import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { CELL_LIMIT, TITLE_LIMIT } from '#app/domain/assessment/fields.ts'

/** The same assessment by people who write a lot, and paste what has no spaces to break at. */
export const withLongTexts = (document: AssessmentDocument): AssessmentDocument =>
  longer(document, '') as AssessmentDocument

/** Keys, dates and choices stay what they are. */
const NO_TEXT =
  /^(format|id|directorate|kind|asOf|from|to|date|.*On|.*Ids|groups|characteristics?|combination|effect|severity|severityAfter|feasibilityKind|outcome)$/
const LONG_WORD = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(6).slice(0, 300)
const LONG_ADDRESS = `https://statistics.example/${'a-long-path/'.repeat(20)}census?area=E08000007`
const SENTENCE =
  'People who use the service told us at length what would change for them, for better and for worse. '
const TEXT_FROM = 60

function longer(value: unknown, key: string): unknown {
  if (NO_TEXT.test(key)) return value
  if (typeof value === 'string') return value.length < TEXT_FROM ? longLine(value) : LONG_ANSWER
  if (Array.isArray(value)) return value.map((each) => longer(each, ''))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, longer(each, name)]))
}

const longLine = (line: string) => `${line} ${LONG_WORD}`.slice(0, TITLE_LIMIT)

/** As long as a cell may be, with a word of 300 letters, bullets and an address. */
const LONG_ANSWER =
  `${SENTENCE}\n\n- ${LONG_WORD}\n- ${LONG_ADDRESS}\n- ${SENTENCE}\n\n${SENTENCE.repeat(50)}`.slice(
    0,
    CELL_LIMIT,
  )
