import type { CouncilText } from '#app/data/council/council-texts.server.ts'
import { cumulativeOf } from '#app/data/oversight/cumulative-editions.server.ts'
import { paths } from '#app/paths.ts'

/** A text of the council's, with the page on which words are taken out of it. */
export type RedactableText = CouncilText & { redactAt: string }

export const aboutFact = ({ id, number }: { id: string; number: number }): RedactableText => ({
  kind: 'fact',
  id,
  subject: id,
  path: paths.fact(number),
  redactAt: paths.redactFact(number),
})
/** `formerNames` are the tags that were renamed to this one, or merged into it. */
export const aboutCumulative = (tag: string, formerNames: readonly string[] = []): RedactableText => ({
  kind: 'cumulative assessment',
  id: tag,
  ...placeOfCumulative(tag),
  formerly: formerNames.map(placeOfCumulative),
  redactAt: paths.redactCumulative(tag),
})
const placeOfCumulative = (tag: string) => ({ subject: cumulativeOf(tag), path: paths.cumulativeOfTag(tag) })

export const aboutPlannedDecision = (id: string): RedactableText => ({
  kind: 'planned decision',
  id,
  subject: id,
  path: paths.plannedDecision(id),
  redactAt: paths.redactPlannedDecision(id),
})
export const aboutCommunityGroup = (id: string): RedactableText => ({
  kind: 'community group',
  id,
  subject: id,
  path: paths.communityGroup(id),
  redactAt: paths.redactCommunityGroup(id),
})
export const aboutGuidance = (key: string): RedactableText => ({
  kind: 'guidance',
  id: key,
  subject: key,
  path: paths.guidanceOf(key),
  redactAt: paths.redactGuidance(key),
})
