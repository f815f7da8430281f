/**
 * What is known of the people who live here. Millbrook does not exist, so its assessments cite the figures
 * that Stockport
 * Council has published, with their year and where they stand; what is said of services and users is invented.
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

/** Who the people are, by characteristic: the same for every service, and worded once. */
export const RESIDENTS = {
  age:
    'About a fifth of residents (19.9%) were 65 or over in 2021, and 9.4% were 75 or over. Those ' +
    'over 85 were 2.9% in 2022/23.',
  disability:
    'At the Census of 2021, 33,571 households had one disabled person and 8,256 had two or more. ' +
    'About 19,500 people received a benefit related to disability when the inequality report was written.',
  'gender-reassignment':
    'How many trans people live here is not known. The plan of 2021 reckons with about 1% of the ' +
    'population, which would be some 3,000 people.',
  'marriage-and-civil-partnership':
    'According to the plan of 2021, 48.2% of adults are married and 0.2% in a civil partnership; 7.7% are widowed.',
  'pregnancy-and-maternity':
    'Over 3,300 babies are born to residents each year. Nearly half of births (45%) are in the ' +
    'two most deprived fifths of areas.',
  race:
    'The inequality report puts residents from ethnic minorities at some 22,500, and at a fifth ' +
    'of the people in the wards with the most. Among babies the share is higher: about 17%.',
  'religion-or-belief':
    'Christians are the largest group; Muslim residents are the second, half of them living in ' +
    'three wards, where two mosques and a faith school are.',
  sex: 'Women are 50.5% of residents and men 49.5%. Women live to 83 on average, men to just under 80.',
  'sexual-orientation':
    'National estimates of 5 to 7% would mean between 15,000 and 21,000 lesbian, gay and bisexual residents.',
  carers: 'Around 30,000 residents care for somebody without pay, and 4,230 of the children do.',
  'socio-economic':
    'About 17% of areas are among the most deprived fifth in England. Some 34,560 people were ' +
    'income-deprived when the inequality report was written.',
} as const
