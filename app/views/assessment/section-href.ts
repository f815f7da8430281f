import type { Section } from '#app/domain/assessment/parts.ts'
import { paths } from '#app/paths.ts'

/** The page to edit a section. `subject` is a characteristic's key, `number` a row's number in its list. */
export function sectionHref(reference: string, section: Section, subject: string, number: number): string {
  switch (section) {
    case 'proposal':
      return paths.proposal(reference)
    case 'decision':
      return paths.decision(reference)
    case 'aims-and-options':
      return paths.aimsAndOptions(reference)
    case 'evidence-gathered':
      return paths.evidenceGathered(reference)
    case 'further-suggestions':
      return paths.furtherSuggestions(reference)
    case 'conclusion':
      return paths.conclusion(reference)
    case 'outcome':
      return paths.outcome(reference)
    case 'baseline':
      return paths.baselineOf(reference, subject)
    case 'no-impact':
      return paths.noImpact(reference, subject)
    case 'lead-officer':
      return paths.leadOfficer(reference, number)
    case 'evidence-item':
      return paths.evidenceItem(reference, number)
    case 'engagement-entry':
      return paths.engagementEntry(reference, number)
    case 'impact':
      return paths.impact(reference, number)
    case 'mitigation':
      return paths.mitigation(reference, number)
  }
}
