import { describe, expect, test } from 'vitest'
import {
  baselineFor,
  documentWith,
  mitigationWith,
  engagementWith,
  evidenceWith,
  impactWith,
  completeDocument,
  type DocumentParts,
} from '#tests/support/documents.ts'
import { foundBy, pathsFoundBy } from '#tests/support/found-by.ts'

describe('T1, an answer that says nothing', () => {
  const aims = (text: string) => documentWith({ proposal: { aims: text } })

  test.each([
    'N/A',
    'n/a.',
    'TBC',
    'None',
    'no',
    '-',
    '–',
    '...',
    'See above',
    'as above',
    'Not applicable',
    '**N/A**',
    'To be confirmed',
    'No / N/A',
    'None, TBC',
    'N/A or not known',
    'None – see above.',
  ])('advises on a placeholder: %s', (text) => {
    expect(foundBy('T1', aims(text))).toMatchObject([{ severity: 'advises', path: 'proposal.aims' }])
  })

  test.each([
    'None of the routes changes.',
    'See above for the routes; the fares stay.',
    'No bus is lost.',
    'No test sites.',
    'Unknown to us before the survey.',
    '7',
    'Fares',
  ])('leaves alone an answer, however short: %s', (text) => {
    expect(foundBy('T1', aims(text))).toEqual([])
  })

  test('takes a stock phrase under current problems for one', () => {
    expect(
      pathsFoundBy('T1', documentWith({ baseline: [baselineFor('sex', { problems: 'No known issues' })] })),
    ).toEqual(['baseline.sex.problems'])
  })

  test('leaves to the other checks what they read as no reason', () => {
    const parts: DocumentParts = {
      proposal: { decision: { noDecisionReason: 'N/A' }, answerToGaps: 'TBC' },
      noImpact: { age: 'No' },
      impacts: [impactWith({ noMitigationReason: 'None' })],
      mitigations: [mitigationWith({ measure: 'TBC' })],
      conclusion: { outcomeJustification: 'TBC', aims: { foster: 'N/A' } },
    }
    expect(foundBy('T1', documentWith(parts))).toEqual([])
  })

  test('takes “N/A” for the truth where no harm is left to justify', () => {
    const conclusion = { unmitigatedJustification: 'N/A', adverseJustification: 'N/A' }
    const harm = impactWith({ number: 1, effect: 'negative' })
    expect(foundBy('T1', documentWith({ conclusion }))).toEqual([])
    expect(pathsFoundBy('T1', documentWith({ conclusion, impacts: [harm] }))).toEqual([
      'conclusion.unmitigatedJustification',
      'conclusion.adverseJustification',
    ])
    const mitigated = {
      conclusion,
      impacts: [harm],
      mitigations: [mitigationWith({ impactNumber: 1, action: 'Run a later bus.' })],
    }
    expect(pathsFoundBy('T1', documentWith(mitigated))).toEqual(['conclusion.adverseJustification'])
  })
})

