import type { Demo } from '#scripts/demo/timeline.ts'

/** What a higher least payment changes for people, and what is done about it. */
export const councilTaxImpacts = () => [
  {
    number: 1,
    title: 'More to pay from a low income',
    groups: ['socio-economic', 'age'],
    combination: 'each',
    effect: 'negative',
    source: 'Claim records, and the consultation',
    rationale:
      'Households of working age pay £2 to £4 a week more. People under 25 have the lowest income to pay it from.',
    severity: 'medium',
    severityReason: 'The sums are small, and so are the incomes.',
    severityAfter: 'low',
    evidenceIds: ['claims', 'consultation'],
    engagementIds: ['answers', 'young'],
  },
  {
    number: 2,
    title: 'Costs of a disability leave nothing over',
    groups: ['disability'],
    combination: 'each',
    effect: 'negative',
    source: 'The disability action forum, and claim records',
    rationale:
      'Nearly half of the claims have a disabled adult in the household, who pays for things that ' +
      'others need not buy.',
    additionalInformation: 'The forum worked through four budgets with us.',
    severity: 'high',
    severityReason: 'Saving on heat or equipment harms health.',
    severityAfter: 'medium',
    evidenceIds: ['claims', 'households'],
    engagementIds: ['forum', 'claimants'],
  },
  {
    number: 3,
    title: 'Disabled women who bring up children alone',
    groups: ['sex', 'disability'],
    combination: 'all',
    effect: 'negative',
    source: 'Interviews at the counter, and the lone parents’ network',
    rationale:
      'One income, the costs of a disability and the care of children come together. Of all the ' +
      'budgets that we worked through, theirs had the least left.',
    severity: 'high',
    severityReason: 'There is nothing that could be given up.',
    severityAfter: 'low',
    evidenceIds: ['claims'],
    engagementIds: ['claimants', 'lone-parents'],
  },
  {
    number: 4,
    title: 'Parents alone, and the months around a birth',
    groups: ['sex', 'pregnancy-and-maternity'],
    combination: 'each',
    effect: 'negative',
    source: 'The lone parents’ network and the refuge',
    rationale:
      'Most parents alone are women. Income is lowest around a birth, when there is least time to ask for help.',
    severity: 'medium',
    severityReason: 'It passes, but debts stay.',
    severityAfter: 'low',
    evidenceIds: ['claims', 'town'],
    engagementIds: ['lone-parents', 'women'],
  },
  {
    number: 5,
    title: 'Large families in homes of a high band',
    groups: ['race'],
    combination: 'each',
    effect: 'negative',
    source: 'Arrears by street, and two visits to associations',
    rationale:
      'A fifth of a high band is more than a fifth of a low one. Families of Pakistani and ' +
      'Bangladeshi origin more often live in large old houses.',
    severity: 'medium',
    severityReason: 'Arrears are twice as frequent there already.',
    severityAfter: 'low',
    evidenceIds: ['arrears', 'inequality'],
    engagementIds: ['associations'],
  },
  {
    number: 6,
    title: 'A hardship fund that did not exist',
    groups: ['disability', 'sex', 'care-experience'],
    combination: 'each',
    effect: 'positive',
    source: 'The proposal itself',
    rationale:
      'The fund helps people for whom the scheme has had no answer, and care leavers pay nothing until 25.',
    evidenceIds: ['fair-report'],
    engagementIds: ['advice', 'young'],
  },
]

export const councilTaxMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'More to pay',
    action: 'Payments over twelve months instead of ten, and no reminder before June of the first year.',
    sourceOfSuggestion: 'Claimants',
    engagementIds: ['claimants', 'advice'],
    feasibilityKind: 'in place',
    owner: 'Revenues manager',
    dueOn: day(-100),
    measure: 'Share of claimants in arrears in September.',
  },
  {
    impactNumber: 2,
    summary: 'Costs of a disability',
    action:
      'Benefits that are paid for the costs of a disability are not counted as income, and the fund ' +
      'is offered without a form to those who get them.',
    sourceOfSuggestion: 'Disability action forum',
    engagementIds: ['forum'],
    evidence: 'The benefits system can pick these claims out.',
    feasibilityKind: 'in place',
    owner: 'Benefits manager',
    dueOn: day(-95),
    measure: 'Arrears of households with a disabled adult no higher than others’.',
  },
  {
    impactNumber: 3,
    summary: 'Disabled women with children alone',
    action:
      'An adviser calls each of the households concerned before the first bill, and fills in the form with them.',
    sourceOfSuggestion: 'Lone parents’ network',
    engagementIds: ['lone-parents'],
    feasibilityKind: 'under way',
    feasibility: 'Two advisers are lent by Millbrook Advice.',
    owner: 'Benefits manager',
    dueOn: day(20),
    measure: 'Nine in ten reached, and none of them sent to bailiffs.',
  },
  {
    impactNumber: 4,
    summary: 'The months around a birth',
    action:
      'A birth or adoption is a reason for the fund by itself, for six months; midwives hand out the card.',
    sourceOfSuggestion: 'Lone parents’ network',
    engagementIds: ['lone-parents'],
    feasibilityKind: 'planned',
    owner: 'Revenues manager',
    dueOn: day(35),
    measure: 'Awards in the six months after a birth.',
  },
  {
    impactNumber: 5,
    summary: 'Homes of a high band',
    action:
      'Support is worked out on band D at most for families with four children or more, and the ' +
      'fund is explained in five languages.',
    sourceOfSuggestion: 'Asian women’s association',
    engagementIds: ['associations'],
    feasibilityKind: 'depends on',
    feasibility: 'Depends on a change to the software, which is ordered.',
    owner: 'Systems manager',
    dueOn: day(45),
    measure: 'Arrears in the ten streets, quarter by quarter.',
  },
]
