import { expect, test } from 'vitest'
import { hrefOfFinding } from '#app/views/checks/paths-to-fields.ts'

const NUMBERS = { leadOfficers: [], evidence: [], engagement: [], impacts: [2, 5], mitigations: [4] }

test.each([
  [
    'the answer that its path names',
    'P3',
    'proposal.answerToGaps',
    '/assessments/EQIA-0042/evidence-gathered#answerToGaps',
  ],
  [
    'a row of a list by its number, whatever was removed before it',
    'M2',
    'mitigations.0.owner',
    '/assessments/EQIA-0042/mitigations/4#owner',
  ],
  [
    'why there is no impact, where none reaches a group',
    'I2',
    'impacts.sex',
    '/assessments/EQIA-0042/no-impact/sex#reason',
  ],
  [
    'the impacts that reach a group, where none names it',
    'B2',
    'impacts.sex',
    '/assessments/EQIA-0042/no-impact/sex#impacts',
  ],
  [
    'where the new edition of a fact is taken',
    'B4',
    'evidence.0',
    '/assessments/EQIA-0042/evidence#updated-facts',
  ],
  [
    'who was asked, where nobody of a group was',
    'I4',
    'impacts.1.groups',
    '/assessments/EQIA-0042/engagement#who-was-asked',
  ],
] as const)('a finding leads to %s', (_, id, path, href) => {
  expect(hrefOfFinding('EQIA-0042', { id, path }, NUMBERS)).toBe(href)
})