describe('T1, the same paragraph again', () => {
  const PARAGRAPH = 'Everybody who uses the centre will gain from the longer opening hours in the evening.'
  const COPY = `- everybody who uses the centre will gain from the  longer opening hours, in the evening`

  test('advises once, at the second place, and says where it stands', () => {
    const baseline = [
      baselineFor('age', { worksWell: `First.\n${PARAGRAPH}` }),
      baselineFor('race', { problems: COPY }),
      baselineFor('sex', { worksWell: PARAGRAPH }),
    ]
    expect(foundBy('T1', documentWith({ baseline }))).toMatchObject([
      { severity: 'advises', path: 'baseline.race.problems' },
    ])
    expect(foundBy('T1', documentWith({ baseline }))[0]?.message).toContain('under Age, Race and Sex')
  })

  test('lists every place, also when several paragraphs are repeated', () => {
    const other = 'People told us that the last bus leaves before the centre closes in the evening.'
    const baseline = [
      baselineFor('age', { worksWell: PARAGRAPH, problems: other }),
      baselineFor('race', { problems: `${PARAGRAPH}\n${other}` }),
      baselineFor('sex', { worksWell: other }),
    ]
    expect(foundBy('T1', documentWith({ baseline }))).toMatchObject([
      {
        path: 'baseline.race.problems',
        places: [
          'baseline.race.problems',
          'baseline.age.worksWell',
          'baseline.age.problems',
          'baseline.sex.worksWell',
        ],
      },
    ])
  })

  test.each(['- ', '+ ', '\uF0B7 ', '\uF0B7', '➢ ', 'o ', '1. ', '(a) ', 'b) '])(
    'a repeated bullet of 60 characters counts, whatever its mark: %j',
    (mark) => {
      const copy = 'Everyone gains from the later hours of the library'.padEnd(60 - mark.length, 's')
      const bullet = mark + copy
      const texts = { noImpact: { age: bullet, sex: `First.\n${bullet}` } }
      expect(bullet).toHaveLength(60)
      expect(pathsFoundBy('T1', documentWith(texts))).toEqual(['impacts.sex'])
      const longer = { noImpact: { age: `${bullet} them`, sex: `• ${copy} them` } }
      expect(pathsFoundBy('T1', documentWith(longer))).toEqual(['impacts.sex'])
    },
  )

  test('looks at impacts, and at the reasons for no impact', () => {
    expect(
      pathsFoundBy(
        'T1',
        documentWith({
          impacts: [impactWith({ rationale: PARAGRAPH }), impactWith({ rationale: PARAGRAPH })],
        }),
      ),
    ).toEqual(['impacts.1.rationale'])
    expect(pathsFoundBy('T1', documentWith({ noImpact: { age: PARAGRAPH, sex: PARAGRAPH } }))).toEqual([
      'impacts.sex',
    ])
  })

  test.each<[string, DocumentParts]>([
    [
      'twice under one characteristic',
      { baseline: [baselineFor('age', { worksWell: PARAGRAPH, problems: PARAGRAPH })] },
    ],
    [
      'once under a characteristic and once in an impact',
      {
        baseline: [baselineFor('age', { worksWell: PARAGRAPH })],
        impacts: [impactWith({ rationale: PARAGRAPH })],
      },
    ],
    [
      'in an impact and in its mitigation',
      {
        impacts: [impactWith({ rationale: PARAGRAPH })],
        mitigations: [mitigationWith({ summary: PARAGRAPH })],
      },
    ],
    [
      'with fewer than 60 characters',
      { noImpact: { age: 'The fee is the same for all.', sex: 'The fee is the same for all.' } },
    ],
    ['with another figure', { noImpact: { age: `${PARAGRAPH} 12%`, sex: `${PARAGRAPH} 14%` } }],
  ])('says nothing of a paragraph that stands %s', (_name, parts) => {
    expect(foundBy('T1', documentWith(parts))).toEqual([])
  })
})

const problems = (text: string) => documentWith({ baseline: [baselineFor('disability', { problems: text })] })

