import { addDays } from '#app/domain/days.ts'
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
import type { Random } from './random.ts'
import { GROUPS, LOCAL_GROUPS } from './generated-groups.ts'
import { type Citation, citedFrom, type GeneratedFact } from './generated-library.ts'
import { title, words } from './generated-text.ts'

/** How much an assessment contains, based on published ones: docs/decisions/0015-bench-and-speed.md. */
export type Size = { baselines: number; impacts: number; engagement: number; mitigations: number }

/** The large assessments, which the workloads read, export and check. */
export const LARGE: Size = { baselines: 14, impacts: 13, engagement: 72, mitigations: 6 }

export const usualSize = (random: Random): Size => ({
  baselines: random.whole(9, 15),
  impacts: random.whole(3, 18),
  engagement: Math.floor(72 * random.next() ** 3),
  mitigations: random.whole(0, 6),
})

type Setting = {
  directorate: string
  startedOn: string
  decisionOn: string
  outcome: Outcome
  size: Size
  library: readonly GeneratedFact[]
  rareWord?: string | undefined
}

const METHODS = ['Meeting', 'Survey', 'Workshop', 'Drop-in session', 'Telephone interviews', 'Visit']
const BODIES = ['Cabinet', 'Executive director', 'Licensing committee', 'Full council', 'Delegated decision']

const CELL = { median: 240, p95: 1_900, max: 5_000 }
const cell = (random: Random) => words(random, random.around(CELL))
const NARRATIVE = { median: 560, p95: 1_300, max: 1_500 }
const narrative = (random: Random) => words(random, Math.max(300, random.around(NARRATIVE)))
const reason = (random: Random) => words(random, random.whole(90, 300))

/** A complete assessment of realistic size, with nothing that blocks its submission. */
export function generateDocument(
  random: Random,
  { directorate, startedOn, decisionOn, outcome, size, library, rareWord }: Setting,
): AssessmentDocument {
  const citations = citedFrom(random, library)
  const evidence = Array.from({ length: random.whole(2, 9) }, (_, index) =>
    evidenceItem(random, index, citations[index]),
  )
  const engagement = Array.from({ length: size.engagement }, (_, index) =>
    engagementEntry(random, index, startedOn),
  )
  const links = { evidenceIds: evidence.flatMap(idOf), engagementIds: engagement.flatMap(idOf) }
  const impacts = Array.from({ length: size.impacts }, (_, index) => impact(random, index, links))
  if (rareWord && impacts[0]) impacts[0].rationale = `${rareWord} ${impacts[0].rationale}`
  if (outcome === 'C' && impacts[1])
    Object.assign(impacts[1], { effect: 'positive', evidenceIds: links.evidenceIds.slice(0, 1) })
  const reached = new Set(impacts.flatMap(({ groups }) => groups))
  const untouched = PROTECTED_KEYS.filter((key) => !reached.has(key))
  const mitigations = Array.from(
    { length: outcome === 'B' ? Math.max(1, size.mitigations) : size.mitigations },
    () => mitigation(random, impacts, decisionOn),
  )
  const answered = new Set(mitigations.map(({ impactNumber }) => impactNumber))
  for (const each of impacts)
    if (isAdverse(each) && !answered.has(each.number)) each.noMitigationReason = reason(random)
  const baselines = baselineKeys(random, size).map((key) => baseline(random, key, links.evidenceIds))
  const cited = new Set(
    [...baselines, ...impacts].flatMap((each) => [
      ...each.evidenceIds,
      ...('engagementIds' in each ? each.engagementIds : []),
    ]),
  )
  return {
    format: DOCUMENT_FORMAT,
    proposal: {
      title: title(random, random.whole(4, 11)),
      directorate,
      service: title(random, 3),
      leadOfficers: Array.from({ length: random.whole(1, 3) }, () => ({
        name: title(random, 2),
        role: title(random, 3),
      })),
      startedOn,
      decision: { body: random.pick(BODIES), date: decisionOn },
      tags: random.sample(['budget', 'care', 'transport', 'housing', 'staff', 'schools'], random.whole(0, 2)),
      aims: narrative(random),
      scope: narrative(random),
      optionsConsidered: narrative(random),
      peopleInvolved: narrative(random),
      evidence: narrative(random),
      evidenceGaps: narrative(random),
      answerToGaps: narrative(random),
    },
    evidence: evidence.map((each) => withIdIf(cited, each)),
    engagement: engagement.map((each) => withIdIf(cited, each)),
    baseline: baselines,
    noImpact: Object.fromEntries(untouched.map((key) => [key, reason(random)])),
    impacts,
    mitigations,
    ...(random.isLikely(0.4) ? { furtherSuggestions: narrative(random) } : {}),
    conclusion: {
      communityEngagement: narrative(random),
      ...(engagement.length === 0 ? { noEngagementReason: narrative(random) } : {}),
      cumulativeImpact: narrative(random),
      aims: { eliminate: narrative(random), advance: narrative(random), foster: narrative(random) },
      monitoring: narrative(random),
      reviewOn: addDays(decisionOn, 365),
      outcome,
      outcomeJustification: narrative(random),
      ...(outcome === 'A' ? { noChangeReason: narrative(random) } : {}),
      ...(outcome === 'D'
        ? {
            noAlternativeReason: narrative(random),
            remainingImpacts: narrative(random),
            whoBears: narrative(random),
          }
        : {}),
    },
  }
}

