import { dayOf } from '#app/domain/days.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { listOtherHarms } from '#app/data/oversight/impact-reach.server.ts'
import { listVisible } from '#app/data/assessment/list-register.server.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { formatSeverity } from '#app/domain/oversight/severity.ts'
import { paths } from '#app/paths.ts'
import type { ShownImpact } from './shown-impact.ts'
import { formatDate } from '#app/domain/date-text.ts'
import type { AssessmentInView } from '#app/views/assessment/assessment-in-view.ts'

/** Of so many an author is shown each; the cumulative view has the rest. */
const MAX_SHOWN = 10

/** The other live proposals that harm the groups that are harmed here, as check X1 knows them. */
export async function otherHarmsHere({ db, actor, assessment, now }: AssessmentInView) {
  const harms = await listOtherHarms(db, assessment.assessmentId, dayOf(now))
  const shown = harms.slice(0, MAX_SHOWN)
  const mayOpen = await listVisible(
    db,
    actor,
    shown.map(({ assessmentId }) => assessmentId),
  )
  const characteristics = await listCharacteristics(db)
  const impacts = shown.map((harm): ShownImpact => ({
    key: `${harm.reference} ${harm.number}`,
    reference: harm.reference,
    title: harm.title,
    ...(mayOpen.has(harm.assessmentId) ? { href: paths.assessment(harm.reference) } : {}),
    directorate: harm.directorate ?? 'None yet',
    decision: harm.decisionOn === null ? 'No date yet' : formatDate(harm.decisionOn),
    groups: harm.groups.map((key) => groupLabel(key, characteristics)),
    inAll: harm.combination === 'all',
    effect: harm.effect ?? '',
    severity: formatSeverity([harm]),
  }))
  return { impacts, total: harms.length }
}
