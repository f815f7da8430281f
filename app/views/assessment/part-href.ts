import type { Part } from '#app/domain/assessment/parts.ts'
import { paths } from '#app/paths.ts'

/** The page for a part of the task list. */
export const partHref = (reference: string, part: Part): string => PAGES[part](reference)

const PAGES: Record<Part, (reference: string) => string> = {
  proposal: paths.proposal,
  'lead-officers': paths.leadOfficers,
  decision: paths.decision,
  'aims-and-options': paths.aimsAndOptions,
  evidence: paths.evidenceGathered,
  engagement: paths.engagement,
  baseline: paths.baseline,
  impacts: paths.impacts,
  mitigations: paths.mitigations,
  conclusion: paths.conclusion,
  outcome: paths.outcome,
}
