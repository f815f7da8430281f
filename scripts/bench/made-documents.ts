import { PROTECTED_KEYS } from '#app/domain/characteristics.ts'
import {
  type AssessmentDocument,
  DOCUMENT_FORMAT,
  type DocumentBaseline,
  type DocumentEngagement,
  type DocumentEvidence,
  type DocumentImpact,
  type DocumentMitigation,
} from '#app/domain/assessment/document.ts'
import { EVIDENCE_KINDS } from '#app/domain/assessment/evidence-item.ts'
import { isAdverse } from '#app/domain/assessment/impact.ts'
import { evidenceFrom } from '#app/domain/evidence/fact.ts'
import type { Outcome } from '#app/domain/outcomes.ts'
import type { Chance } from './chance.ts'
import { GROUPS, LOCAL } from './made-groups.ts'
import { type Citation, citedFrom, type MadeFact } from './made-library.ts'
import { title, words } from './made-words.ts'

/** How much is in an assessment. What published ones have: see docs/decisions/0015-bench-and-speed.md. */
export type Size = { baselines: number; impacts: number; engagement: number; mitigations: number }

/** The assessment that is read, exported and checked when its size matters. */
export const LARGE: Size = { baselines: 14, impacts: 13, engagement: 72, mitigations: 6 }

export const usualSize = (chance: Chance): Size => ({
  baselines: chance.whole(9, 15),
  impacts: chance.whole(3, 18),
  engagement: Math.floor(72 * chance.next() ** 3),
  mitigations: chance.whole(0, 6),
})

type Setting = {
  directorate: string
  startedOn: string
  decisionOn: string
  outcome: Outcome
  size: Size
  library: readonly MadeFact[]
  seldom?: string | undefined
}

const METHODS = ['Meeting', 'Survey', 'Workshop', 'Drop-in session', 'Telephone interviews', 'Visit']
const BODIES = ['Cabinet', 'Executive director', 'Licensing committee', 'Full council', 'Delegated decision']

const CELL = { median: 240, p95: 1_900, most: 5_000 }
const cell = (chance: Chance) => words(chance, chance.around(CELL))
const NARRATIVE = { median: 560, p95: 1_300, most: 1_500 }
const narrative = (chance: Chance) => words(chance, Math.max(300, chance.around(NARRATIVE)))
const reason = (chance: Chance) => words(chance, chance.whole(90, 300))

/** A whole assessment without anything that blocks its submission, in realistic sizes. */
export function madeDocument(
  chance: Chance,
  { directorate, startedOn, decisionOn, outcome, size, library, seldom }: Setting,
): AssessmentDocument {
  const citations = citedFrom(chance, library)
  const evidence = Array.from({ length: chance.whole(2, 9) }, (_, index) =>
    evidenceItem(chance, index, citations[index]),
  )
  const engagement = Array.from({ length: size.engagement }, (_, index) =>
    engagementEntry(chance, index, startedOn),
  )
  const links = { evidenceIds: evidence.flatMap(idOf), engagementIds: engagement.flatMap(idOf) }
  const impacts = Array.from({ length: size.impacts }, (_, index) => impact(chance, index, links))
  if (seldom && impacts[0]) impacts[0].rationale = `${seldom} ${impacts[0].rationale}`
  if (outcome === 'C' && impacts[1])
    Object.assign(impacts[1], { effect: 'positive', evidenceIds: links.evidenceIds.slice(0, 1) })
  const reached = new Set(impacts.flatMap(({ groups }) => groups))
  const untouched = PROTECTED_KEYS.filter((key) => !reached.has(key))
  const mitigations = Array.from(
    { length: outcome === 'B' ? Math.max(1, size.mitigations) : size.mitigations },
    () => mitigation(chance, impacts, decisionOn),
  )
  const answered = new Set(mitigations.map(({ impactNumber }) => impactNumber))
  for (const each of impacts)
    if (isAdverse(each) && !answered.has(each.number)) each.noMitigationReason = reason(chance)
  const baselines = baselineKeys(chance, size).map((key) => baseline(chance, key, links.evidenceIds))
  const cited = new Set(
    [...baselines, ...impacts].flatMap((each) => [
      ...each.evidenceIds,
      ...('engagementIds' in each ? each.engagementIds : []),
    ]),
  )
  return {
    format: DOCUMENT_FORMAT,
    proposal: {
      title: title(chance, chance.whole(4, 11)),
      directorate,
      service: title(chance, 3),
      leadOfficers: Array.from({ length: chance.whole(1, 3) }, () => ({
        name: title(chance, 2),
        role: title(chance, 3),
      })),
      startedOn,
      decision: { body: chance.of(BODIES), date: decisionOn },
      tags: chance.some(['budget', 'care', 'transport', 'housing', 'staff', 'schools'], chance.whole(0, 2)),
      aims: narrative(chance),
      scope: narrative(chance),
      optionsConsidered: narrative(chance),
      peopleInvolved: narrative(chance),
      evidence: narrative(chance),
      evidenceGaps: narrative(chance),
      answerToGaps: narrative(chance),
    },
    evidence: evidence.map((each) => withIdIf(cited, each)),
    engagement: engagement.map((each) => withIdIf(cited, each)),
    baseline: baselines,
    noImpact: Object.fromEntries(untouched.map((key) => [key, reason(chance)])),
    impacts,
    mitigations,
    ...(chance.often(0.4) ? { furtherSuggestions: narrative(chance) } : {}),
    conclusion: {
      communityEngagement: narrative(chance),
      ...(engagement.length === 0 ? { noEngagementReason: narrative(chance) } : {}),
      cumulativeImpact: narrative(chance),
      aims: { eliminate: narrative(chance), advance: narrative(chance), foster: narrative(chance) },
      monitoring: narrative(chance),
      reviewOn: later(decisionOn, 365),
      outcome,
      outcomeJustification: narrative(chance),
      ...(outcome === 'A' ? { noChangeReason: narrative(chance) } : {}),
      ...(outcome === 'D'
        ? {
            noAlternativeReason: narrative(chance),
            remainingImpacts: narrative(chance),
            whoBears: narrative(chance),
          }
        : {}),
    },
  }
}

