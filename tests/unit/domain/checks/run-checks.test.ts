import { FINDING_SEVERITIES } from '#app/domain/checks/severities.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '#app/domain/assessment/document.ts'
import { PART_KEYS } from '#app/domain/assessment/parts.ts'
import { partOfPath } from '#app/domain/assessment/progress.ts'
import { CHECK_IDS, CHECK_LIST } from '#app/domain/checks/check-list.ts'
import type { Finding } from '#app/domain/checks/finding.ts'
import { blockingFindings, runChecks } from '#app/domain/checks/run-checks.ts'
import { anyDocument, mustRead } from '#tests/support/any-document.ts'
import {
  documentWith,
  mitigationWith,
  impactWith,
  completeDocument,
  completeDocumentWith,
} from '#tests/support/documents.ts'
import { TODAY } from '#tests/support/found-by.ts'

const WITH_OTHERS = {
  today: TODAY,
  otherLive: [
    {
      reference: 'EQIA-0001',
      title: 'Fewer evening buses',
      groups: ['all-protected', 'carers'],
      effect: 'mixed',
    },
  ],
  facts: {
    'a-fact': {
      number: 12,
      edition: 2,
      updatedOn: '2026-11-01',
      says: { statement: 'Adults who smoke', asOf: '2025' },
    },
  },
}
const withoutOthers = { today: TODAY }

describe('all checks together', () => {
  test('find nothing in a complete assessment', () => {
    expect(runChecks(completeDocument(), withoutOthers)).toEqual([])
  })

  test('come in the order of the check list', () => {
    const places = runChecks(
      documentWith({ impacts: [impactWith({ effect: 'negative' })] }),
      withoutOthers,
    ).map(({ id }) => CHECK_IDS.indexOf(id))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(new Set(places).size).toBeGreaterThan(5)
  })

  test('change nothing in the document', () => {
    const document = completeDocument()
    runChecks(document, WITH_OTHERS)
    expect(document).toEqual(completeDocument())
  })

  test('tell those that block from those that do not', () => {
    const findings = runChecks(documentWith(), withoutOthers)
    const blocking = blockingFindings(findings)
    expect(blocking.length).toBeGreaterThan(0)
    expect(blocking).toEqual(findings.filter(({ severity }) => severity === 'blocks'))
    expect(blocking.length).toBeLessThan(findings.length)
  })
})

describe('with outcome E, people do not have to finish the form', () => {
  const stopping = (parts: Parameters<typeof documentWith>[0] = {}) =>
    documentWith({ ...parts, conclusion: { outcome: 'E', ...parts?.conclusion } })
  const blocking = (document: ReturnType<typeof documentWith>) =>
    blockingFindings(runChecks(document, { today: TODAY, directorates: ['Resources'] })).map(
      ({ id, path }) => `${id} ${path}`,
    )

  test('only the title, the directorate and the outcome’s justification are needed', () => {
    expect(blocking(stopping())).toEqual([
      'P1 proposal.title',
      'P1 proposal.directorate',
      'C1 conclusion.outcomeJustification',
    ])
  })

  test('an unknown directorate counts as missing', () => {
    const proposal = { title: 'Closing the pool', directorate: 'Ministry of Works' }
    const outcomeJustification = 'Only one faith could hold its classes there, which cannot be lawful.'
    expect(blocking(stopping({ proposal, conclusion: { outcomeJustification } }))).toEqual([
      'P1 proposal.directorate',
    ])
    expect(
      blocking(
        stopping({
          proposal: { ...proposal, directorate: 'Resources' },
          conclusion: { outcomeJustification },
        }),
      ),
    ).toEqual([])
  })

  test('every other finding is still there, as a warning or as the advice it was', () => {
    const unfinished = {
      impacts: [impactWith({ number: 1, effect: 'negative' })],
      mitigations: [mitigationWith({ impactNumber: 1 })],
    }
    const asA = runChecks(documentWith({ ...unfinished, conclusion: { outcome: 'A' } }), withoutOthers)
    const asE = runChecks(stopping(unfinished), withoutOthers)
    const placesOf = (findings: typeof asA) =>
      findings.filter(({ id }) => !id.startsWith('C')).map(({ id, path }) => `${id} ${path}`)
    expect(placesOf(asE)).toEqual(placesOf(asA))
    expect(asE.find(({ id }) => id === 'M1')?.severity).toBe('warns')
    expect(asE.find(({ id }) => id === 'P2')?.severity).toBe('warns')
  })
})

