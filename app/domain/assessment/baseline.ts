import * as z from 'zod/mini'
import { cell, links } from './fields.ts'

/**
 * Step 1: one characteristic as it is today. No answer is presumed: "nothing relevant" needs a reason (check
 * B1).
 */
export const baselineSchema = z.object({
  demographics: z.optional(cell('Say who the people are', 'Who the people are')),
  worksWell: z.optional(cell('Say what works well today', 'What works well')),
  problems: z.optional(cell('Say what the problems are today', 'Current problems')),
  nothingRelevantReason: z.optional(cell('Say why nothing is relevant', 'The reason')),
  evidenceIds: z.optional(links()),
})
export type Baseline = z.infer<typeof baselineSchema>
