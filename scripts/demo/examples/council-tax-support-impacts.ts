import type { Demo } from '#scripts/demo/timeline.ts'

/** The impacts of a higher minimum payment, and their mitigations. */
export const councilTaxImpacts = () => [
  {
    number: 1,
    title: 'More to pay from a low income',
    groups: ['socio-economic', 'age'],
    combination: 'each',
    effect: 'negative',
    source: 'Claim records, and the consultation',
    rationale:
      'Working-age households would pay £2 to £4 a week more. People under 25 have the lowest income ' +
      'to pay it from.',
    severity: 'medium',
    severityReason: 'The amounts are small, but so are the incomes.',
    severityAfter: 'low',
    evidenceIds: ['claims', 'consultation'],
    engagementIds: ['answers', 'young'],
  },
  {
    number: 2,
    title: 'Disability costs leave nothing to spare',
    groups: ['disability'],
    combination: 'each',
    effect: 'negative',
    source: 'The disability action forum, and claim records',
    rationale: 'Nearly half of claims include a disabled adult, who has costs that other people do not have.',
    additionalInformation: 'The forum went through four household budgets with us.',
    severity: 'high',
    severityReason: 'Cutting back on heating or equipment harms people’s health.',
    severityAfter: 'medium',
    evidenceIds: ['claims', 'households'],
    engagementIds: ['forum', 'claimants'],
  },
  {
    number: 3,
    title: 'Disabled women bringing up children alone',
    groups: ['sex', 'disability'],
    combination: 'all',
    effect: 'negative',
    source: 'Interviews at the counter, and the lone parents’ network',
    rationale:
      'They have one income, disability costs and childcare at the same time. Of all the budgets we ' +
      'looked at, theirs had the least left over.',
    severity: 'high',
    severityReason: 'There is nothing left to cut.',
    severityAfter: 'low',
    evidenceIds: ['claims'],
    engagementIds: ['claimants', 'lone-parents'],
  },
  {
    number: 4,
    title: 'Lone parents, and the months around a birth',
    groups: ['sex', 'pregnancy-and-maternity'],
    combination: 'each',
    effect: 'negative',
    source: 'The lone parents’ network and the refuge',
    rationale:
      'Most lone parents are women. Income is lowest around a birth, when there is least time to ask ' +
      'for help.',
    severity: 'medium',
    severityReason: 'The time passes, but the debts remain.',
    severityAfter: 'low',
    evidenceIds: ['claims', 'town'],
    engagementIds: ['lone-parents', 'women'],
  },
  {
    number: 5,
    title: 'Large families in higher-band homes',
    groups: ['race'],
    combination: 'each',
    effect: 'negative',
    source: 'Arrears by street, and two visits to community associations',
    rationale:
      'A fifth of a higher-band bill is more than a fifth of a lower one. Families of Pakistani and ' +
      'Bangladeshi origin more often live in large, older houses.',
    severity: 'medium',
    severityReason: 'Arrears are already twice as common there.',
    severityAfter: 'low',
    evidenceIds: ['arrears', 'inequality'],
    engagementIds: ['associations'],
  },
  {
    number: 6,
    title: 'A new hardship fund',
    groups: ['disability', 'sex', 'care-experience'],
    combination: 'each',
    effect: 'positive',
    source: 'The proposal itself',
    rationale:
      'The fund helps people the scheme does not help today, and care leavers pay nothing until they ' +
      'are 25.',
    evidenceIds: ['fair-report'],
    engagementIds: ['advice', 'young'],
  },
]

export const councilTaxMitigations = (day: Demo['day']) => [
  {
    impactNumber: 1,
    summary: 'More to pay',
    action:
      'Payments spread over twelve months instead of ten, and no reminder before June in the first year.',
    sourceOfSuggestion: 'Claimants',
    engagementIds: ['claimants', 'advice'],
    feasibilityKind: 'in place',
    owner: 'Revenues manager',
    dueOn: day(-100),
    measure: 'Share of claimants in arrears in September.',
  },
  {
    impactNumber: 2,
    summary: 'Disability costs',
    action:
      'Disability benefits are not counted as income. People who receive them are offered the fund ' +
      'without filling in a form.',
    sourceOfSuggestion: 'Disability action forum',
    engagementIds: ['forum'],
    evidence: 'The benefits system can identify these claims.',
    feasibilityKind: 'in place',
    owner: 'Benefits manager',
    dueOn: day(-95),
    measure: 'Arrears among households with a disabled adult are no higher than among others.',
  },
  {
    impactNumber: 3,
    summary: 'Disabled lone mothers',
    action:
      'An adviser calls each household affected before the first bill, and fills in the form with them.',
    sourceOfSuggestion: 'Lone parents’ network',
    engagementIds: ['lone-parents'],
    feasibilityKind: 'under way',
    feasibility: 'Millbrook Advice is lending two advisers.',
    owner: 'Benefits manager',
    dueOn: day(20),
    measure: 'Nine in ten reached, and none of them referred to bailiffs.',
  },
  {
    impactNumber: 4,
    summary: 'The months around a birth',
    action:
      'A birth or adoption qualifies a household for the fund for six months. Midwives give out the card.',
    sourceOfSuggestion: 'Lone parents’ network',
    engagementIds: ['lone-parents'],
    feasibilityKind: 'planned',
    owner: 'Revenues manager',
    dueOn: day(35),
    measure: 'Awards made in the six months after a birth.',
  },
  {
    impactNumber: 5,
    summary: 'Higher-band homes',
    action:
      'For families with four or more children, support is worked out as if their home were in band ' +
      'D or lower. The fund is explained in five languages.',
    sourceOfSuggestion: 'Asian women’s association',
    engagementIds: ['associations'],
    feasibilityKind: 'depends on',
    feasibility: 'Depends on a software change, which has been ordered.',
    owner: 'Systems manager',
    dueOn: day(45),
    measure: 'Arrears in the ten streets, each quarter.',
  },
]