/** The document without the parts that a draft has not reached yet. */
export function halfWritten(random: Random, document: AssessmentDocument): AssessmentDocument {
  const { outcome: _, outcomeJustification: __, noChangeReason: ___, ...conclusion } = document.conclusion
  const begun = Math.ceil(document.baseline.length * random.next())
  return { ...document, baseline: document.baseline.slice(0, begun), mitigations: [], conclusion }
}

/** As in `getDocument`, a row has an id only when another row refers to it. */
function withIdIf<T extends { id?: string | undefined }>(cited: ReadonlySet<string>, { id, ...row }: T) {
  return id !== undefined && cited.has(id) ? { id, ...row } : row
}

const idOf = ({ id }: { id?: string | undefined }): string[] => (id === undefined ? [] : [id])

const baselineKeys = (random: Random, { baselines }: Size) => [
  ...PROTECTED_KEYS,
  ...random.sample(LOCAL_GROUPS, baselines - PROTECTED_KEYS.length),
]

function baseline(random: Random, characteristic: string, evidenceIds: readonly string[]): DocumentBaseline {
  const worksWell = random.isLikely(0.7) ? { worksWell: cell(random) } : {}
  const problems = random.isLikely(0.7) ? { problems: cell(random) } : {}
  return {
    characteristic,
    demographics: cell(random),
    ...worksWell,
    ...problems,
    evidenceIds: random.sample(evidenceIds, random.whole(0, 2)),
  }
}

function evidenceItem(random: Random, index: number, citation: Citation | undefined): DocumentEvidence {
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
    title: title(random, random.whole(4, 9)),
    kind: random.pick(EVIDENCE_KINDS),
    publisher: title(random, 3),
    asOf: `${random.whole(2020, 2026)}-0${random.whole(1, 9)}`,
    reference: title(random, 5),
    characteristics: random.sample(GROUPS, random.whole(1, 4)),
    ...(random.isLikely(0.3) ? { note: reason(random) } : {}),
  }
}

function engagementEntry(random: Random, index: number, startedOn: string): DocumentEngagement {
  return {
    id: `engagement-${index + 1}`,
    from: addDays(startedOn, index + 3),
    organisation: title(random, random.whole(2, 5)),
    stakeholderGroup: title(random, 2),
    method: random.pick(METHODS),
    ...(random.isLikely(0.8) ? { numberEngaged: random.whole(1, 400) } : {}),
    groups: random.sample(GROUPS, random.whole(1, 4)),
    findings: words(random, random.whole(90, 500)),
    ...(random.isLikely(0.4) ? { changed: reason(random) } : {}),
  }
}

function impact(
  random: Random,
  index: number,
  links: { evidenceIds: string[]; engagementIds: string[] },
): DocumentImpact {
  const effect = random.pick(['negative', 'negative', 'positive', 'mixed', 'neutral'] as const)
  return {
    number: index + 1,
    title: title(random, random.whole(3, 8)),
    groups: random.sample(GROUPS, random.whole(1, 4)),
    combination: 'each',
    effect,
    source: reason(random),
    rationale: cell(random),
    ...(random.isLikely(0.4) ? { additionalInformation: cell(random) } : {}),
    ...(isAdverse({ effect })
      ? { severity: random.pick(['low', 'medium', 'high'] as const), severityReason: reason(random) }
      : {}),
    evidenceIds: random.sample(links.evidenceIds, random.whole(0, 3)),
    engagementIds: random.sample(links.engagementIds, random.whole(0, 2)),
  }
}

function mitigation(
  random: Random,
  impacts: readonly DocumentImpact[],
  decisionOn: string,
): DocumentMitigation {
  return {
    impactNumber: random.pick(impacts).number ?? 1,
    summary: reason(random),
    action: cell(random),
    sourceOfSuggestion: title(random, 4),
    feasibilityKind: 'planned',
    owner: title(random, 3),
    dueOn: addDays(decisionOn, random.whole(20, 300)),
    measure: reason(random),
  }
}
