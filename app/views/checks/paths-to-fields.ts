import { outcomeSchema } from '#app/domain/assessment/conclusion.ts'
import { aimsAndOptionsSchema, evidenceGatheredSchema } from '#app/domain/assessment/proposal.ts'
import type { Finding } from '#app/domain/checks/finding.ts'
import { paths } from '#app/paths.ts'

/**
 * The numbers of list rows in addresses, in the order of the portable document. A finding says
 * "mitigations.0.owner", but the page is /mitigations/4 if 1 to 3 were removed.
 */
export type RowNumbers = Record<
  'leadOfficers' | 'evidence' | 'engagement' | 'impacts' | 'mitigations',
  readonly number[]
>

/** The page and field for a path in the portable document. */
export function hrefOfPath(reference: string, path: string, numbers: RowNumbers): string {
  const [top = '', ...rest] = path.split('.')
  if (top === 'proposal') return inProposal(reference, rest, numbers)
  if (top === 'conclusion') return inConclusion(reference, rest)
  if (top === 'baseline')
    return rest[0] ? at(paths.baselineOf(reference, rest[0]), rest[1]) : paths.baseline(reference)
  if (top === 'noImpact')
    return rest[0] ? at(paths.noImpact(reference, rest[0]), 'reason') : paths.impacts(reference)
  if (top === 'furtherSuggestions') return at(paths.furtherSuggestions(reference), 'furtherSuggestions')
  if (top === 'impacts' && rest[0] && !/^\d+$/.test(rest[0]))
    return at(paths.noImpact(reference, rest[0]), 'reason')
  const list = LISTS[top]
  return list ? inList(reference, list, numbers[top as keyof RowNumbers], rest) : paths.assessment(reference)
}

/**
 * Where to fix a finding. This is the field its path names, with three exceptions. I4 is fixed by engaging
 * the group, never by leaving it out of the impact. B2 is fixed by adding an impact. B4 is fixed where the
 * new edition can be taken.
 */
export function hrefOfFinding(
  reference: string,
  { id, path }: Pick<Finding, 'id' | 'path'>,
  numbers: RowNumbers,
): string {
  if (id === 'I4') return `${paths.engagement(reference)}#who-was-asked`
  if (id === 'B4') return `${paths.evidence(reference)}#updated-facts`
  if (id === 'B2') return `${paths.noImpact(reference, path.split('.')[1] ?? '')}#impacts`
  return hrefOfPath(reference, path, numbers)
}

type ListPaths = { all: (reference: string) => string; one: (reference: string, number: number) => string }
const LISTS: Record<string, ListPaths> = {
  leadOfficers: { all: paths.leadOfficers, one: paths.leadOfficer },
  evidence: { all: paths.evidence, one: paths.evidenceItem },
  engagement: { all: paths.engagement, one: paths.engagementEntry },
  impacts: { all: paths.impacts, one: paths.impact },
  mitigations: { all: paths.mitigations, one: paths.mitigation },
}

const CASE_FIELDS = Object.keys(aimsAndOptionsSchema.shape)
const EVIDENCE_FIELDS = Object.keys(evidenceGatheredSchema.shape)
const OUTCOME_FIELDS = Object.keys(outcomeSchema.shape)

function inProposal(reference: string, [field = '', ...rest]: string[], numbers: RowNumbers): string {
  if (field === 'decision') return at(paths.decision(reference), rest[0] ?? 'body')
  if (field === 'leadOfficers')
    return inList(reference, LISTS['leadOfficers'] as ListPaths, numbers.leadOfficers, rest)
  if (field === 'tags') return at(paths.settings(reference), 'tags')
  if (CASE_FIELDS.includes(field)) return at(paths.aimsAndOptions(reference), field)
  if (EVIDENCE_FIELDS.includes(field)) return at(paths.evidenceGathered(reference), field)
  return at(paths.proposal(reference), field === 'directorate' ? 'directorateId' : field)
}

function inConclusion(reference: string, [field = '', ...rest]: string[]): string {
  if (field === 'aims') return at(paths.conclusion(reference), rest[0] ?? 'eliminate')
  return OUTCOME_FIELDS.includes(field)
    ? at(paths.outcome(reference), field)
    : at(paths.conclusion(reference), field)
}

function inList(
  reference: string,
  list: ListPaths,
  numbers: readonly number[],
  [place, field]: string[],
): string {
  const number = place === undefined ? undefined : numbers[Number(place)]
  return number === undefined ? list.all(reference) : at(list.one(reference, number), field)
}

const at = (page: string, field: string | undefined): string => (field ? `${page}#${field}` : page)
