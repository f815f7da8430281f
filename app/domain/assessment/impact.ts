import * as z from 'zod/mini'
import { cell, groups, line, links, narrative, oneOf } from './fields.ts'

export const COMBINATIONS = ['each', 'all'] as const
export const EFFECTS = ['positive', 'negative', 'mixed', 'neutral'] as const
export const SEVERITIES = ['low', 'medium', 'high'] as const

export const COMBINATION_MEANINGS: Record<(typeof COMBINATIONS)[number], string> = {
  each: 'Each of these groups',
  all: 'People who are in all of these groups',
}

/**
 * Step 2: one change for people, compared with the baseline. Groups, effect, source and rationale: check I1.
 */
export const impactSchema = z.object({
  title: line('Enter a short title for the impact', 'Title'),
  groups: groups('Choose at least one group that is affected'),
  combination: oneOf(COMBINATIONS, 'Choose whether each group is affected, or people who are in all of them'),
  effect: oneOf(EFFECTS, 'Choose whether the effect is positive, negative, mixed or neutral'),
  source: cell('Say how this impact was found', 'How it was found'),
  rationale: cell('Give the details and the rationale', 'Details and rationale'),
  additionalInformation: z.optional(cell('Enter additional information', 'Additional information')),
  severity: z.optional(oneOf(SEVERITIES, 'Choose how severe it is')),
  severityReason: z.optional(cell('Say why', 'The reason')),
  severityAfter: z.optional(oneOf(SEVERITIES, 'Choose how severe it is after mitigation')),
  evidenceIds: z.optional(links()),
  engagementIds: z.optional(links()),
  noMitigationReason: z.optional(cell('Say why no mitigation is possible', 'The reason')),
})
export type Impact = z.infer<typeof impactSchema>

/** Why no impact reaches a characteristic (check I2). */
export const noImpactSchema = z.object({
  reason: narrative('Say why there is no impact on this group', 'The reason'),
})
export type NoImpact = z.infer<typeof noImpactSchema>

/** Whether it is a harm, wholly or partly, so that it needs a mitigation or a reason (check M1). */
export const isAdverse = (impact: { effect?: string | undefined }): boolean =>
  impact.effect === 'negative' || impact.effect === 'mixed'
