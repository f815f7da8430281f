import type { Fact } from '#app/domain/evidence/fact.ts'

/*
 * The demonstration's library. Millbrook does not exist, so these are figures that Stockport Council has
 * published, in our own words. Where its documents differ, the facts are marked as disagreeing.
 */

type Source = Pick<Fact, 'publisher' | 'reference' | 'kind' | 'asOf' | 'area'>
const STOCKPORT = { publisher: 'Stockport Council', area: 'Stockport', kind: 'statistic' } as const
const PLAN: Source = {
  ...STOCKPORT,
  reference: 'ONE Health and Care Plan 2021, plan and appendices',
  asOf: '2021',
}
const INEQUALITY: Source = {
  ...STOCKPORT,
  reference: 'Report on tackling inequality, early 2022',
  asOf: '2022',
}
const NEEDS: Source = { ...INEQUALITY, kind: 'needs assessment', asOf: '2020' }
const ANNUAL: Source = {
  ...STOCKPORT,
  kind: 'monitoring data',
  reference: 'Fair and Inclusive Stockport, annual report April 2022 to March 2023',
  asOf: '2023-03',
}
const CENSUS_2021: Source = { ...ANNUAL, kind: 'statistic', asOf: '2021-03-21' }
const CENSUS_2011: Source = { ...PLAN, asOf: '2011-03-27' }
const COUNCIL_PLAN: Source = { ...STOCKPORT, reference: 'Council Plan 2023-24', asOf: '2023' }

const fact = (
  statement: string,
  figure: string,
  unit: string,
  source: Source,
  ...characteristics: string[]
): Fact => ({
  statement,
  figure,
  unit,
  ...source,
  ...(characteristics.length > 0 ? { characteristics } : {}),
})

/** A figure that was updated while a draft still cites the first one. */
export const OVER_85 = {
  first: fact('Residents over 85', '2.8', '%', PLAN, 'age'),
  updated: fact('Residents over 85', '2.9', '%', ANNUAL, 'age'),
}

/** Facts about the same thing that differ. */
export const DISAGREEING: readonly (readonly Fact[])[] = [
  [
    fact('Residents of the borough', '291,775', 'people', PLAN),
    fact('Residents of the borough', '295,243', 'people', ANNUAL),
  ],
  [
    fact('Life expectancy of women', '83.3', 'years', PLAN, 'sex', 'age'),
    fact('Life expectancy of women', '83.2', 'years', INEQUALITY, 'sex', 'age'),
  ],
  [
    fact('Life expectancy of men', '79.8', 'years', PLAN, 'sex', 'age'),
    fact('Life expectancy of men', '78.6', 'years', INEQUALITY, 'sex', 'age'),
  ],
  [fact('Adults who smoke', '13.4', '%', PLAN), fact('Adults who smoke', '19', '%', INEQUALITY)],
  [
    fact('Adults with three or more lifestyle risks', '26', '%', PLAN),
    fact('Adults with three or more lifestyle risks', '19', '%', INEQUALITY),
  ],
  [
    fact('People with a long-term condition', '93,500', 'people', PLAN, 'disability'),
    fact('People with a long-term condition', '124,000', 'people', NEEDS, 'disability'),
  ],
  [
    fact('Lesbian, gay and bisexual residents', '15,000 to 21,000', 'people', PLAN, 'sexual-orientation'),
    fact(
      'LGBTQI+ residents, as modelled',
      '17,000',
      'people',
      NEEDS,
      'sexual-orientation',
      'gender-reassignment',
    ),
  ],
  [
    fact('Residents who provide unpaid care', 'about 30,000', 'people', PLAN, 'carers'),
    fact('Residents who provide unpaid care', '31,982', 'people', PLAN, 'carers'),
    fact('Carers of any age', '32,000', 'people', NEEDS, 'carers'),
  ],
  [
    fact('Residents from ethnic minorities', 'about 11', '%', CENSUS_2011, 'race'),
    fact('Residents who are not white', '8', '%', { ...INEQUALITY, asOf: '2011' }, 'race'),
  ],
  [
    fact('Children with special needs or disabilities', '7,560', 'children', PLAN, 'disability', 'age'),
    fact('Children with special educational needs', '6,874', 'children', NEEDS, 'disability', 'age'),
  ],
  [
    fact(
      'Looked-after children, including those placed here by other councils',
      '660',
      'children',
      PLAN,
      'care-experience',
      'age',
    ),
    fact('Looked-after children who live in the borough', '484', 'children', NEEDS, 'care-experience', 'age'),
    fact('Children in care', 'more than 450', 'children', COUNCIL_PLAN, 'care-experience', 'age'),
  ],
  [
    fact('Gap in men’s life expectancy between wards', '11', 'years', PLAN, 'sex', 'socio-economic'),
    fact('Gap in men’s life expectancy between wards', '11.5', 'years', INEQUALITY, 'sex', 'socio-economic'),
  ],
]

export const UNDISPUTED: readonly Fact[] = [
  fact('Residents who are 65 or over', '19.9', '%', PLAN, 'age'),
  fact('Residents who are 75 or over', '9.4', '%', PLAN, 'age'),
  fact('People who live alone and may be lonely', '38,500', 'people', NEEDS, 'age'),
  fact('Households with one disabled person', '33,571', 'households', CENSUS_2021, 'disability'),
  fact('Households with two or more disabled people', '8,256', 'households', CENSUS_2021, 'disability'),
  fact('People who use the home library service', 'more than 300', 'people', ANNUAL, 'disability'),
  fact(
    'Residents who may be trans, based on a UK estimate',
    'about 3,000',
    'people',
    PLAN,
    'gender-reassignment',
  ),
  fact('Adults who are married', '48.2', '%', PLAN, 'marriage-and-civil-partnership'),
  fact('Births in a year', 'more than 3,300', 'births', PLAN, 'pregnancy-and-maternity'),
  fact('Mothers who smoke in pregnancy', '11.7', '%', PLAN, 'pregnancy-and-maternity'),
  fact(
    'Mothers who smoke in pregnancy',
    '42',
    '%',
    { ...PLAN, area: 'Brinnington' },
    'pregnancy-and-maternity',
    'socio-economic',
  ),
  fact('Residents who are 65 or over', '55,600', 'people', NEEDS, 'age'),
  fact('People in areas among the most deprived', '17', '%', INEQUALITY, 'socio-economic'),
  fact('People who are not online', '26', '%', { ...ANNUAL, area: 'Brinnington' }, 'socio-economic'),
  fact('Children eligible for free school meals', '5,179', 'children', NEEDS, 'socio-economic', 'age'),
  fact('Homeless households', '500', 'households', NEEDS, 'homelessness'),
  fact('Veterans, as modelled', '22,500', 'people', NEEDS, 'armed-forces'),
  fact('Households seeking asylum', '100', 'households', NEEDS, 'asylum-seekers-and-refugees'),
]

/** From the 2011 census, and due for review since the 2021 census. */
export const PAST_REVIEW: readonly Fact[] = [
  fact('Residents who are Christian', '63', '%', CENSUS_2011, 'religion-or-belief'),
  fact('Residents with no religion', '25', '%', CENSUS_2011, 'religion-or-belief'),
  fact('Residents who are Muslim', '3.3', '%', CENSUS_2011, 'religion-or-belief', 'race'),
]

export const RETIRED = fact('People who tested positive for COVID-19', '27,650', 'people', PLAN)
export const PROPOSED = fact('Children who are carers', '4,230', 'children', PLAN, 'carers', 'age')
export const DECLINED = fact('Gypsies and Travellers', '1,720', 'people', NEEDS, 'race')
