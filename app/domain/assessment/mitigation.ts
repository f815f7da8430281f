import * as z from 'zod/mini'
import { cell, day, line, links, narrative, oneOf } from './fields.ts'

export const FEASIBILITY_KINDS = ['in place', 'under way', 'planned', 'depends on', 'not feasible'] as const

export const FEASIBILITY_LABELS: Record<(typeof FEASIBILITY_KINDS)[number], string> = {
  'in place': 'Already in place',
  'under way': 'Under way',
  planned: 'Planned',
  'depends on': 'Depends on something else',
  'not feasible': 'Not feasible',
}

/** Step 3: what will be done about one impact. Check M2 asks for an owner, a date and a measure. */
export const mitigationSchema = z.object({
  impactNumber: z.number('Choose the impact that this is for'),
  summary: z.optional(cell('Say which harm this is for', 'The harm')),
  action: cell('Say what will be done and why it should work', 'What will be done'),
  sourceOfSuggestion: z.optional(cell('Say who suggested it', 'Who suggested it')),
  evidence: z.optional(cell('Give the evidence that it works', 'Evidence')),
  feasibilityKind: z.optional(oneOf(FEASIBILITY_KINDS, 'Choose how feasible it is')),
  feasibility: z.optional(cell('Say more about how feasible it is', 'Feasibility')),
  owner: z.optional(line('Enter who will make sure it is done', 'Owner')),
  dueOn: z.optional(day('Enter the date it is due', 'Due date')),
  measure: z.optional(cell('Say how success will be measured', 'Measure of success')),
  engagementIds: z.optional(links()),
})
export type Mitigation = z.infer<typeof mitigationSchema>

export const furtherSuggestionsSchema = z.object({
  furtherSuggestions: z.optional(narrative('Enter your suggestions', 'Further suggestions')),
})
export type FurtherSuggestions = z.infer<typeof furtherSuggestionsSchema>
