import { listCharacteristicsOf } from '#app/data/council/characteristics.server.ts'
import { listSections } from '#app/data/assessment/sections.server.ts'
import { isAdverse } from '#app/domain/assessment/impact.ts'
import { groupLabel, isProtected } from '#app/domain/characteristics.ts'
import { isReason } from '#app/domain/checks/answers.ts'
import { isOnAllAtOnce } from '#app/domain/checks/affected-groups.ts'
import { reached } from '#app/domain/checks/reach.ts'
import { startOf } from './format-answer.ts'
import type { AssessmentInView } from './assessment-in-view.ts'

type Version = Pick<AssessmentInView, 'db' | 'assessment'>
export type ListedImpact = Awaited<ReturnType<typeof listImpacts>>[number]

/** Every impact of a version as a list shows it, including removed ones. */
export async function listImpacts({ db, assessment }: Version) {
  const characteristics = await listCharacteristicsOf(db, assessment.versionId)
  const mitigations = (await listSections(db, assessment.versionId, 'mitigation')).filter(
    ({ removedAt }) => removedAt === null,
  )
  return (await listSections(db, assessment.versionId, 'impact')).map(
    ({ sequence, values, removedAt, rowVersion }) => {
      const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
      const keys = Array.isArray(values['groups']) ? values['groups'] : []
      return {
        number: sequence,
        rowVersion,
        name: `${sequence}. ${text('title') ?? startOf(text('rationale')) ?? 'No title yet'}`,
        keys,
        groups: keys.map((key) => groupLabel(key, characteristics)),
        inAll: isOnAllAtOnce({ combination: text('combination'), groups: keys }),
        effect: text('effect'),
        isAdverse: isAdverse({ effect: text('effect') }),
        severity: text('severity'),
        severityAfter: text('severityAfter'),
        noMitigationReason: text('noMitigationReason'),
        mitigations: mitigations
          .filter((each) => each.values['impactNumber'] === sequence)
          .map((each) => each.sequence),
        removed: removedAt !== null,
      }
    },
  )
}

/**
 * The protected nine: the impacts that reach each one, those on people who are also in other groups, and
 * whether there is a reason if none does.
 */
export async function listReached({ db, assessment }: Version, impacts: readonly ListedImpact[]) {
  const reasons = await listSections(db, assessment.versionId, 'no-impact')
  const nine = (await listCharacteristicsOf(db, assessment.versionId)).filter(({ key }) => isProtected(key))
  const reaching = (key: string) => impacts.filter(({ keys, removed }) => !removed && reached(keys).has(key))
  return nine.map(({ key, label }) => ({
    key,
    label,
    impacts: reaching(key)
      .filter(({ inAll }) => !inAll)
      .map(({ number }) => number),
    atOnce: reaching(key)
      .filter(({ inAll }) => inAll)
      .map(({ number }) => number),
    hasReason: reasons.some(
      ({ entryId, values }) => entryId === key && isReason(String(values['reason'] ?? '')),
    ),
  }))
}
