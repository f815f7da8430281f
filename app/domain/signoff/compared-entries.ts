import { isBlank } from '#app/domain/clean-text.ts'
import { CHECK_LIST, type CheckId } from '#app/domain/checks/check-list.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import {
  withoutBlanks,
  type AssessmentDocument,
  type DocumentEngagement,
  type DocumentEvidence,
} from '#app/domain/assessment/document.ts'
import { FIELD_LABELS } from '#app/domain/assessment/field-labels.ts'

/** One row or form of a document, ready to compare. */
export type Entry = {
  /** How to find it in another version, best first: an impact by its number, an evidence item by its id … */
  identities: readonly (string | undefined)[]
  path: string
  /** "Impact 4". Empty for answers outside a list. */
  name: string
  /** Set if the name is a group's, because the council may have renamed it. */
  group?: string
  answers: Record<string, unknown>
  labels: Record<string, string>
  /** The path of each answer. */
  paths: Record<string, string>
}

/**
 * A document as entries. Links are shown and compared by what they lead to, because ids differ between
 * versions.
 */
export function entriesOf(document: AssessmentDocument) {
  const { proposal, conclusion } = document
  const { decision, leadOfficers, ...about } = proposal
  const { aims, ...concluding } = conclusion
  return {
    proposal: [
      entry({ path: 'proposal', answers: about, labels: FIELD_LABELS.proposal }),
      entry({ path: 'proposal.decision', answers: decision, labels: FIELD_LABELS.decision }),
    ],
    leadOfficers: leadOfficers.map((officer, place) =>
      entry({
        path: `proposal.leadOfficers.${place}`,
        name: 'Lead officer',
        identities: [contentOf(officer), officer.name],
        answers: officer,
        labels: FIELD_LABELS.leadOfficer,
      }),
    ),
    evidence: document.evidence.map((each, place) => {
      const { id, fact, ...answers } = each
      const identities = [id, contentOf(answers), each.title]
      return entry({
        path: `evidence.${place}`,
        name: evidenceName(each),
        identities,
        answers: { ...answers, fact: fact?.edition },
        labels: FIELD_LABELS.evidence,
      })
    }),
    engagement: document.engagement.map((each, place) => {
      const { id, ...answers } = each
      const identities = [id, contentOf(answers), `${each.organisation} ${each.from}`]
      return entry({
        path: `engagement.${place}`,
        name: engagementName(each),
        identities,
        answers,
        labels: FIELD_LABELS.engagement,
      })
    }),
    baseline: document.baseline.map(({ characteristic, ...answers }) =>
      entry({
        path: `baseline.${characteristic}`,
        group: characteristic,
        identities: [characteristic],
        answers: { ...answers, evidenceIds: evidenceNames(answers.evidenceIds, document) },
        labels: FIELD_LABELS.baseline,
      }),
    ),
    noImpact: Object.entries(document.noImpact).map(([characteristic, reason]) =>
      entry({
        path: `noImpact.${characteristic}`,
        group: characteristic,
        identities: [characteristic],
        answers: { reason },
        labels: { reason: 'Why there is no impact' },
        paths: { reason: `noImpact.${characteristic}` },
      }),
    ),
    impacts: document.impacts.map(({ number, ...answers }, place) =>
      entry({
        path: `impacts.${place}`,
        name: number === undefined ? 'Impact' : `Impact ${number}`,
        identities: [number === undefined ? undefined : String(number), contentOf(answers)],
        answers: {
          ...answers,
          evidenceIds: evidenceNames(answers.evidenceIds, document),
          engagementIds: engagementNames(answers.engagementIds, document),
        },
        labels: FIELD_LABELS.impact,
      }),
    ),
    mitigations: document.mitigations.map((each, place) =>
      entry({
        path: `mitigations.${place}`,
        name: each.impactNumber === undefined ? 'Mitigation' : `Mitigation for impact ${each.impactNumber}`,
        identities: [contentOf(each), String(each.impactNumber)],
        answers: { ...each, engagementIds: engagementNames(each.engagementIds ?? [], document) },
        labels: FIELD_LABELS.mitigation,
      }),
    ),
    furtherSuggestions: [
      entry({
        path: 'furtherSuggestions',
        answers: { furtherSuggestions: document.furtherSuggestions },
        labels: { furtherSuggestions: 'Further suggestions' },
        paths: { furtherSuggestions: 'furtherSuggestions' },
      }),
    ],
    conclusion: [
      entry({ path: 'conclusion', answers: concluding, labels: FIELD_LABELS.conclusion }),
      entry({ path: 'conclusion.aims', answers: aims, labels: FIELD_LABELS.aims }),
    ],
    // A row that moved up takes its answers with it, so look for the same words before the same path.
    answers: (document.answers ?? []).map(({ check, path, reason }) =>
      entry({
        path,
        name: `Answer to the warning ${warningName(check)}`,
        identities: [
          `${check} ${path} ${reason}`,
          `${check} ${path.replace(/\.\d+(?=\.|$)/g, '.*')} ${reason}`,
          `${check} ${path}`,
        ],
        answers: { reason },
        labels: { reason: 'Why it stays as it is' },
        paths: { reason: path },
      }),
    ),
  }
}

type Parts = Pick<Entry, 'path' | 'labels'> & { answers: object } & Partial<
    Omit<Entry, 'path' | 'labels' | 'answers'>
  >

function entry({ answers, ...parts }: Parts): Entry {
  const paths = Object.fromEntries(Object.keys(parts.labels).map((key) => [key, `${parts.path}.${key}`]))
  const given = withoutBlanks(answers) as Record<string, unknown>
  return { identities: [parts.path], name: '', paths, ...parts, answers: given }
}

/** As the check page names it. */
const warningName = (check: string): string =>
  Object.hasOwn(CHECK_LIST, check) ? `“${CHECK_LIST[check as CheckId].title}” (${check})` : check

const contentOf = (answers: object): string => canonicalJson(answers)

const evidenceName = ({ title }: DocumentEvidence): string =>
  isBlank(title) ? 'Evidence without a title' : `Evidence “${title}”`
const engagementName = ({ organisation }: DocumentEngagement): string =>
  isBlank(organisation) ? 'Engagement entry' : `Engagement with ${organisation}`

const evidenceNames = (ids: readonly string[], { evidence }: AssessmentDocument): string[] =>
  ids.map((id) => evidence.find((each) => each.id === id)?.title ?? id)
const engagementNames = (ids: readonly string[], { engagement }: AssessmentDocument): string[] =>
  ids.map((id) => {
    const entry = engagement.find((each) => each.id === id)
    return entry?.organisation ? [entry.organisation, entry.from].filter(Boolean).join(' ') : id
  })
