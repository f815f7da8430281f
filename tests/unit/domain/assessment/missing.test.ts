import { describe, expect, test } from 'vitest'
import { whatIsMissing } from '#app/domain/assessment/missing.ts'
import {
  documentWith,
  mitigationWith,
  evidenceWith,
  impactWith,
  completeDocument,
  completeDocumentWith,
} from '#tests/support/documents.ts'
import { TODAY } from '#tests/support/found-by.ts'

const paths = (document: ReturnType<typeof documentWith>, directorates?: string[]) =>
  whatIsMissing(document, { today: TODAY, ...(directorates ? { directorates } : {}) }).map(({ path }) => path)

describe('what is missing in an imported document', () => {
  test('is nothing in a complete one', () => {
    expect(paths(completeDocument(), ['Resources'])).toEqual([])
  })

  test('is what blocks its submission, and not what only warns', () => {
    const document = completeDocumentWith({ proposal: { scope: undefined, decision: { body: 'Cabinet' } } })
    expect(whatIsMissing(document, { today: TODAY })).toEqual([
      { path: 'proposal.scope', message: 'It does not say which teams, services and people are in scope.' },
    ])
  })

  test('is every value that was kept as text because it means nothing here', () => {
    const complete = completeDocument()
    const [first, ...others] = complete.impacts
    const document = completeDocumentWith({
      proposal: { directorate: 'Ministry of Works' },
      evidence: [
        ...complete.evidence,
        evidenceWith({ kind: 'rumour', characteristics: ['age', 'teenagers'] }),
      ],
      engagement: complete.engagement.map((entry, place) =>
        place === 0 ? { ...entry, groups: [...entry.groups, 'villagers'] } : entry,
      ),
      baseline: [...complete.baseline, { characteristic: 'teenagers', problems: 'None', evidenceIds: [] }],
      noImpact: { ...complete.noImpact, villagers: 'The village keeps its bus.' },
      impacts: first
        ? [
            {
              ...first,
              groups: ['age', 'disability', 'toString'],
              combination: 'some',
              severity: 'dire',
              severityAfter: 'mild',
            },
            ...others,
          ]
        : [],
      mitigations: [
        ...complete.mitigations,
        { ...complete.mitigations[0], impactNumber: 99, feasibilityKind: 'maybe' },
      ],
    })
    expect(paths(document, ['Resources'])).toEqual([
      'proposal.directorate',
      'evidence.3.kind',
      'evidence.3.characteristics.1',
      'engagement.0.groups.4',
      'baseline.teenagers',
      'noImpact.villagers',
      'impacts.0.groups.2',
      'impacts.0.combination',
      'impacts.0.severity',
      'impacts.0.severityAfter',
      'mitigations.2.feasibilityKind',
      'mitigations.2.impactNumber',
    ])
  })

  test('names the value and what it is kept as', () => {
    const [problem] = whatIsMissing(
      completeDocumentWith({ noImpact: { ...completeDocument().noImpact, villagers: 'The bus stays.' } }),
      { today: TODAY },
    )
    expect(problem?.message).toBe('“villagers” is not one of this council’s groups. We have kept it as text.')
  })

  test('says nothing twice about one place', () => {
    const document = documentWith({
      impacts: [impactWith({ effect: 'bad', groups: ['teenagers'] })],
      conclusion: { outcome: 'Z' },
    })
    const all = paths(document, [])
    expect(all.filter((path) => path === 'impacts.0.effect' || path === 'conclusion.outcome')).toHaveLength(2)
    expect(new Set(all).size).toBe(all.length)
  })

  test('still names what is not known with outcome E, which asks for little', () => {
    const document = documentWith({
      proposal: { title: 'Closing the pool', directorate: 'Resources' },
      impacts: [impactWith({ effect: 'bad' })],
      mitigations: [mitigationWith()],
      conclusion: { outcome: 'E', outcomeJustification: 'Only one faith could hold its classes there.' },
    })
    expect(paths(document)).toEqual(['impacts.0.effect', 'mitigations.0.impactNumber'])
  })

  test('takes a characteristic that the council has given up for known', () => {
    const characteristics = [
      {
        key: 'rural',
        kind: 'local' as const,
        label: 'Rural',
        actName: null,
        position: 1,
        retiredAt: '2026-01-01',
      },
    ]
    const document = completeDocumentWith({
      noImpact: { ...completeDocument().noImpact, rural: 'The bus stays.' },
    })
    expect(whatIsMissing(document, { today: TODAY, characteristics }).map(({ path }) => path)).not.toContain(
      'noImpact.rural',
    )
  })
})