describe('whatever the document holds', () => {
  const isWhole = ({ id, severity, message, path, why }: Finding) =>
    CHECK_IDS.includes(id) &&
    FINDING_SEVERITIES.includes(severity) &&
    /[.?]$/.test(message) &&
    !/undefined|null|\[object/.test(message) &&
    why === CHECK_LIST[id].why &&
    PART_KEYS.includes(partOfPath(path))

  test('each finding is whole, says one thing at one place, and lies in a part of the task list', () => {
    fc.assert(
      fc.property(anyDocument(), (json) => {
        const document = mustRead(json)
        const findings = runChecks(document, WITH_OTHERS)
        expect(findings.filter((finding) => !isWhole(finding))).toEqual([])
        const said = findings.map(({ id, path }) => `${id} ${path}`)
        expect(said.filter((each, nth) => said.indexOf(each) !== nth)).toEqual([])
        expect(runChecks(document, WITH_OTHERS)).toEqual(findings)
      }),
    )
  })

  test('every check finds something in some document', () => {
    const seen = new Set<string>()
    const look = (document: ReturnType<typeof documentWith>) =>
      runChecks(document, WITH_OTHERS).forEach(({ id }) => seen.add(id))
    fc.sample(anyDocument(), { numRuns: 150, seed: 7 }).forEach((json) => look(mustRead(json)))
    expect(CHECK_IDS.filter((id) => !seen.has(id))).toEqual([])
  })

  test('no name that JavaScript knows trips a check', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf']
    const read = readDocument({
      format: 'eqia-assessment/1',
      baseline: names.map((characteristic) => ({
        characteristic,
        problems: 'The step at the door is high.',
      })),
      noImpact: Object.fromEntries(names.map((name) => [name, 'The fee is the same for all.'])),
      impacts: [{ groups: names, effect: 'constructor', combination: 'toString' }],
      mitigations: [{ impactNumber: 1, feasibilityKind: 'valueOf' }],
      engagement: [{ groups: names }],
      conclusion: { outcome: 'toString' },
    })
    const findings = read.ok ? runChecks(read.document, withoutOthers) : []
    expect(findings.map(({ id, path }) => `${id} ${path}`)).toEqual(
      expect.arrayContaining(['I1 impacts.0.groups', 'I1 impacts.0.effect', 'C1 conclusion.outcome']),
    )
  })
})

test('each blocking check that is mended lets an assessment through, one by one', () => {
  const complete = completeDocument()
  const [first] = complete.mitigations
  const broken: [string, ReturnType<typeof completeDocument>][] = [
    ['P1', completeDocumentWith({ proposal: { scope: undefined } })],
    [
      'B1',
      completeDocumentWith({
        baseline: complete.baseline.filter(({ characteristic }) => characteristic !== 'religion-or-belief'),
      }),
    ],
    [
      'I1',
      completeDocumentWith({ impacts: complete.impacts.map((impact) => ({ ...impact, source: undefined })) }),
    ],
    ['I2', completeDocumentWith({ noImpact: {} })],
    ['M1', completeDocumentWith({ mitigations: first ? [first] : [] })],
    [
      'M2',
      completeDocumentWith({
        mitigations: complete.mitigations.map((mitigation) => ({ ...mitigation, owner: undefined })),
      }),
    ],
    ['C1', completeDocumentWith({ conclusion: { outcomeJustification: undefined } })],
    ['C2', completeDocumentWith({ conclusion: { outcome: 'A' } })],
    [
      'C4',
      completeDocumentWith({
        conclusion: { outcome: 'C' },
        impacts: complete.impacts.map((impact) => ({ ...impact, evidenceIds: [], engagementIds: [] })),
      }),
    ],
    ['C5', completeDocumentWith({ conclusion: { outcome: 'D' } })],
    ['C6', completeDocumentWith({ engagement: [] })],
    ['C7', completeDocumentWith({ conclusion: { reviewOn: undefined } })],
  ]
  for (const [id, document] of broken) {
    expect(
      new Set(blockingFindings(runChecks(document, withoutOthers)).map((finding) => finding.id)),
    ).toEqual(new Set([id]))
  }
})
