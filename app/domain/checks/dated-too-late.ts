import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { formatPartialDate, firstDayOf } from '#app/domain/days.ts'
import type { Check } from './check-context.ts'
import { found } from './finding.ts'
import { quoted } from './in-words.ts'

/**
 * E1: evidence or engagement that is still to come. Nothing dated after the day of submission gets into what
 * is signed, so
 * nothing dated after its approval can (docs/decisions/0023-the-decision-clock.md).
 */
export const nothingIsStillToCome: Check = (document, { today }) =>
  datedAfter(today, document).map(({ path, name, date }) =>
    found(
      'E1',
      path,
      `${name} is dated ${formatPartialDate(date)}, which is still to come. ` +
        `${path.startsWith('evidence') ? PROJECTIONS : PLANS}`,
    ),
  )

/**
 * E2: evidence or engagement dated after the decision, which those who decided could not have had before
 * them.
 */
export const nothingIsAfterTheDecision: Check = (document, { today }) => {
  const { date: decided } = document.proposal.decision
  if (decided === undefined || decided >= today) return []
  return datedAfter(decided, document)
    .filter(({ date }) => firstDayOf(date) <= today)
    .map(({ path, name, date }) =>
      found(
        'E2',
        path,
        `${name} is dated ${formatPartialDate(date)}, after the decision of ${formatPartialDate(decided)}: those ` +
          `who decided cannot have had it before them.`,
      ),
    )
}

/**
 * What is surely dated after a day: "2026" may mean any day of that year, so it is not. Of a row with two
 * dates, the later one.
 */
export function datedAfter(
  day: string,
  { evidence, engagement }: Pick<AssessmentDocument, 'evidence' | 'engagement'>,
): Dated[] {
  const items = evidence.map(({ asOf, title }, place) => {
    return {
      path: `evidence.${place}.asOf`,
      date: asOf,
      name: title === undefined ? `Evidence item ${place + 1}` : `The evidence ${quoted(title)}`,
    }
  })
  const entries = engagement.map(({ from, to, organisation }, place) => {
    const name =
      organisation === undefined
        ? `Engagement entry ${place + 1}`
        : `The engagement with ${quoted(organisation)}`
    return { path: `engagement.${place}.${to === undefined ? 'from' : 'to'}`, date: to ?? from, name }
  })
  return [...items, ...entries].flatMap(({ date, ...rest }) =>
    date !== undefined && firstDayOf(date) > day ? [{ date, ...rest }] : [],
  )
}

type Dated = { path: string; name: string; date: string }

const PROJECTIONS = 'Of a projection, give the date on which it was made.'
const PLANS = 'Enter it once people have been heard, or give the last day on which they were.'
