import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { emptyDocument, type AssessmentDocument } from '#app/domain/assessment/document.ts'
import { defaultCharacteristics, type Characteristic } from '#app/domain/characteristics.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { withPlaces } from '#app/views/checks/finding-places.ts'
import { ReadingView } from '#app/ui/assessment/reading/reading-view.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'
import { anyDocument, mustRead } from '#tests/support/any-document.ts'
import { impactWith, completeDocument, completeDocumentWith } from '#tests/support/documents.ts'

const readingOf = (document: AssessmentDocument, more: Partial<Reading> = {}): Reading => ({
  head: {
    reference: 'EQIA-0042',
    title: document.proposal.title ?? 'An assessment without a title',
    versionNumber: 1,
    isLatest: true,
    status: 'submitted',
    confidential: false,
    directorate: 'Resources',
    decisionBody: undefined,
    clock: { kind: 'no date' },
    isLate: false,
    daysApprovedLate: 0,
  },
  superseded: false,
  document,
  snapshot: null,
  characteristics: defaultCharacteristics(),
  findings: [],
  since: null,
  askedParts: [],
  comments: [],
  authors: ['Priya Shah'],
  approverName: null,
  reason: null,
  signatures: [],
  otherDates: [],
  notes: [],
  audits: [],
  versions: [{ number: 1, status: 'submitted', since: '2026-11-22T10:00:00.000Z', superseded: false }],
  may: [],
  ...more,
})
const html = (document: AssessmentDocument, more: Partial<Reading> = {}) =>
  renderToStaticMarkup(<ReadingView reading={readingOf(document, more)} />)

/** Words as they stand on the page: without tags and entities, and with one kind of space. */
const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', '’')
    .replace(/\s+/g, ' ')

