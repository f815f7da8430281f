import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { FactEdition } from '#app/domain/evidence/fact.ts'
import { defaultCharacteristics, type Characteristic } from '#app/domain/characteristics.ts'
import type { CommunityGroup } from '#app/domain/evidence/community-groups.ts'
import type { Finding } from './finding.ts'
import type { Text } from './texts.ts'

/** What the checks need to know besides the document. */
export type CheckContext = {
  today: string
  /** The council's characteristics; the usual ones if it has said nothing. */
  characteristics?: readonly Characteristic[]
  /** The names of the council's directorates. Without them any name will do. */
  directorates?: readonly string[]
  /** The day this version was made, for assessments that do not say when they were started. */
  madeOn?: string | undefined
  limits?: CheckLimits
  /** The council's directory: whom an engagement entry reached that names no groups itself. */
  communityGroups?: readonly CommunityGroup[]
  /** The impacts of other live assessments. Without them the cumulative check says nothing. */
  otherLive?: readonly OtherImpact[]
  /**
   * The facts of the council's library that the evidence cites, by id, as they are now. What is not among
   * them is not known here.
   */
  facts?: Readonly<Record<string, FactNow>>
}

/**
 * A fact of the library: the number people know it by, the edition in force, and the reason where it was
 * retired.
 */
export type FactNow = {
  number: number
  edition: number
  updatedOn: string
  says: Pick<FactEdition, 'statement' | 'figure' | 'unit' | 'asOf'>
  retiredReason?: string
}

/** The council's own limits, which its equality lead may change. */
export type CheckLimits = { evidenceYears: number; smallCount: number }

/** One impact of somebody else's live assessment: all that an author may see of it (workflow.md). */
export type OtherImpact = {
  reference: string
  title: string
  groups: readonly string[]
  combination?: string | null | undefined
  effect?: string | null | undefined
}

const DEFAULT_LIMITS: CheckLimits = { evidenceYears: 5, smallCount: 10 }

export type SettledContext = CheckContext & {
  characteristics: readonly Characteristic[]
  limits: CheckLimits
}

/** The context with what was left out filled in. */
export const settled = (context: CheckContext): SettledContext => ({
  ...context,
  characteristics: context.characteristics ?? defaultCharacteristics(),
  limits: context.limits ?? DEFAULT_LIMITS,
})

/** `texts` is all that was written in words (textsOf), gathered once for every check that reads it. */
export type Check = (
  document: AssessmentDocument,
  context: SettledContext,
  texts: readonly Text[],
) => Finding[]

/** The day the assessment began, as well as is known. */
export const beganOn = (document: AssessmentDocument, context: CheckContext): string | undefined =>
  document.proposal.startedOn ?? context.madeOn

/** A directorate goes by its name, in any case. */
export function isKnownDirectorate(name: string, { directorates }: CheckContext): boolean {
  const wanted = name.trim().toLowerCase()
  return directorates === undefined || directorates.some((each) => each.trim().toLowerCase() === wanted)
}
