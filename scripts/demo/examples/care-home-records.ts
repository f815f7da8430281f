import type { Demo } from '#scripts/demo/timeline.ts'
import { CENSUS, INEQUALITY_REPORT, RESIDENTS, TOWN } from './town-figures.ts'

type Day = Demo['day']

export const careHomeEvidence = (day: Day) => [
  TOWN,
  CENSUS,
  INEQUALITY_REPORT,
  {
    id: 'plans',
    title: 'Care plans at Alder House, anonymised',
    kind: 'monitoring data',
    publisher: 'Millbrook Council',
    asOf: day(-60).slice(0, 7),
    area: 'Alder House',
    characteristics: ['age', 'disability', 'sex', 'race', 'religion-or-belief'],
  },
  {
    id: 'survey',
    title: 'Building survey',
    kind: 'research',
    publisher: 'Millbrook Council',
    asOf: day(-200).slice(0, 7),
    reference: 'Property file AH/7',
    note: 'The lift and both bathrooms do not meet the standard for wheelchairs.',
  },
  {
    id: 'research',
    title: 'What is known about moving people with dementia between homes',
    kind: 'research',
    publisher: 'Millbrook Community NHS Trust',
    asOf: day(-400).slice(0, 4),
    note: 'Months of notice, familiar staff and a visit beforehand make the difference.',
  },
]

export const careHomeEngagement = (day: Day) => [
  {
    id: 'residents',
    from: day(-50),
    to: day(-34),
    organisation: 'People who live at Alder House',
    stakeholderGroup: 'Residents',
    method: 'Conversations with an advocate',
    numberEngaged: 27,
    groups: ['age', 'disability', 'sex'],
    findings:
      'Most want to stay. If they have to move, they want to move with a friend, and to keep their ' +
      'chair and their meal times.',
    changed: 'Friends can move together. We do not offer a home that cannot take both.',
  },
  {
    id: 'families',
    from: day(-46),
    organisation: 'Families of residents',
    stakeholderGroup: 'Families and carers',
    method: 'Meeting, one evening and one Saturday',
    numberEngaged: 38,
    groups: ['carers', 'age', 'sex'],
    findings:
      'Daughters in their sixties do most of the visiting, by bus. Two homes on the list cannot be ' +
      'reached without changing buses.',
    changed: 'Each resident’s plan covers travel for visitors.',
  },
  {
    id: 'staff',
    from: day(-45),
    to: day(-44),
    organisation: 'Staff of Alder House',
    stakeholderGroup: 'Employees',
    method: 'Briefings on each shift',
    numberEngaged: 41,
    groups: ['staff', 'sex', 'race'],
    findings:
      'Many work part-time around school hours. Night staff, several of them from minority ethnic ' +
      'groups, are the most worried about their jobs.',
  },
  {
    id: 'union',
    from: day(-40),
    organisation: 'Care workers’ union branch',
    stakeholderGroup: 'Trade union',
    method: 'Formal consultation',
    findings: 'The union wants redeployment first, with pay protected for a year.',
    changed: 'Agreed for all permanent staff.',
  },
  {
    id: 'advocates',
    from: day(-38),
    organisation: 'Dementia advocacy service',
    stakeholderGroup: 'Advocates',
    method: 'Workshop',
    numberEngaged: 12,
    groups: ['disability', 'age'],
    findings:
      'A move in winter is hardest. A familiar carer should go with the person for the first two weeks.',
    changed: 'No moves in December and January. A carer goes with each person.',
  },
  {
    id: 'faith',
    from: day(-36),
    organisation: 'Churches and mosque in Alder ward',
    stakeholderGroup: 'Faith groups',
    method: 'Visits',
    numberEngaged: 14,
    groups: ['religion-or-belief', 'race'],
    findings:
      'Volunteers bring communion and halal meals every week, and could not travel to homes across ' +
      'the borough.',
  },
  {
    id: 'lgbt',
    from: day(-33),
    organisation: 'Millbrook older LGBT+ network',
    stakeholderGroup: 'LGBT+ residents',
    method: 'Group discussion',
    numberEngaged: 16,
    groups: ['sexual-orientation', 'gender-reassignment'],
    findings:
      'Some people hide who they are when they go into a home. They would choose a home with trained ' +
      'staff.',
    changed: 'The list of homes shows which have had the training.',
  },
  {
    id: 'day-care',
    from: day(-30),
    to: day(-29),
    organisation: 'People who come for day care',
    stakeholderGroup: 'Service users',
    method: 'Conversations over lunch',
    numberEngaged: 19,
    groups: ['age', 'disability', 'socio-economic'],
    findings:
      'The hot meal and the company matter most. A bus pass does not help people who cannot walk to ' +
      'the stop.',
    changed: 'Day care continues in the community centre next door, with the same minibus.',
  },
  {
    id: 'nurses',
    from: day(-27),
    organisation: 'Community nurses',
    stakeholderGroup: 'NHS partners',
    method: 'Joint review of needs',
    numberEngaged: 11,
    groups: ['disability'],
    findings: 'Eleven residents need nursing that only three other homes provide.',
    changed: 'Places in those homes are reserved for them first.',
  },
]

