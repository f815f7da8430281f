import { describe, expect, test } from 'vitest'
import { documentWith, completeDocument, completeDocumentWith } from '#tests/support/documents.ts'
import { foundBy, pathsFoundBy } from '#tests/support/found-by.ts'

describe('P1, a required proposal answer is empty', () => {
  test('names every required answer of an empty proposal', () => {
    expect(pathsFoundBy('P1', documentWith())).toEqual([
      'proposal.title',
      'proposal.directorate',
      'proposal.leadOfficers',
      'proposal.decision.body',
      'proposal.aims',
      'proposal.scope',
      'proposal.optionsConsidered',
      'proposal.peopleInvolved',
      'proposal.evidence',
      'proposal.evidenceGaps',
    ])
    expect(new Set(foundBy('P1', documentWith()).map(({ severity }) => severity))).toEqual(
      new Set(['blocks']),
    )
  })

  test('finds nothing in a proposal that is described', () => {
    expect(foundBy('P1', completeDocument())).toEqual([])
  })

  test('takes spaces and characters that nobody can see for nothing', () => {
    expect(pathsFoundBy('P1', completeDocumentWith({ proposal: { aims: ' \n\u200b ' } }))).toEqual([
      'proposal.aims',
    ])
  })

  test('wants a lead officer with a name, not only a role', () => {
    const roleOnly = completeDocumentWith({ proposal: { leadOfficers: [{ role: 'Head of parks' }] } })
    const named = completeDocumentWith({
      proposal: { leadOfficers: [{ role: 'Head of parks' }, { name: 'Ida Marsh' }] },
    })
    expect(pathsFoundBy('P1', roleOnly)).toEqual(['proposal.leadOfficers'])
    expect(foundBy('P1', named)).toEqual([])
  })

  test.each<[string, string | undefined, boolean]>([
    ['a reason', 'The head of service decides this alone, under the scheme of delegation.', false],
    ['a bare no', 'No', true],
    ['a placeholder', 'N/A', true],
    ['nothing', undefined, true],
  ])('accepts, in place of who decides, a reason why nobody does: %s', (_name, noDecisionReason, isFound) => {
    const document = completeDocumentWith({ proposal: { decision: { noDecisionReason } } })
    expect(pathsFoundBy('P1', document)).toEqual(isFound ? ['proposal.decision.body'] : [])
  })

  test('asks for a directorate that the council has, and says which one it does not know', () => {
    const directorates = ['Adults and health', 'Resources']
    const [finding] = foundBy(
      'P1',
      completeDocumentWith({ proposal: { directorate: 'Ministry of Works' } }),
      {
        directorates,
      },
    )
    expect(finding).toMatchObject({ path: 'proposal.directorate', severity: 'blocks' })
    expect(finding?.message).toContain('“Ministry of Works” is not one of the council’s directorates')
    expect(
      foundBy('P1', completeDocumentWith({ proposal: { directorate: ' resources' } }), { directorates }),
    ).toEqual([])
  })

  test('takes any directorate where the council’s are not given', () => {
    expect(foundBy('P1', completeDocumentWith({ proposal: { directorate: 'Ministry of Works' } }))).toEqual(
      [],
    )
  })
})

describe('P2, the date of the decision', () => {
  const decidedOn = (date: string | undefined, noDecisionReason?: string) =>
    completeDocumentWith({ proposal: { decision: { body: 'Cabinet', date, noDecisionReason } } })

  test('warns where it is missing', () => {
    expect(foundBy('P2', decidedOn(undefined))).toMatchObject([
      { severity: 'warns', path: 'proposal.decision.date' },
    ])
  })

  test('does not ask for it where there is no formal decision', () => {
    expect(
      foundBy('P2', decidedOn(undefined, 'The manager changes the rota within her own budget.')),
    ).toEqual([])
  })

  test.each([
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2027-01-01', false],
  ])('with a decision on %s and today 22 November 2026, it has passed: %s', (date, isPast) => {
    expect(pathsFoundBy('P2', decidedOn(date))).toEqual(isPast ? ['proposal.decision.date'] : [])
  })
})

describe('P3, gaps in the evidence without an answer', () => {
  const withGaps = (evidenceGaps: string | undefined, answerToGaps?: string) =>
    completeDocumentWith({ proposal: { evidenceGaps, answerToGaps } })

  test('warns where gaps are described and nothing follows from them', () => {
    expect(
      foundBy('P3', withGaps('There are no figures on how many trans people use the pool.')),
    ).toMatchObject([{ severity: 'warns', path: 'proposal.answerToGaps' }])
    expect(pathsFoundBy('P3', withGaps('Nobody counts carers at the desk.', 'TBC'))).toEqual([
      'proposal.answerToGaps',
    ])
  })

  test('is content with an answer', () => {
    expect(
      foundBy('P3', withGaps('Nobody counts carers at the desk.', 'The desk counts them from May.')),
    ).toEqual([])
  })

  test.each([
    'None',
    'There are no gaps.',
    'No gaps were identified',
    'Nothing was missing.',
    'We are not aware of any gaps.',
    undefined,
  ])('asks for no answer where nothing was missing: %s', (gaps) => {
    expect(foundBy('P3', withGaps(gaps))).toEqual([])
  })

  test.each([
    'There are no gaps but for the ages of visitors.',
    'No data is held on religion, which is a gap; none on sex.',
  ])('is not taken in by a beginning that sounds like nothing: %s', (gaps) => {
    expect(pathsFoundBy('P3', withGaps(gaps))).toEqual(['proposal.answerToGaps'])
  })
})