describe('the reading view', () => {
  test('shows every word that was written', () => {
    const document = completeDocument()
    const page = words(html(document))
    const missing = textsIn({ ...document, noImpact: Object.values(document.noImpact) }).filter(
      (text) => !page.includes(text),
    )
    expect(missing).toEqual([])
  })

  test('has one h1, and an element for each of its own links', () => {
    const markup = html(completeDocument())
    expect(markup.match(/<h1/g)).toHaveLength(1)
    const ids = [...markup.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...markup.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('says of everything that is empty that it is not answered, and presumes nothing', () => {
    const page = words(html(emptyDocument()))
    expect(page).toContain('What should it achieve, and which problem does it solve? Not answered')
    expect(page).toMatch(/Age Not answered Disability Not answered/)
    expect(page).toContain('There are no impacts.')
    expect(page).toContain('Outcome: Not answered')
  })

  test('shows each finding of the checks once, beside what it is about', () => {
    const documents = fc.constantFrom(emptyDocument(), completeDocumentWith({ impacts: [], evidence: [] }))
    fc.assert(
      fc.property(fc.oneof(documents, anyDocument().map(mustRead)), (document) => {
        const findings = runChecks(document, { today: '2026-11-22' })
        const shown =
          html(document, { findings: withPlaces(findings, document) }).match(/class="app-check[ "]/g) ?? []
        expect(shown).toHaveLength(findings.length)
      }),
      { numRuns: 40 },
    )
  })

  test('keeps people who are in all of several groups apart from the people of each', () => {
    const impacts = (combination: string) => [
      impactWith({ number: 1, title: 'Harm', groups: ['race', 'carers'], combination: combination as 'all' }),
    ]
    expect(words(html(completeDocumentWith({ impacts: impacts('each') })))).toContain(
      'Who is affected? Each of these groups: Race and Carers',
    )
    expect(words(html(completeDocumentWith({ impacts: impacts('all') })))).toContain(
      'Who is affected? People in all of these groups Race and also Carers',
    )
  })

  test('shows the council’s labels in its order, and the Act’s name where that differs', () => {
    const [age, ...others] = defaultCharacteristics() as [Characteristic, ...Characteristic[]]
    const characteristics = [
      ...others.map((each) => (each.key === 'race' ? { ...each, label: 'Ethnicity' } : each)),
      { ...age, position: 99 },
    ]
    const page = words(html(completeDocument(), { characteristics }))
    expect(page).toContain('Ethnicity In the Act: Race')
    expect(page.indexOf('In the Act: Race')).toBeLessThan(page.indexOf('About 21% of residents are over 65'))
    expect(page).not.toContain('In the Act: Sex')
  })

  test('puts each mitigation under the impact that it answers, and those that answer none apart', () => {
    const document = completeDocument()
    const [first, second] = document.mitigations
    const page = words(
      html({
        ...document,
        mitigations: [
          { ...second, impactNumber: 99 },
          { ...first, impactNumber: 1 },
        ],
      }),
    )
    const place = (text: string) => page.indexOf(text)
    expect(place('What will be done about impact 1')).toBeLessThan(place('A payment van calls weekly'))
    expect(place('A payment van calls weekly')).toBeLessThan(place('Impact 2: Paying without help'))
    expect(place('Mitigations not linked to an impact above')).toBeLessThan(
      place(
        'The help line offers an interpreter within two minutes, and bills carry a card in the eight ' +
          'languages most asked for that says',
      ),
    )
  })

  test('adds up the engagement log, and says where a number is not known', () => {
    const document = completeDocument()
    const engagement = [...document.engagement, { organisation: 'A walk-in day', groups: [] }]
    const page = words(html({ ...document, engagement }))
    expect(page).toContain(
      '182 people were engaged in all , in 4 entries, 14 September 2026 to 13 October 2026. 1 ' +
        'entry does not give a number, so this total leaves it out.',
    )
  })

  test('tells of each entry what was said, what changed and what it led to; and of which nothing is written', () => {
    const document = completeDocument()
    const engagement = [...document.engagement, { organisation: 'A walk-in day', groups: [] }]
    const page = words(html({ ...document, engagement }))
    expect(page).toContain(
      '3 of 4 entries led to a change. What was heard is not recorded for A walk-in day.',
    )
    expect(page).toContain(
      'Two stops of the van were moved. It led to: impact 1 (Further to travel to pay in cash) ; ' +
        'what will be done about impact 1',
    )
  })

  test('says with whom each impact was tested, and where nobody was, by the links alone', () => {
    const document = completeDocument()
    const [first, ...others] = document.impacts
    const impacts = [
      { ...first, groups: ['age', 'race'], evidenceIds: [], engagementIds: ['en-drop-in'] },
      ...others,
    ]
    const page = words(html({ ...document, impacts, mitigations: [] }))
    expect(page).toContain(
      'Age: yes, with Visitors to both cash offices Race: no, there is no linked engagement that reached them',
    )
  })

  test('counts impacts on people who are in all of several groups apart from those on each', () => {
    const document = completeDocument()
    const [first] = document.impacts
    const atOnce = {
      ...first,
      number: 4,
      groups: ['age', 'race'],
      combination: 'all',
      evidenceIds: [],
      engagementIds: [],
    }
    const page = words(html({ ...document, impacts: [...document.impacts, atOnce] }))
    const apart = page.indexOf('Impacts on people who are in all of several groups')
    expect(page.slice(page.indexOf('Impacts on each group'), apart)).not.toContain('Impact 4')
    expect(page.slice(apart)).toMatch(/^.{0,120}Age and also Race Impact 4 None None/)
  })

  test('a void signature stays, and says that it does not count', () => {
    const signature = {
      kind: 'approve' as const,
      personName: 'Marcus Bell',
      personWas: 'Head of libraries, manager',
      nameNow: 'Marcus Bell',
      at: '2026-11-20T10:00:00.000Z',
      attestation: 'I have read it.',
      hash: 'ab'.repeat(32),
      boundTo: 'another text' as const,
      voidedAt: '2026-11-21T10:00:00.000Z',
    }
    const page = words(html(completeDocument(), { signatures: [signature] }))
    expect(page).toContain('Void: Approved by Marcus Bell , Head of libraries, manager, on 20 November 2026')
    const married = words(
      html(completeDocument(), { signatures: [{ ...signature, nameNow: 'Marcus Shah' }] }),
    )
    expect(married).toContain('Approved by Marcus Bell (now Marcus Shah), Head of libraries, manager, on')
    expect(page).toContain('It has not counted since 21 November 2026 at 10:00am')
  })

  test('offers what the policy allows, and nothing else', () => {
    const approver = html(completeDocument(), { may: ['approve', 'return', 'reassign'] })
    expect(approver).toContain('href="/assessments/EQIA-0042/sign"')
    expect(approver).toContain('href="/assessments/EQIA-0042/comment/impacts"')
    expect(approver).not.toContain('/stop"')
    const reader = html(completeDocument())
    for (const way of ['sign', 'return', 'comment', 'withdraw', 'take-back'])
      expect(reader).not.toContain(`EQIA-0042/${way}`)
  })
})

function textsIn(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => textsIn(each, name))
  const isAsTyped =
    typeof value === 'string' &&
    !/^(format|id|.*Ids|groups|characteristics?|combination|effect|kind|feasibilityKind|severity.*|outcome|.*On|from|to|asOf|date)$/.test(
      key,
    )
  return isAsTyped
    ? value
        .split('\n')
        .flatMap((line) => (line.replace(/^- /, '').trim() ? [line.replace(/^- /, '').trim()] : []))
    : []
}
