import { describe, expect, test } from 'vitest'
import { othersAreThoughtOf } from '#app/domain/checks/cumulative-check.ts'
import { assessmentsNamedIn, withoutTitlesOf } from '#app/domain/checks/other-titles.ts'
import { withDefaults } from '#app/domain/checks/check-context.ts'
import { completeDocument } from '#tests/support/documents.ts'

const TITLES = [
  'Fewer buses',
  'Merging two teams (north, and south)',
  'Fees, charges and (some) concessions',
  'A (b) and c has negative impacts',
  'Ends with a bracket (2027)',
  'On two\nlines',
  'The library',
]

/** What the check itself says of assessments with these titles. */
function messageOf(titles: readonly string[]): string {
  const document = completeDocument()
  const groups = document.impacts.flatMap((impact) => (impact.effect === 'negative' ? impact.groups : []))
  const otherLive = titles.map((title, index) => ({
    reference: `EQIA-000${index + 2}`,
    title,
    groups,
    effect: 'negative',
  }))
  const [finding] = othersAreThoughtOf(
    { ...document, conclusion: { ...document.conclusion, cumulativeImpact: 'None.' } },
    withDefaults({ today: '2026-11-22', otherLive }),
    [],
  )
  return finding?.message ?? ''
}

describe('the title of an assessment in a finding of another', () => {
  test.each(TITLES.slice(0, 5).map((title, index) => [title, index + 2] as const))(
    '“%s” is left out, and the others stay',
    (title, number) => {
      const message = messageOf(TITLES)
      expect(message).toContain(title)
      const masked = withoutTitlesOf(message, new Set([`EQIA-000${number}`]))
      expect(masked).toBe(message.replace(`(${title})`, '(an assessment you cannot see)'))
    },
  )

  test.each(TITLES.map((title) => [title]))('“%s” is left out where it is the only one', (title) => {
    const masked = withoutTitlesOf(messageOf([title]), new Set(['EQIA-0002']))
    expect(masked).not.toContain(title)
    expect(masked).toMatch(
      /^EQIA-0002 \(an assessment you cannot see\) has negative impacts on the same groups/,
    )
  })

  test('nothing is left out of a finding that names none', () => {
    expect(assessmentsNamedIn({ id: 'C1', message: 'EQIA-0002 (Fewer buses) and more.' })).toEqual([])
    expect(assessmentsNamedIn({ id: 'X1', message: messageOf(['Fewer buses']) })).toEqual(['EQIA-0002'])
  })
})
