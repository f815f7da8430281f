/**
 * The people who live here. Millbrook does not exist, so its assessments cite figures that Stockport
 * Council has published, with their year and source. What they say of services and users is invented.
 */
export const TOWN = {
  id: 'town',
  title: 'Population and health of the borough',
  kind: 'statistic',
  publisher: 'Stockport Council',
  asOf: '2021',
  reference: 'ONE Health and Care Plan 2021, plan and appendices',
  area: 'Stockport, standing in for Millbrook',
  characteristics: [
    'age',
    'sex',
    'pregnancy-and-maternity',
    'marriage-and-civil-partnership',
    'sexual-orientation',
    'carers',
  ],
  note: 'A neighbour’s published figures, used because this council is a demonstration.',
}

export const CENSUS = {
  id: 'households',
  title: 'Households with disabled people, Census 2021',
  kind: 'statistic',
  publisher: 'Stockport Council',
  asOf: '2021-03-21',
  reference: 'Fair and Inclusive Stockport, annual report April 2022 to March 2023',
  area: 'Stockport, standing in for Millbrook',
  characteristics: ['disability'],
}

export const FAIR_REPORT = {
  id: 'fair-report',
  title: 'Annual report on fairness and inclusion',
  kind: 'monitoring data',
  publisher: 'Stockport Council',
  asOf: '2023-03',
  reference: 'Fair and Inclusive Stockport, annual report April 2022 to March 2023',
  area: 'Stockport, standing in for Millbrook',
  characteristics: ['age', 'disability', 'socio-economic', 'asylum-seekers-and-refugees'],
}

export const INEQUALITY_REPORT = {
  id: 'inequality',
  title: 'Report on tackling inequality',
  kind: 'needs assessment',
  publisher: 'Stockport Council',
  asOf: '2022',
  reference: 'Report to scrutiny and cabinet, early 2022',
  area: 'Stockport, standing in for Millbrook',
  characteristics: ['race', 'socio-economic', 'disability', 'age'],
}

/** The residents by characteristic, worded once for every service. */
export const RESIDENTS = {
  age:
    'About a fifth of residents (19.9%) were 65 or over in 2021, and 9.4% were 75 or over. People ' +
    'over 85 were 2.9% in 2022/23.',
  disability:
    'At the 2021 Census, 33,571 households had one disabled person and 8,256 had two or more. ' +
    'About 19,500 people received a disability-related benefit when the inequality report was ' +
    'written.',
  'gender-reassignment':
    'We do not know how many trans people live here. The 2021 plan estimates about 1% of the ' +
    'population, which would be about 3,000 people.',
  'marriage-and-civil-partnership':
    'According to the 2021 plan, 48.2% of adults are married and 0.2% are in a civil partnership; ' +
    '7.7% are widowed.',
  'pregnancy-and-maternity':
    'Over 3,300 babies are born to residents each year. Nearly half of births (45%) are in the ' +
    'most deprived two fifths of areas.',
  race:
    'The inequality report estimates that about 22,500 residents are from ethnic minorities, up to ' +
    'a fifth of people in some wards. The share is higher among babies, at about 17%.',
  'religion-or-belief':
    'Christians are the largest group. Muslim residents are the second largest, and half of them ' +
    'live in three wards, which have two mosques and a faith school.',
  sex: 'Women are 50.5% of residents and men 49.5%. Women live to 83 on average, men to just under 80.',
  'sexual-orientation':
    'National estimates of 5 to 7% suggest between 15,000 and 21,000 lesbian, gay and bisexual ' +
    'residents.',
  carers: 'Around 30,000 residents provide unpaid care, 4,230 of them children.',
  'socio-economic':
    'About 17% of areas are among the most deprived fifth in England. About 34,560 people were ' +
    'income-deprived when the inequality report was written.',
} as const
