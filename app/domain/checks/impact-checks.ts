import { EFFECTS, isAdverse } from '#app/domain/assessment/impact.ts'
import { PROTECTED_KEYS } from '#app/domain/characteristics.ts'
import { entriesReaching } from './affected-groups.ts'
import { isGiven, isReason } from './answers.ts'
import type { Check } from './check-context.ts'
import { found, type Finding, withPlaces } from './finding.ts'
import { impactName, impactNumbers, isKnownGroup, label, labels, quote } from './format-names.ts'
import { baselineOf, hasBaseline, isSupported, namedGroups, noImpactReason, reached } from './reach.ts'

/** I1: an impact lacks its groups, its effect, how it was found, or the details and rationale. */
export const impactsAreWhole: Check = (document, context) =>
  document.impacts.flatMap((impact, place) => {
    const name = impactName(impact, place)
    const findings: Finding[] = []
    const missing = (key: string, message: string) =>
      findings.push(found('I1', `impacts.${place}.${key}`, message))
    if (!impact.groups.some((group) => isKnownGroup(group, context))) {
      missing('groups', `${name} does not name a group that it affects${unknown(impact.groups.join(', '))}.`)
    }
    if (!(EFFECTS as readonly (string | undefined)[]).includes(impact.effect)) {
      missing(
        'effect',
        `${name} does not say whether the effect is positive, negative, mixed or ` +
          `neutral${unknown(impact.effect)}.`,
      )
    }
    if (!isGiven(impact.source)) missing('source', `${name} does not say how it was found.`)
    if (!isGiven(impact.rationale)) missing('rationale', `${name} has no details or rationale.`)
    return findings
  })

/** I2: no impact reaches a protected characteristic, and there is no reason why not. */
export const everyoneIsReached: Check = (document, context) => {
  const everyone = reached(document.impacts.flatMap(({ groups }) => groups))
  return PROTECTED_KEYS.flatMap((key) => {
    const reason = noImpactReason(document, key)
    if (everyone.has(key) || isReason(reason)) return []
    const name = label(key, context)
    const message = isGiven(reason)
      ? `${name}: ${quote(reason)} does not say why there is no impact.`
      : `${name} is not reached by any impact, and there is no reason why not.`
    return [found('I2', `impacts.${key}`, message)]
  })
}

/** I3: an impact is not linked to any evidence item or engagement entry. */
export const impactsAreSupported: Check = (document) =>
  document.impacts.flatMap((impact, place) => {
    if (isSupported(impact, document)) return []
    const words = isGiven(impact.source)
      ? ` It only says how it was found: ${quote(impact.source, 200)}.`
      : ''
    const message =
      `${impactName(impact, place)} is not linked to any evidence item or engagement ` + `entry.${words}`
    return [found('I3', `impacts.${place}.evidenceIds`, message)]
  })

/**
 * I4: a negative or mixed impact on a group that no engagement entry reached, either by name or through its
 * organisation.
 */
export const thoseHarmedWereHeard: Check = (document, context) => {
  const reaching = entriesReaching(document.engagement, context.communityGroups)
  return document.impacts.flatMap((impact, place) => {
    if (!isAdverse(impact)) return []
    const groups = [...reached(impact.groups)].filter((group) => group !== 'all-protected')
    const unheard = groups.filter((group) => isKnownGroup(group, context) && reaching([group]).length === 0)
    if (unheard.length === 0) return []
    const message =
      `${impactName(impact, place)} is ${impact.effect}, and no engagement entry says that it ` +
      `reached ${labels(unheard, context)}.`
    return [found('I4', `impacts.${place}.groups`, message)]
  })
}

/** I6: an impact names a characteristic whose baseline is empty, so there is nothing to compare it with. */
export const impactsHaveBaselines: Check = (document, context) => {
  const inUse = new Set(
    context.characteristics
      .filter(({ kind, retiredAt }) => kind !== 'imported' && retiredAt === null)
      .map(({ key }) => key),
  )
  const groups = [...new Set(document.impacts.flatMap((impact) => namedGroups(impact.groups)))]
  return groups.flatMap((key) => {
    const baseline = baselineOf(document, key)
    if (!inUse.has(key) || hasBaseline(baseline) || isGiven(baseline?.nothingRelevantReason)) return []
    const impacts = document.impacts.filter((impact) => impact.groups.includes(key))
    const names = impacts.length === 1 ? 'names' : 'name'
    const message = `${impactNumbers(impacts)} ${names} ${label(key, context)}, whose baseline is empty.`
    const naming = document.impacts.flatMap(({ groups }, place) =>
      groups.includes(key) ? [`impacts.${place}.groups`] : [],
    )
    const path = `baseline.${key}`
    return [withPlaces(found('I6', path, message), [path, ...naming])]
  })
}

const unknown = (value: string | undefined): string =>
  isGiven(value) ? ` (${quote(value)} is not known here)` : ''