/** Everything but what a draft has not come to yet. */
export function halfWritten(chance: Chance, document: AssessmentDocument): AssessmentDocument {
  const { outcome: _, outcomeJustification: __, noChangeReason: ___, ...conclusion } = document.conclusion
  const begun = Math.ceil(document.baseline.length * chance.next())
  return { ...document, baseline: document.baseline.slice(0, begun), mitigations: [], conclusion }
}

export const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** An id goes out where something refers to it, as in `getDocument`. */
function withIdIf<T extends { id?: string | undefined }>(cited: ReadonlySet<string>, { id, ...row }: T) {
  return id !== undefined && cited.has(id) ? { id, ...row } : row
}

const idOf = ({ id }: { id?: string | undefined }): string[] => (id === undefined ? [] : [id])

const baselineKeys = (chance: Chance, { baselines }: Size) => [
  ...PROTECTED_KEYS,
  ...chance.some(LOCAL, baselines - PROTECTED_KEYS.length),
]

function baseline(chance: Chance, characteristic: string, evidenceIds: readonly string[]): DocumentBaseline {
  const worksWell = chance.often(0.7) ? { worksWell: cell(chance) } : {}
  const problems = chance.often(0.7) ? { problems: cell(chance) } : {}
  return {
    characteristic,
    demographics: cell(chance),
    ...worksWell,
    ...problems,
    evidenceIds: chance.some(evidenceIds, chance.whole(0, 2)),
  }
}

function evidenceItem(chance: Chance, index: number, citation: Citation | undefined): DocumentEvidence {
  const id = `evidence-${index + 1}`
  if (citation)
    return {
      id,
      ...evidenceFrom(citation.says),
      characteristics: citation.says.characteristics,
      fact: citation.fact,
    }
  return {
    id,
    title: title(chance, chance.whole(4, 9)),
    kind: chance.of(EVIDENCE_KINDS),
    publisher: title(chance, 3),
    asOf: `${chance.whole(2020, 2026)}-0${chance.whole(1, 9)}`,
    reference: title(chance, 5),
    characteristics: chance.some(GROUPS, chance.whole(1, 4)),
    ...(chance.often(0.3) ? { note: reason(chance) } : {}),
  }
}

function engagementEntry(chance: Chance, index: number, startedOn: string): DocumentEngagement {
  return {
    id: `engagement-${index + 1}`,
    from: later(startedOn, index + 3),
    organisation: title(chance, chance.whole(2, 5)),
    stakeholderGroup: title(chance, 2),
    method: chance.of(METHODS),
    ...(chance.often(0.8) ? { numberEngaged: chance.whole(1, 400) } : {}),
    groups: chance.some(GROUPS, chance.whole(1, 4)),
    findings: words(chance, chance.whole(90, 500)),
    ...(chance.often(0.4) ? { changed: reason(chance) } : {}),
  }
}

function impact(
  chance: Chance,
  index: number,
  links: { evidenceIds: string[]; engagementIds: string[] },
): DocumentImpact {
  const effect = chance.of(['negative', 'negative', 'positive', 'mixed', 'neutral'] as const)
  return {
    number: index + 1,
    title: title(chance, chance.whole(3, 8)),
    groups: chance.some(GROUPS, chance.whole(1, 4)),
    combination: 'each',
    effect,
    source: reason(chance),
    rationale: cell(chance),
    ...(chance.often(0.4) ? { additionalInformation: cell(chance) } : {}),
    ...(isAdverse({ effect })
      ? { severity: chance.of(['low', 'medium', 'high'] as const), severityReason: reason(chance) }
      : {}),
    evidenceIds: chance.some(links.evidenceIds, chance.whole(0, 3)),
    engagementIds: chance.some(links.engagementIds, chance.whole(0, 2)),
  }
}

function mitigation(
  chance: Chance,
  impacts: readonly DocumentImpact[],
  decisionOn: string,
): DocumentMitigation {
  return {
    impactNumber: chance.of(impacts).number ?? 1,
    summary: reason(chance),
    action: cell(chance),
    sourceOfSuggestion: title(chance, 4),
    feasibilityKind: 'planned',
    owner: title(chance, 3),
    dueOn: later(decisionOn, chance.whole(20, 300)),
    measure: reason(chance),
  }
}