export const careHomeBaseline = () => [
  {
    characteristic: 'age',
    demographics: `${RESIDENTS.age} Everyone who lives at Alder House is over 70, and the average is 86.`,
    worksWell: 'People know each other and the staff, most of whom have worked there for years.',
    problems: 'Falls are more common than in newer homes, because of steps and narrow doors.',
    evidenceIds: ['town', 'plans', 'survey'],
  },
  {
    characteristic: 'disability',
    demographics: `${RESIDENTS.disability} Two thirds of residents live with dementia, and half use a wheelchair.`,
    worksWell: 'There is a calm unit for people with advanced dementia.',
    problems: 'Wheelchairs do not fit in the lift, so people upstairs eat in their bedrooms.',
    evidenceIds: ['households', 'plans', 'survey'],
  },
  {
    characteristic: 'gender-reassignment',
    demographics: RESIDENTS['gender-reassignment'],
    problems: 'Staff have had no training, and no resident has told us that they are trans.',
    evidenceIds: ['town'],
  },
  {
    characteristic: 'marriage-and-civil-partnership',
    demographics: `${RESIDENTS['marriage-and-civil-partnership']} Two couples share a room at Alder House.`,
    worksWell: 'Couples who want to stay together can.',
    evidenceIds: ['town'],
  },
  {
    characteristic: 'pregnancy-and-maternity',
    nothingRelevantReason:
      'Nobody who lives at Alder House or comes for day care is pregnant or has a baby. Staff on ' +
      'maternity leave have the usual protection, which the human resources plan confirms.',
  },
  {
    characteristic: 'race',
    demographics: `${RESIDENTS.race} At Alder House it is about one in eight residents and one in three staff.`,
    worksWell: 'Meals and music come from three traditions. Staff speak Urdu, Polish and Cantonese.',
    problems: 'Other homes nearby have few staff who speak these languages.',
    evidenceIds: ['inequality', 'plans'],
  },
  {
    characteristic: 'religion-or-belief',
    demographics: RESIDENTS['religion-or-belief'],
    worksWell: 'Volunteers from two churches and a mosque visit every week.',
    problems: 'Religion is not recorded for a third of residents.',
    evidenceIds: ['plans'],
  },
  {
    characteristic: 'sex',
    demographics: `${RESIDENTS.sex} At Alder House three quarters of residents are women, and nine in ten staff.`,
    worksWell: 'Women who ask for it receive personal care from women.',
    problems: 'Most family visitors are women, and many of them also look after grandchildren.',
    evidenceIds: ['plans', 'town'],
  },
  {
    characteristic: 'sexual-orientation',
    demographics: RESIDENTS['sexual-orientation'],
    problems: 'We do not ask about sexual orientation, so we do not know anyone’s needs.',
    evidenceIds: ['town'],
  },
  {
    characteristic: 'carers',
    demographics: RESIDENTS.carers,
    problems: 'Relatives, many of them older themselves, visit several times a week by bus.',
    evidenceIds: ['town'],
  },
  {
    characteristic: 'socio-economic',
    demographics: RESIDENTS['socio-economic'],
    problems: 'Most visitors come from Alder ward, where few people have a car.',
    evidenceIds: ['inequality'],
  },
]
