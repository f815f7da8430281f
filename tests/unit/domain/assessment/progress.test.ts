import { describe, expect, test } from 'vitest'
import { emptyDocument, type AssessmentDocument } from '#app/domain/assessment/document.ts'
import { PART_KEYS, type Part } from '#app/domain/assessment/parts.ts'
import { partOfPath, progressOf, type Progress } from '#app/domain/assessment/progress.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import {
  baselineFor,
  documentWith,
  mitigationWith,
  engagementWith,
  evidenceWith,
  impactWith,
  completeDocument,
  completeDocumentWith,
  type DocumentParts,
} from '#tests/support/documents.ts'
import { TODAY } from '#tests/support/found-by.ts'

const progress = (document: AssessmentDocument) => progressOf(document, runChecks(document, { today: TODAY }))
const HARM = impactWith({ number: 1, effect: 'negative' })

describe('how far an assessment has come', () => {
  test('a new one is not started, and has nothing to mitigate yet', () => {
    const all = Object.fromEntries(
      PART_KEYS.map((part) => [part, part === 'mitigations' ? 'cannot start yet' : 'not started']),
    )
    expect(progress(emptyDocument())).toEqual(all)
  })

  test('a complete one is complete in every part', () => {
    expect(progress(completeDocument())).toEqual(
      Object.fromEntries(PART_KEYS.map((part) => [part, 'completed'])),
    )
  })

  test.each<[Part, Progress, DocumentParts]>([
    ['proposal', 'in progress', { proposal: { service: 'Leisure' } }],
    ['proposal', 'completed', { proposal: { title: 'Closing the pool', directorate: 'Leisure' } }],
    ['lead-officers', 'in progress', { proposal: { leadOfficers: [{ role: 'Manager' }] } }],
    ['lead-officers', 'completed', { proposal: { leadOfficers: [{ name: 'Ida Marsh' }] } }],
    ['decision', 'in progress', { proposal: { decision: { date: '2027-03-16' } } }],
    ['decision', 'completed', { proposal: { decision: { body: 'Cabinet' } } }],
    ['aims-and-options', 'in progress', { proposal: { aims: 'Save water.' } }],
    ['evidence', 'in progress', { evidence: [evidenceWith({ title: 'Count of visits' })] }],
    ['evidence', 'in progress', { proposal: { evidence: 'Counts of visits.' } }],
    [
      'evidence',
      'completed',
      { proposal: { evidence: 'Counts of visits.', evidenceGaps: 'Nobody counts carers.' } },
    ],
    ['engagement', 'completed', { engagement: [engagementWith({ organisation: 'Users’ forum' })] }],
    ['engagement', 'completed', { conclusion: { noEngagementReason: 'The order takes effect tomorrow.' } }],
    ['engagement', 'in progress', { conclusion: { noEngagementReason: 'None' } }],
    ['baseline', 'not started', { baseline: [baselineFor('age')] }],
    ['baseline', 'in progress', { baseline: [baselineFor('age', { demographics: 'A fifth are over 65.' })] }],
    ['impacts', 'in progress', { noImpact: { age: 'The fee is the same for all.' } }],
    ['impacts', 'in progress', { impacts: [HARM] }],
    ['mitigations', 'not started', { impacts: [HARM] }],
    [
      'mitigations',
      'in progress',
      {
        impacts: [HARM, { ...HARM, number: 2 }],
        mitigations: [mitigationWith({ impactNumber: 1, action: 'Run a later bus.' })],
      },
    ],
    [
      'mitigations',
      'in progress',
      {
        impacts: [HARM],
        mitigations: [mitigationWith({ impactNumber: 1, action: 'Run a later bus.' })],
        conclusion: { outcome: 'B' },
      },
    ],
    [
      'mitigations',
      'completed',
      { impacts: [HARM], mitigations: [mitigationWith({ impactNumber: 1, action: 'Run a later bus.' })] },
    ],
    ['mitigations', 'completed', { furtherSuggestions: 'Plant trees.' }],
    ['mitigations', 'cannot start yet', { impacts: [impactWith({ effect: 'positive' })] }],
    [
      'mitigations',
      'not started',
      { impacts: [impactWith({ effect: 'positive' })], conclusion: { outcome: 'B' } },
    ],
    ['conclusion', 'completed', { conclusion: { aims: { advance: 'A ramp.' } } }],
    ['conclusion', 'in progress', { conclusion: { outcome: 'B', monitoring: 'Monthly counts.' } }],
    ['conclusion', 'not started', { conclusion: { outcome: 'B' } }],
    ['outcome', 'in progress', { conclusion: { outcome: 'B' } }],
    ['outcome', 'completed', { conclusion: { outcome: 'A' } }],
  ])('%s is %s with %o', (part, expected, parts) => {
    expect(progress(documentWith(parts))[part]).toBe(expected)
  })

  test('an impact is complete though its harm still waits for an answer in step 3', () => {
    const document = completeDocumentWith({ mitigations: [] })
    expect(progress(document)).toMatchObject({ impacts: 'completed', mitigations: 'in progress' })
    expect(progress({ ...document, furtherSuggestions: undefined })).toMatchObject({
      impacts: 'completed',
      mitigations: 'not started',
    })
  })
})

test.each<[string, Part]>([
  ['proposal.title', 'proposal'],
  ['proposal.directorate', 'proposal'],
  ['proposal.leadOfficers', 'lead-officers'],
  ['proposal.leadOfficers.0.name', 'lead-officers'],
  ['proposal.decision.body', 'decision'],
  ['proposal.optionsConsidered', 'aims-and-options'],
  ['proposal.evidenceGaps', 'evidence'],
  ['evidence.0.asOf', 'evidence'],
  ['engagement', 'engagement'],
  ['engagement.3.findings', 'engagement'],
  ['baseline.age.problems', 'baseline'],
  ['impacts.gender-reassignment', 'impacts'],
  ['noImpact.age', 'impacts'],
  ['impacts.3.rationale', 'impacts'],
  ['mitigations', 'mitigations'],
  ['mitigations.0.owner', 'mitigations'],
  ['furtherSuggestions', 'mitigations'],
  ['conclusion.noEngagementReason', 'conclusion'],
  ['conclusion.aims.foster', 'conclusion'],
  ['conclusion.whoBears', 'outcome'],
  ['conclusion.outcome', 'outcome'],
  ['constructor', 'proposal'],
  ['proposal.toString', 'proposal'],
])('the path %s lies in %s', (path, part) => {
  expect(partOfPath(path)).toBe(part)
})
