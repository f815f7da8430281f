import { isSame } from '#app/domain/fold.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { FactEdition } from '#app/domain/evidence/fact.ts'
import { firstDayOf } from '#app/domain/days.ts'
import { defaultCharacteristics, type Characteristic } from '#app/domain/characteristics.ts'
import type { CommunityGroup } from '#app/domain/evidence/community-groups.ts'
import type { Finding } from './finding.ts'
import type { Text } from './texts.ts'

/** What the checks need to know apart from the document. */
export type CheckContext = {
  today: string
  /** The council's characteristics. The usual ones if it has not chosen its own. */
  characteristics?: readonly Characteristic[]
  /** The names of the council's directorates. Without them any name is accepted. */
  directorates?: readonly string[]
  /** The day this version was created, for assessments that do not say when they started. */
  madeOn?: string | undefined
  limits?: CheckLimits
  /** The council's directory, which says who an engagement entry reached if it names no groups. */
  communityGroups?: readonly CommunityGroup[]
  /** The impacts of other live assessments. Without them the cumulative check finds nothing. */
  otherLive?: readonly OtherImpact[]
  /**
   * The facts in the council's library that the evidence cites, by id, as they are now. A fact that is
   * missing is not in this library.
   */
  facts?: Readonly<Record<string, FactNow>>
}

/**
 * A fact in the library: the number people know it by, its current edition, and why it was retired if it
 * was.
 */
export type FactNow = {
  number: number
  edition: number
  updatedOn: string
  says: Pick<FactEdition, 'statement' | 'figure' | 'unit' | 'asOf'>
  retiredReason?: string
}

/** The council's own limits, which an equality lead can change. */
export type CheckLimits = { evidenceYears: number; smallCount: number }

/** One impact of another live assessment: all that an author can see of it. */
export type OtherImpact = {
  reference: string
  title: string
  groups: readonly string[]
  combination?: string | null | undefined
  effect?: string | null | undefined
}

const DEFAULT_LIMITS: CheckLimits = { evidenceYears: 5, smallCount: 10 }

export type CompleteContext = CheckContext & {
  characteristics: readonly Characteristic[]
  limits: CheckLimits
}

/** Fills in the defaults. */
export const withDefaults = (context: CheckContext): CompleteContext => ({
  ...context,
  characteristics: context.characteristics ?? defaultCharacteristics(),
  limits: context.limits ?? DEFAULT_LIMITS,
})

/** `texts` is every written answer (see textsOf), gathered once for all checks. */
export type Check = (
  document: AssessmentDocument,
  context: CompleteContext,
  texts: readonly Text[],
) => Finding[]

/**
 * The day the assessment began, as far as we know. A month or a year counts from its first day, so that
 * nothing is called late or old that might not be.
 */
export function beganOn({ proposal }: AssessmentDocument, { madeOn }: CheckContext): string | undefined {
  return proposal.startedOn === undefined ? madeOn : firstDayOf(proposal.startedOn)
}

/** Directorates match by name, in whichever way it is typed. */
export function isKnownDirectorate(name: string, { directorates }: CheckContext): boolean {
  return directorates === undefined || directorates.some((each) => isSame(each, name))
}
