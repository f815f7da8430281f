import type { Section } from '#app/domain/assessment/parts.ts'
import { paths } from '#app/paths.ts'

/** The page to edit a section. `subject` is a characteristic's key, `number` a row's number in its list. */
export const sectionHref = (reference: string, section: Section, subject: string, number: number): string =>
  PAGES[section](reference, { subject, number })

type Page = (reference: string, place: { subject: string; number: number }) => string

const ofCharacteristic =
  (page: (reference: string, characteristic: string) => string): Page =>
  (reference, { subject }) =>
    page(reference, subject)

const ofRow =
  (page: (reference: string, number: number) => string): Page =>
  (reference, { number }) =>
    page(reference, number)

const PAGES: Record<Section, Page> = {
  proposal: paths.proposal,
  decision: paths.decision,
  'aims-and-options': paths.aimsAndOptions,
  'evidence-gathered': paths.evidenceGathered,
  'further-suggestions': paths.furtherSuggestions,
  conclusion: paths.conclusion,
  outcome: paths.outcome,
  baseline: ofCharacteristic(paths.baselineOf),
  'no-impact': ofCharacteristic(paths.noImpact),
  'lead-officer': ofRow(paths.leadOfficer),
  'evidence-item': ofRow(paths.evidenceItem),
  'engagement-entry': ofRow(paths.engagementEntry),
  impact: ofRow(paths.impact),
  mitigation: ofRow(paths.mitigation),
}
