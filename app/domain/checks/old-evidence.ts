import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { addYears, formatPartialDate, isWholeDay, lastDayOf } from '#app/domain/days.ts'
import { beganOn, type Check, type CompleteContext } from './check-context.ts'
import { oldYearsIn } from './dated-figures.ts'
import { found } from './finding.ts'
import { joinList, quote } from './format-names.ts'

/**
 * B3: evidence in use, or a figure in the text, is older than the council's limit when the assessment
 * begins.
 */
export const evidenceIsRecent: Check = (document, context, written) => {
  const limit = oldestDay(document, context)
  const tooOld = howOld(document, context)
  const inUse = new Set([...document.baseline, ...document.impacts].flatMap(({ evidenceIds }) => evidenceIds))

  const items = document.evidence.flatMap(({ id, asOf, title }, place) => {
    if (id === undefined || !inUse.has(id) || asOf === undefined || lastDayOf(asOf) >= limit) return []
    const name = title === undefined ? `Evidence item ${place + 1}` : `The evidence ${quote(title)}`
    return [
      found(
        'B3',
        `evidence.${place}.asOf`,
        `${name} is as of ${formatPartialDate(asOf)}, ${tooOld}. Check that it still holds.`,
      ),
    ]
  })
  const lastOldYear = Number(limit.slice(0, 4)) - 1
  const texts = written.flatMap(({ path, text, field, name }) => {
    const years =
      TEXTS_WITH_FIGURES.has(field) || path === 'proposal.evidence' ? oldYearsIn(text, lastOldYear) : []
    if (years.length === 0) return []
    const message =
      `${name} gives figures or data from ${joinList(years.map(String))}, ${tooOld}. Check ` +
      'that they still hold.'
    return [found('B3', path, message)]
  })
  return [...items, ...texts]
}

const TEXTS_WITH_FIGURES = new Set([
  'demographics',
  'worksWell',
  'problems',
  'nothingRelevantReason',
  'noImpact',
  'source',
  'rationale',
  'additionalInformation',
  'severityReason',
  'evidence',
])

const oldestDay = (document: AssessmentDocument, context: CompleteContext): string =>
  addYears(beganOn(document, context) ?? context.today, -context.limits.evidenceYears)

function howOld({ proposal }: AssessmentDocument, { madeOn, limits }: CompleteContext): string {
  const years = `more than ${limits.evidenceYears} years`
  const { startedOn } = proposal
  if (startedOn !== undefined) {
    const when = `${isWholeDay(startedOn) ? 'on' : 'in'} ${formatPartialDate(startedOn)}`
    return `${years} before the assessment began ${when}`
  }
  return madeOn === undefined
    ? `${years} old`
    : `${years} before this version was made on ${formatPartialDate(madeOn)}`
}
