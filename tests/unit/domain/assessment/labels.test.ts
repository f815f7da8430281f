import { describe, expect, test } from 'vitest'
import { asTheyWere, calledAs, groupsNamedIn, labelsFor } from '#app/domain/assessment/labels.ts'
import { type Characteristic, defaultCharacteristics, groupLabel } from '#app/domain/characteristics.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { whatIsMissing } from '#app/domain/assessment/missing.ts'
import {
  baselineFor,
  documentWith,
  engagementWith,
  evidenceWith,
  impactWith,
} from '#tests/support/documents.ts'

const RURAL: Characteristic = {
  key: 'rural',
  kind: 'local',
  label: 'Rural villages',
  actName: null,
  position: 20,
  retiredAt: null,
  addedAt: '2026-06-01T09:00:00.000Z',
}
const ours = [
  ...defaultCharacteristics().map((each) => (each.key === 'race' ? { ...each, label: 'Ethnicity' } : each)),
  RURAL,
]

test('a document names its groups in baselines, reasons, impacts, evidence and engagement', () => {
  const document = documentWith({
    baseline: [baselineFor('age')],
    noImpact: { sex: 'The same for everybody.' },
    impacts: [impactWith({ groups: ['carers', 'rural'] })],
    evidence: [evidenceWith({ characteristics: ['race'] })],
    engagement: [engagementWith({ groups: ['staff'] })],
  })
  expect([...groupsNamedIn(document)].sort()).toEqual(['age', 'carers', 'race', 'rural', 'sex', 'staff'])
})

describe('a document keeps', () => {
  test('the council’s own names: of the nine always, of others where it speaks of them', () => {
    expect(labelsFor(documentWith(), ours)).toEqual({ race: 'Ethnicity' })
    expect(labelsFor(documentWith({ baseline: [baselineFor('rural')] }), ours)).toEqual({
      race: 'Ethnicity',
      rural: 'Rural villages',
    })
  })

  test('nothing where the council uses the product’s names, so that documents stay as they were', () => {
    expect(labelsFor(documentWith({ baseline: [baselineFor('carers')] }), defaultCharacteristics())).toEqual(
      {},
    )
  })
})

describe('read under the names of a document', () => {
  test(
    'a known group goes by its name there, and a group that only the document knows comes last ' +
      'and is none of the council’s',
    () => {
      const read = calledAs(
        { race: 'Ethnicity', 'boat-dwellers': 'People on boats' },
        defaultCharacteristics(),
      )
      expect(groupLabel('race', read)).toBe('Ethnicity')
      expect(groupLabel('age', read)).toBe('Age')
      expect(read.at(-1)).toMatchObject({ key: 'boat-dwellers', kind: 'imported', label: 'People on boats' })
    },
  )

  test.each(['constructor', '__proto__', 'toString'])('%s is nobody’s name', (key) => {
    expect(groupLabel(key, calledAs({}, defaultCharacteristics()))).toBe(key)
  })
})

describe('what was submitted', () => {
  const retired = {
    ...RURAL,
    key: 'students',
    label: 'Students',
    addedAt: null,
    retiredAt: '2026-08-01T09:00:00.000Z',
  }
  const kept = (at: string) => asTheyWere(at, undefined, [...ours, retired])
  const isInUse = (at: string, key: string) => kept(at).find((each) => each.key === key)?.retiredAt === null

  test('before anything was renamed says the product’s names', () => {
    expect(groupLabel('race', kept('2026-05-01T09:00:00.000Z'))).toBe('Race')
  })

  test('does not miss a group that the council came to look at later, nor forget one that it retired later', () => {
    expect([
      isInUse('2026-05-01T09:00:00.000Z', 'rural'),
      isInUse('2026-07-01T09:00:00.000Z', 'rural'),
    ]).toEqual([false, true])
    expect([
      isInUse('2026-07-01T09:00:00.000Z', 'students'),
      isInUse('2026-09-01T09:00:00.000Z', 'students'),
    ]).toEqual([true, false])
  })
})

describe('a group that only an imported document knows', () => {
  const document = documentWith({
    labels: { 'boat-dwellers': 'People on boats' },
    impacts: [impactWith({ groups: ['boat-dwellers'], effect: 'negative' })],
  })

  test('is still unknown here: no check asks for its baseline, and the import names it as kept', () => {
    expect(
      runChecks(document, { today: '2026-11-22' }).filter(
        ({ id, message }) => ['I4', 'I6'].includes(id) && message.includes('boat'),
      ),
    ).toEqual([])
    const said = whatIsMissing(document, { today: '2026-11-22' })
    expect(said).toContainEqual({
      path: 'impacts.0.groups.0',
      message: '“People on boats” is not one of this council’s groups. We have kept it as text.',
    })
  })
})

test('the checks speak of a group as the document does', () => {
  const document = documentWith({ labels: { race: 'Ethnicity' } })
  const about = runChecks(document, { today: '2026-11-22' }).filter(({ path }) => path === 'baseline.race')
  expect(about.map(({ message }) => message).join(' ')).toContain('Ethnicity')
})
