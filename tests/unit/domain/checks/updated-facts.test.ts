import { describe, expect, test } from 'vitest'
import { changesIn } from '#app/domain/signoff/compare.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { documentWith, evidenceWith } from '#tests/support/documents.ts'
import { TODAY } from '#tests/support/found-by.ts'

const NOW = {
  number: 12,
  edition: 3,
  updatedOn: '2026-11-05',
  says: { statement: 'Residents who are 65 or over', figure: '21', unit: '%', asOf: '2024' },
}
const citing = (fact?: { id: string; edition: number }) =>
  documentWith({
    evidence: [evidenceWith({ title: 'Residents who are 65 or over: 19.9%', ...(fact ? { fact } : {}) })],
  })
const foundIn = (
  document: ReturnType<typeof documentWith>,
  facts = { known: NOW } as Record<string, typeof NOW & { retiredReason?: string }>,
) => runChecks(document, { today: TODAY, facts }).filter(({ id }) => id === 'B4')

describe('B4, evidence from a library fact that was updated later', () => {
  test('says when, and what the fact says now', () => {
    expect(foundIn(citing({ id: 'known', edition: 2 }))).toMatchObject([
      {
        severity: 'warns',
        path: 'evidence.0',
        message:
          'The evidence “Residents who are 65 or over: 19.9%” was taken from fact 12 of the library, ' +
          'which was updated on 5 November 2026. It now says “Residents who are 65 or over: 21%”, as of 2024.',
      },
    ])
  })

  test('says why a fact was retired, even when its newest edition is cited', () => {
    const [found] = foundIn(citing({ id: 'known', edition: 3 }), {
      known: { ...NOW, retiredReason: 'Its source withdrew it' },
    })
    expect(found?.message).toContain('which was retired: “Its source withdrew it”')
  })

  test.each([
    ['the newest edition of a fact', { id: 'known', edition: 3 }],
    ['a fact of another council', { id: 'toString', edition: 1 }],
    ['no fact', undefined],
  ])('finds nothing for evidence from %s', (_, fact) => {
    expect(foundIn(citing(fact))).toEqual([])
  })

  test('finds nothing without the library', () => {
    expect(
      runChecks(citing({ id: 'known', edition: 1 }), { today: TODAY }).filter(({ id }) => id === 'B4'),
    ).toEqual([])
  })
})

test('an approver is shown when evidence cites a newer edition of the same fact', () => {
  const [change] = changesIn(citing({ id: 'known', edition: 1 }), citing({ id: 'known', edition: 2 }))
  expect(change).toMatchObject({
    label: 'Evidence “Residents who are 65 or over: 19.9%”: Edition of the library’s fact',
    before: '1',
    after: '2',
  })
})
