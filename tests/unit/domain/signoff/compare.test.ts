import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { changedParts, changesIn } from '#app/domain/signoff/compare.ts'
import { emptyDocument, type AssessmentDocument } from '#app/domain/assessment/document.ts'
import { PART_KEYS } from '#app/domain/assessment/parts.ts'
import { anyDocument, mustRead } from '#tests/support/any-document.ts'
import { completeDocument, completeDocumentWith } from '#tests/support/documents.ts'

/** The complete document after somebody worked on it. */
const changed = (work: (document: AssessmentDocument) => void): AssessmentDocument => {
  const document = completeDocument()
  work(document)
  return document
}
const lines = (after: AssessmentDocument) =>
  changesIn(completeDocument(), after).map(
    ({ label, path, before, after: now }) => `${path} | ${label} | ${before} | ${now}`,
  )

describe('what changed between two versions', () => {
  test('is empty if nothing changed', () => {
    expect(changesIn(completeDocument(), completeDocument())).toEqual([])
    expect(changedParts(completeDocument(), completeDocument())).toEqual([])
  })

  test('is every part, from nothing to a complete assessment and back', () => {
    expect(changedParts(emptyDocument(), completeDocument())).toEqual(PART_KEYS)
    expect(changedParts(completeDocument(), emptyDocument())).toEqual(PART_KEYS)
    expect(
      changesIn(emptyDocument(), completeDocument()).every(
        ({ before, after }) => before === undefined && after !== undefined,
      ),
    ).toBe(true)
  })

  test.each<[string, (document: AssessmentDocument) => void, string]>([
    [
      'a title',
      (d) => void (d.proposal.title = 'Closing one office'),
      'proposal.title | Title | Closing two cash offices and taking payments in other ways | Closing one office',
    ],
    [
      'a date, in words',
      (d) => void (d.proposal.decision.date = '2027-04-01'),
      'proposal.decision.date | Date of the decision | 16 March 2027 | 1 April 2027',
    ],
    [
      'an answer taken out',
      (d) => void (d.furtherSuggestions = undefined),
      `furtherSuggestions | Further suggestions | ${completeDocument().furtherSuggestions} | undefined`,
    ],
    [
      'an aim',
      (d) => void (d.conclusion.aims.foster = 'A shared kitchen.'),
      `conclusion.aims.foster | Fostering good relations | ` +
        `${completeDocument().conclusion.aims.foster} | A shared kitchen.`,
    ],
    [
      'a reason for no impact',
      (d) => void (d.noImpact['sexual-orientation'] = 'As before.'),
      `noImpact.sexual-orientation | Sexual orientation: Why there is no impact | ` +
        `${completeDocument().noImpact['sexual-orientation']} | As before.`,
    ],
    ['the outcome', (d) => void (d.conclusion.outcome = 'D'), 'conclusion.outcome | Outcome | B | D'],
    [
      'a group of an impact',
      (d) => void d.impacts[2]?.groups.push('carers'),
      'impacts.2.groups | Impact 3: Groups | Pregnancy and maternity, Sex | Carers, Pregnancy and maternity, Sex',
    ],
    [
      'how groups go together',
      (d) => void Object.assign(d.impacts[0] ?? {}, { combination: 'all' }),
      'impacts.0.combination | Impact 1: Each group, or people in all of them | Each of these ' +
        'groups | People who are in all of these groups',
    ],
    [
      'what evidence is linked',
      (d) => void d.baseline[1]?.evidenceIds.pop(),
      'baseline.disability.evidenceIds | Disability: Evidence | Residents’ survey, Visits and ' +
        'payments at the cash offices | Visits and payments at the cash offices',
    ],
    [
      'a number',
      (d) => void Object.assign(d.engagement[1] ?? {}, { numberEngaged: 13 }),
      'engagement.1.numberEngaged | Engagement with Wexmoor disability forum: Number engaged | 12 | 13',
    ],
  ])('says %s', (_name, work, line) => {
    expect(lines(changed(work))).toEqual([line])
  })

  describe('says of answers to warnings', () => {
    const [two, three] = [
      { check: 'I3', path: 'impacts.1.evidenceIds', reason: 'Nobody has asked yet.' },
      { check: 'I3', path: 'impacts.2.evidenceIds', reason: 'The survey comes in May.' },
    ]
    const answered = (...answers: NonNullable<AssessmentDocument['answers']>) =>
      completeDocumentWith({ answers })
    const between = (before: AssessmentDocument, after: AssessmentDocument) =>
      changesIn(before, after).map(({ part, label, before: was, after: is }) => [part, label, was, is])
    const NAME =
      'Answer to the warning “Each impact is supported by evidence or engagement” (I3): Why it stays as it is'

    test('what was given, what says something else, and what was withdrawn or lapsed', () => {
      const other = { ...two, reason: 'They were asked in June.' }
      expect(between(answered(), answered(two))).toEqual([['impacts', NAME, undefined, two.reason]])
      expect(between(answered(two, three), answered(three, other))).toEqual([
        ['impacts', NAME, two.reason, other.reason],
      ])
      expect(between(answered(two), answered())).toEqual([['impacts', NAME, two.reason, undefined]])
    })

    test('nothing where an answer only moved up with its row', () => {
      const moved = { ...three, path: two.path }
      expect(between(answered(three), answered(moved))).toEqual([])
      expect(between(answered(two, three), answered(moved))).toEqual([
        ['impacts', NAME, two.reason, undefined],
      ])
    })
  })

  test.each<[string, (document: AssessmentDocument) => void]>([
    ['impacts', (d) => void d.impacts.reverse()],
    ['baselines', (d) => void d.baseline.reverse()],
    ['evidence', (d) => void d.evidence.reverse()],
    ['engagement', (d) => void d.engagement.reverse()],
    ['mitigations', (d) => void d.mitigations.reverse()],
    ['lead officers', (d) => void d.proposal.leadOfficers.reverse()],
    ['groups', (d) => void d.impacts[0]?.groups.reverse()],
    ['tags', (d) => void d.proposal.tags.reverse()],
  ])('is nothing where %s only come in another order', (_name, work) => {
    expect(changesIn(completeDocument(), changed(work))).toEqual([])
  })

  test('is nothing where a new version gave its records other ids', () => {
    const renamed = JSON.parse(
      JSON.stringify(completeDocument()).replaceAll('"ev-', '"evidence-').replaceAll('"en-', '"entry-'),
    )
    expect(changesIn(completeDocument(), renamed)).toEqual([])
  })

  test('follows an impact by its number, and says where it stands now', () => {
    const after = changed((d) => {
      d.impacts.shift()
      Object.assign(d.impacts[0] ?? {}, { severity: 'high' })
    })
    const changes = changesIn(completeDocument(), after)
    expect(changes[0]).toEqual({
      part: 'impacts',
      label: 'Impact 2: Severity',
      path: 'impacts.0.severity',
      before: 'medium',
      after: 'high',
    })
    expect(
      changes.slice(1).every(({ label, after: now }) => label.startsWith('Impact 1: ') && now === undefined),
    ).toBe(true)
  })

  test('follows a mitigation past one that was put before it', () => {
    const [first] = completeDocument().mitigations
    const after = changed(
      (d) => void d.mitigations.unshift({ impactNumber: 1, action: 'Print a map of the shops.' }),
    )
    expect(first?.impactNumber).toBe(1)
    expect(lines(after)).toEqual([
      'mitigations.0.impactNumber | Mitigation for impact 1: Impact that it answers | undefined | 1',
      'mitigations.0.action | Mitigation for impact 1: What will be done | undefined | Print a map of the shops.',
    ])
  })

  test('follows records without ids by what they say, and then by their title', () => {
    const without = changed((d) => void d.evidence.forEach((item) => delete item.id))
    const after: AssessmentDocument = {
      ...without,
      evidence: [...without.evidence]
        .reverse()
        .map((item) =>
          item.title === 'Residents’ survey' ? { ...item, area: 'Wexmoor and Eastley' } : item,
        ),
    }
    expect(changesIn(without, after)).toEqual([
      {
        part: 'evidence',
        label: 'Evidence “Residents’ survey”: Area',
        path: 'evidence.1.area',
        before: 'Wexmoor',
        after: 'Wexmoor and Eastley',
      },
    ])
  })

  test('calls groups by the council’s labels', () => {
    const ours = [
      {
        key: 'race',
        kind: 'protected' as const,
        label: 'Ethnicity',
        actName: 'Race',
        position: 1,
        retiredAt: null,
      },
    ]
    const after = changed(
      (d) =>
        void Object.assign(d.baseline.find(({ characteristic }) => characteristic === 'race') ?? {}, {
          worksWell: 'More.',
        }),
    )
    expect(changesIn(completeDocument(), after, ours)[0]?.label).toBe('Ethnicity: What works well')
  })

  test('lies in the parts that the task list names', () => {
    const after = completeDocumentWith({
      proposal: { scope: 'All.', evidenceGaps: 'None.' },
      conclusion: { monitoring: 'None.', whoBears: 'Nobody.' },
    })
    expect(changedParts(completeDocument(), after)).toEqual([
      'aims-and-options',
      'evidence',
      'conclusion',
      'outcome',
    ])
  })

  test('is found in every changed part of any two documents, and in no other part', () => {
    fc.assert(
      fc.property(anyDocument(), anyDocument(), (one, other) => {
        const [before, after] = [mustRead(one), mustRead(other)]
        expect(changesIn(before, before)).toEqual([])
        expect(changedParts(before, after)).toEqual(changedParts(after, before))
        if (changesIn(before, after).length === 0) expect(sorted(before)).toBe(sorted(after))
      }),
      { numRuns: 60 },
    )
  })
})

/** All of its content, in no order. */
function sorted(document: AssessmentDocument): string {
  return [...canonicalJson(document)].sort().join('')
}
