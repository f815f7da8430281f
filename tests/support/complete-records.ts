import type {
  DocumentBaseline,
  DocumentEngagement,
  DocumentEvidence,
} from '#app/domain/assessment/document.ts'

/**
 * The records of the complete document (documents.ts): evidence, engagement and baselines of a made-up
 * council.
 */

export const completeEvidence = (): DocumentEvidence[] => [
  {
    id: 'ev-visits',
    title: 'Visits and payments at the cash offices',
    kind: 'monitoring data',
    publisher: 'Wexmoor Council',
    asOf: '2026-06',
    reference: 'Customer services dashboard, quarter 1',
    area: 'Wexmoor',
    characteristics: ['age', 'disability'],
    note: 'Age bands are estimated at the counter; disability is asked once a year.',
  },
  {
    id: 'ev-survey',
    title: 'Residents’ survey',
    kind: 'survey',
    publisher: 'Wexmoor Council',
    asOf: '2025-11',
    reference: 'https://wexmoor.example/survey',
    area: 'Wexmoor',
    characteristics: ['age', 'disability', 'race', 'sex', 'pregnancy-and-maternity', 'carers'],
  },
  {
    id: 'ev-census',
    title: 'Census: people and households',
    kind: 'statistic',
    publisher: 'Office for National Statistics',
    asOf: '2022-03-21',
    reference: 'https://statistics.example/census',
    area: 'Wexmoor',
    characteristics: ['race', 'religion-or-belief', 'marriage-and-civil-partnership', 'sexual-orientation'],
  },
]

export const completeEngagement = (): DocumentEngagement[] => [
  {
    id: 'en-drop-in',
    from: '2026-09-14',
    to: '2026-09-25',
    organisation: 'Visitors to both cash offices',
    stakeholderGroup: 'Residents',
    method: 'Drop-in sessions at the counters',
    numberEngaged: 143,
    groups: ['age', 'disability', 'sex', 'pregnancy-and-maternity'],
    findings:
      'People worry about the walk, and about losing somebody who helps with a bill. Parents would ' +
      'rather pay close to school.',
    changed: 'The van and the lowered tills were added to the proposal.',
  },
  {
    id: 'en-forum',
    from: '2026-10-06',
    organisation: 'Wexmoor disability forum',
    stakeholderGroup: 'Disabled people',
    method: 'Meeting, and a walk along two routes',
    numberEngaged: 12,
    groups: ['disability'],
    findings: 'Kerbs and seats matter more than the distance alone.',
    changed: 'Two stops of the van were moved.',
  },
  {
    id: 'en-panel',
    from: '2026-10-13',
    organisation: 'Tenants’ panel',
    stakeholderGroup: 'Tenants',
    method: 'Workshop with interpreters',
    numberEngaged: 27,
    groups: ['race', 'carers'],
    findings:
      'The telephone line is hard to use without an interpreter. Those who pay for somebody else ' +
      'need to be able to say so once.',
    changed: 'The card in eight languages, and a note on the account for carers.',
  },
]

export const completeBaselines = (): DocumentBaseline[] => [
  {
    characteristic: 'age',
    demographics:
      'About 21% of residents are over 65; at the counters it is more than half of those who pay.',
    worksWell: 'Counter staff know many of the older people who call, and notice when somebody struggles.',
    problems:
      'A third of residents over 75 do not use the internet, and buses to the centre have become fewer.',
    evidenceIds: ['ev-visits', 'ev-survey'],
  },
  {
    characteristic: 'disability',
    demographics: 'Nearly a fifth of residents have a condition that limits what they do each day.',
    worksWell: 'Both offices are step-free and have a hearing loop.',
    problems: 'The telephone menu is hard to follow for people with a hearing or learning disability.',
    evidenceIds: ['ev-visits', 'ev-survey'],
  },
  {
    characteristic: 'gender-reassignment',
    demographics:
      'Around 0.5% of residents told the census that their gender differs from their sex as registered at birth.',
    worksWell: 'Customer services staff have trained with a local trans group every year.',
    evidenceIds: ['ev-census'],
  },
  {
    characteristic: 'marriage-and-civil-partnership',
    nothingRelevantReason:
      'Accounts and payments work in the same way whatever people’s marital status is, and no ' +
      'complaint has ever been about it.',
    evidenceIds: [],
  },
  {
    characteristic: 'pregnancy-and-maternity',
    demographics: 'Some 1,900 babies are born to residents each year.',
    worksWell: 'The Harrow Street office has a feeding room.',
    problems: 'Opening hours clash with school and clinic times.',
    evidenceIds: ['ev-survey'],
  },
  {
    characteristic: 'race',
    demographics:
      'One resident in six is from an ethnic minority, in the streets around Millgate one in three.',
    worksWell: 'Staff at the counters speak four languages besides English.',
    problems:
      'Letters about arrears are in English only, and are often brought to the counter to be explained.',
    evidenceIds: ['ev-census', 'ev-survey'],
  },
  {
    characteristic: 'religion-or-belief',
    demographics:
      'A little under half of residents are Christian, a tenth Muslim, and about two fifths have no religion.',
    worksWell: 'Payments can be made on any day of the week.',
    evidenceIds: ['ev-census'],
  },
  {
    characteristic: 'sex',
    demographics: 'Women are 51% of residents, and about 60% of those who pay in person.',
    problems:
      'Women more often pay the household’s bills in person, with children along, in the few hours ' +
      'that the office is open.',
    evidenceIds: ['ev-survey'],
  },
  {
    characteristic: 'sexual-orientation',
    demographics:
      'About 3% of adults told the census that they are lesbian, gay, bisexual or of another orientation.',
    worksWell: 'Nothing about orientation is asked for or recorded when people pay.',
    evidenceIds: ['ev-census'],
  },
  {
    characteristic: 'carers',
    demographics: 'One adult in nine cares for somebody without pay.',
    problems: 'A carer who pays for somebody else is asked for proof each time.',
    evidenceIds: ['ev-survey'],
  },
]