describe('T2, a text that seems to identify somebody', () => {
  test.each([
    ['an e-mail address', 'Write to mary.brook@mail.example for her story.'],
    ['a telephone number', 'Her sister is on 07700 900123.'],
    ['a telephone number', 'Ring (020) 7946 0000 after six.'],
    ['a telephone number', 'Ring +44 7700 900 123.'],
    ['a telephone number', 'Ring 07700\u00A0900123.'],
    ['a telephone number', 'Ring 07700.900.123 or 07700.900123.'],
    ['a telephone number', 'Ring 07700\n900\n123 now.'],
    ['a telephone number', 'Ring 07700\u2011900\u2011123.'],
    ['a telephone number', 'Ring 07700\u200B900123.'],
    ['a telephone number', 'Ring 020 – 7946 – 0000.'],
    ['a telephone number', 'Ring 0044 7700 900123.'],
    ['a telephone number', 'Ring ０７７００ ９００１２３.'],
    ['a National Insurance number', 'His number is AB\u00A012\u00A034\u00A056\u00A0C.'],
    ['a National Insurance number', 'His number is AB-12-34-56-C.'],
    ['a full postcode', 'They live at M99\u00A01AA now.'],
    ['a full postcode', 'They live at M99\n1AA now.'],
    ['an e-mail address', 'Ask mary@ma\u00ADil.example.'],
    ['a date of birth', 'He was born on 3\u00A0May\u00A01961.'],
    ['a National Insurance number', 'His number is AB 12 34 56 C.'],
    ['a full postcode', 'The family in WX1 has moved to SK99 9ZZ.'],
    ['a full postcode', 'They live at m99 1aa now.'],
    ['a date of birth', 'The tenant, born on 3 May 1984, uses a wheelchair.'],
    ['a date of birth', 'DOB: 03/05/84'],
  ])('warns of %s: %s', (kind, text) => {
    const [finding, ...more] = foundBy('T2', problems(text))
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'warns', path: 'baseline.disability.problems' })
    expect(finding?.message).toContain(kind)
  })

  test('names the kinds, once for each text, and repeats none of it', () => {
    const [finding, ...more] = foundBy(
      'T2',
      problems('Mary (mary@mail.example, 07700 900123) told two residents.'),
    )
    expect(more).toEqual([])
    expect(finding?.message).toContain(
      'an e-mail address and a telephone number and gives a small count of people (“two residents”)',
    )
    expect(finding?.message).not.toMatch(/mary@|07700/)
  })

  test.each([
    'Write to equality@wexmoor.gov.uk or info@carers.example.',
    'Ring 0300 123 4567, 0800 111 1111, 111 or 999.',
    'Some 1,234,567 people, 0.123456789 of all; report 01234567890123.',
    'People born in 1984, and children born after 1 September 2020.',
    'The meeting was on 12 May 2021 in SK99, off the M60.',
    'See https://maps.example/SK99-9ZZ/07700900123.',
    'We met on 01.02.2027 9.30 and 12-11-2026 100.',
    'The budgets are 012.345.678 and 0.71234567891.',
    'EQIA-0042, ISO 27001, form AB12 and A4 paper.',
  ])('leaves alone what points at nobody: %s', (text) => {
    expect(foundBy('T2', problems(text))).toEqual([])
  })

  test.each([
    '3 residents told us that the lift fails.',
    'Two disabled tenants live above the shop.',
    'Only one resident is trans.',
    'Of the 8 pupils who walk, most are girls.',
    '5 of the carers have left.',
    'It concerns 2 members of staff.',
    'A group of six women meets there.',
  ])('warns of a small count of people: %s', (text) => {
    expect(pathsFoundBy('T2', problems(text))).toEqual(['baseline.disability.problems'])
  })

  test.each([
    'There are 9 protected characteristics, 3 options and 5 years.',
    '5% of people, 1 in 5 residents, one in four adults, 3 out of 8 tenants.',
    '10 residents and 3,300 carers, 15-21,000 people, 2.5 people per household.',
    'Up to 6 people can use the room; at least two members of staff must be there.',
    'Year 6 pupils, Band 3 staff, Type 2 patients, families with 3 children.',
    "3 carers' groups, two women’s refuges, 4 patient groups, 2 staff networks.",
    'Fewer than 5 people answered. A 3 person household pays more. No one person decides.',
    '1. Residents want shade.\n2) Carers want seats.\n3: People want both.',
  ])('leaves alone what counts nobody in particular: %s', (text) => {
    expect(foundBy('T2', problems(text))).toEqual([])
  })

  test('goes by the council’s own threshold', () => {
    const limits = { evidenceYears: 5, smallCount: 5 }
    expect(foundBy('T2', problems('It concerns 4 residents.'), { limits })).toHaveLength(1)
    expect(foundBy('T2', problems('It concerns 5 residents.'), { limits })).toEqual([])
    expect(
      foundBy('T2', problems('It concerns 12 residents.'), { limits: { ...limits, smallCount: 20 } }),
    ).toHaveLength(1)
  })

  test('does not count officers in their role, nor the numbers of the engagement log', () => {
    const document = documentWith({
      proposal: {
        leadOfficers: [{ name: 'Ida Marsh', role: 'ida.marsh@partner.example, 07700 900123' }],
        decision: { body: 'Officer: 07700 900123' },
      },
      mitigations: [mitigationWith({ owner: 'jo@partner.example' })],
      evidence: [evidenceWith({ reference: 'desk@library.example' })],
      engagement: [
        engagementWith({
          method: 'Talk with 3 parents',
          numberEngaged: 3,
          findings: 'Two residents came.',
        }),
      ],
    })
    expect(foundBy('T2', document)).toEqual([])
  })

  test('still looks for addresses in the engagement log', () => {
    const engagement = [engagementWith({ findings: 'Reply to mary@mail.example' })]
    expect(pathsFoundBy('T2', documentWith({ engagement }))).toEqual(['engagement.0.findings'])
  })

  test('finds nothing in the complete document', () => {
    expect(foundBy('T2', completeDocument())).toEqual([])
  })
})
