import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { formatPartialDate, firstDayOf } from '#app/domain/days.ts'
import type { Check } from './check-context.ts'
import { found } from './finding.ts'
import { quote } from './format-names.ts'

/**
 * E1: evidence or engagement dated in the future. Nothing dated after the day of submission can be signed,
 * so nothing dated after its approval can be (docs/decisions/0023-the-decision-clock.md).
 */
export const nothingIsStillToCome: Check = (document, { today }) =>
  datedAfter(today, document).map(({ path, name, date }) =>
    found(
      'E1',
      path,
      `${name} is dated ${formatPartialDate(date)}, which is in the future. ` +
        `${path.startsWith('evidence') ? PROJECTIONS : PLANS}`,
    ),
  )

/** E2: evidence or engagement dated after the decision, which the decision-makers cannot have seen. */
export const nothingIsAfterTheDecision: Check = (document, { today }) => {
  const { date: decided } = document.proposal.decision
  if (decided === undefined || decided >= today) return []
  return datedAfter(decided, document)
    .filter(({ date }) => firstDayOf(date) <= today)
    .map(({ path, name, date }) =>
      found(
        'E2',
        path,
        `${name} is dated ${formatPartialDate(date)}, after the decision on ${formatPartialDate(decided)}. ` +
          `The decision-makers cannot have had it in front of them.`,
      ),
    )
}

/**
 * Rows certainly dated after a day: "2026" could be any day of that year, so it does not count. Rows with
 * two dates count by the later one.
 */
export function datedAfter(
  day: string,
  { evidence, engagement }: Pick<AssessmentDocument, 'evidence' | 'engagement'>,
): Dated[] {
  const items = evidence.map(({ asOf, title }, place) => {
    return {
      path: `evidence.${place}.asOf`,
      date: asOf,
      name: title === undefined ? `Evidence item ${place + 1}` : `The evidence ${quote(title)}`,
    }
  })
  const entries = engagement.map(({ from, to, organisation }, place) => {
    const name =
      organisation === undefined
        ? `Engagement entry ${place + 1}`
        : `The engagement with ${quote(organisation)}`
    return { path: `engagement.${place}.${to === undefined ? 'from' : 'to'}`, date: to ?? from, name }
  })
  return [...items, ...entries].flatMap(({ date, ...rest }) =>
    date !== undefined && firstDayOf(date) > day ? [{ date, ...rest }] : [],
  )
}

type Dated = { path: string; name: string; date: string }

const PROJECTIONS = 'For a projection, give the date it was made.'
const PLANS = 'Add it once you have heard from people, or give the last day that you did.'
