import fc from 'fast-check'
import { DOCUMENT_FORMAT, readDocument, type AssessmentDocument } from '#app/domain/assessment/document.ts'

/** Documents as nobody would write them, and as somebody might: whatever the format allows, told in few words. */

const TEXTS = [
  'None',
  'N/A',
  'No known issues',
  'Census data from 2011 shows 12%.',
  'Two residents told us so.',
  'Write to mary@mail.example.',
  'Everybody who uses the centre gains from the longer opening hours in the evening.',
  'The fee stays the same for everyone.',
  ' ',
]
const GROUPS = [
  'age',
  'sex',
  'race',
  'marriage-and-civil-partnership',
  'carers',
  'staff',
  'all-protected',
  'teenagers',
  'toString',
]
const DAYS = ['2015-02-03', '2026-09-07', '2027-03-16', '2029-01-01']

const blank = fc.constantFrom(undefined, null, '')
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: value }, { weight: 1, arbitrary: blank })
const text = () => maybe(fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 40, unit: 'grapheme' })))
const day = () => maybe(fc.constantFrom(...DAYS))
const choice = (...choices: string[]) => maybe(fc.constantFrom(...choices, 'unheard of'))
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 })
const record = (answers: Record<string, fc.Arbitrary<unknown>>) => fc.record(answers, { requiredKeys: [] })
const fields = (...names: string[]) => Object.fromEntries(names.map((name) => [name, text()]))

export const anyDocument = (): fc.Arbitrary<unknown> =>
  fc
    .record({
      proposal: record({
        ...fields(
          'title',
          'directorate',
          'aims',
          'scope',
          'optionsConsidered',
          'peopleInvolved',
          'evidence',
          'evidenceGaps',
          'answerToGaps',
        ),
        leadOfficers: fc.array(record(fields('name', 'role')), { maxLength: 2 }),
        startedOn: day(),
        decision: record({ ...fields('body', 'noDecisionReason'), date: day() }),
      }),
      evidence: fc.constantFrom(
        [],
        [
          { id: 'e1', asOf: '2012' },
          { id: 'e2', kind: 'rumour', asOf: '2026', fact: { id: 'a-fact', edition: 1 } },
          { id: 'e3', asOf: '2031-05' },
        ],
      ),
      engagement: fc.array(record({ ...fields('organisation', 'findings'), groups: some(GROUPS) }), {
        maxLength: 2,
      }),
      baseline: fc.uniqueArray(
        fc.record({
          characteristic: fc.constantFrom(...GROUPS),
          ...fields('demographics', 'problems', 'nothingRelevantReason'),
        }),
        { selector: ({ characteristic }) => characteristic, maxLength: 6 },
      ),
      noImpact: fc.dictionary(fc.constantFrom(...GROUPS), text()),
      impacts: fc.array(
        record({
          ...fields('title', 'source', 'rationale', 'noMitigationReason'),
          groups: some(GROUPS),
          combination: choice('each', 'all'),
          effect: choice('positive', 'negative', 'negative', 'mixed', 'neutral'),
        }),
        { maxLength: 5 },
      ),
      mitigations: fc.array(
        record({
          ...fields('action', 'owner', 'measure'),
          impactNumber: maybe(fc.integer({ min: 1, max: 4 })),
          feasibilityKind: choice('planned', 'in place', 'not feasible'),
          dueOn: day(),
        }),
        { maxLength: 4 },
      ),
      conclusion: record({
        ...fields(
          'cumulativeImpact',
          'monitoring',
          'outcomeJustification',
          'noChangeReason',
          'noEngagementReason',
          'whoBears',
        ),
        reviewOn: day(),
        aims: record(fields('eliminate', 'advance', 'foster')),
        outcome: choice('A', 'B', 'C', 'D', 'E'),
      }),
      answers: fc.array(
        fc.record({
          check: fc.constantFrom('B2', 'B3', 'I3', 'T1', 'P1', 'Z9'),
          path: fc.constantFrom(
            'baseline.age.problems',
            'impacts.age',
            'impacts.0.evidenceIds',
            'impacts.1.evidenceIds',
            'proposal.aims',
            'nowhere',
          ),
          reason: fc.constantFrom('Nobody knows more.', 'The figures are the newest there are.'),
        }),
        { maxLength: 3 },
      ),
      isLinked: fc.boolean(),
    })
    .map(({ isLinked, ...document }) => ({
      format: DOCUMENT_FORMAT,
      ...document,
      impacts: document.impacts.map((impact) =>
        isLinked && document.evidence.length > 0 ? { ...impact, evidenceIds: ['e1'] } : impact,
      ),
      engagement: document.engagement.map((entry, place) =>
        isLinked && place === 0 ? { id: 'g1', ...entry } : entry,
      ),
      mitigations: document.mitigations.map((mitigation) =>
        isLinked && document.engagement.length > 0 ? { ...mitigation, engagementIds: ['g1'] } : mitigation,
      ),
    }))

/** The document that was read from JSON which is one. */
export function mustRead(json: unknown): AssessmentDocument {
  const read = readDocument(json)
  if (!read.ok) throw new Error(`This is no document: ${JSON.stringify(read.problems)}`)
  return read.document
}
