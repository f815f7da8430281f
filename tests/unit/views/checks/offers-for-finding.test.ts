import { expect, test } from 'vitest'
import { offersForFinding } from '#app/views/checks/offers-for-finding.ts'
import { defaultCharacteristics } from '#app/domain/characteristics.ts'
import { documentWith, impactWith } from '#tests/support/documents.ts'
import { foundBy } from '#tests/support/found-by.ts'

const harm = (number: number, groups: string[]) =>
  impactWith({ number, groups, effect: 'negative', combination: 'each' })
const document = documentWith({
  impacts: [harm(1, ['age', 'sex', 'race']), harm(2, ['age', 'sex']), harm(3, ['sex', 'race'])],
})
const about = { reference: 'EQIA-0042', document, characteristics: defaultCharacteristics() }

test(
  'where harms share groups, an impact for people who are in all of them can be started, each ' +
    'set at its own finding',
  () => {
    const offers = foundBy('I5', document).map((finding) => offersForFinding(finding, about))
    expect(offers.map((each) => each.map(({ href }) => href))).toEqual([
      ['/assessments/EQIA-0042/impacts/new?group=age&group=sex&combination=all'],
      ['/assessments/EQIA-0042/impacts/new?group=sex&group=race&combination=all'],
    ])
    expect(offers[0]?.[0]?.text).toBe(
      'Start an impact for people who are in all of these groups: Age and Sex',
    )
  },
)

test('a harm without a mitigation offers a link to add one', () => {
  const unanswered = documentWith({ impacts: [harm(7, ['age'])] })
  const offers = foundBy('M1', unanswered).map((finding) =>
    offersForFinding(finding, { ...about, document: unanswered }),
  )
  expect(offers).toEqual([
    [
      {
        href: '/assessments/EQIA-0042/mitigations/new?impact=7',
        text: 'Add a mitigation for impact 7',
        because: '',
      },
    ],
  ])
})

test('a group with no engagement links to the list of affected groups, and other findings offer nothing', () => {
  const [unheard] = foundBy('I4', document)
  expect(unheard && offersForFinding(unheard, about).map(({ href }) => href)).toEqual([
    '/assessments/EQIA-0042/engagement#who-was-asked',
  ])
  const [unsupported] = foundBy('I3', document)
  expect(unsupported && offersForFinding(unsupported, about)).toEqual([])
})
