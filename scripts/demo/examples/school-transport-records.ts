import type { Demo } from '#scripts/demo/timeline.ts'
import { FAIR_REPORT, INEQUALITY_REPORT, RESIDENTS, TOWN } from './town-figures.ts'

type Day = Demo['day']

export const schoolTransportEvidence = (day: Day) => [
  TOWN,
  INEQUALITY_REPORT,
  FAIR_REPORT,
  {
    id: 'routes',
    title: 'Routes, times and costs of school transport',
    kind: 'monitoring data',
    publisher: 'Millbrook Council',
    asOf: day(-140).slice(0, 7),
    area: 'Millbrook',
    characteristics: ['age', 'disability'],
  },
  {
    id: 'parents',
    title: 'Survey of parents of pupils who travel',
    kind: 'survey',
    publisher: 'Millbrook Council',
    asOf: day(-112),
    area: 'Millbrook',
    characteristics: ['sex', 'carers', 'race', 'disability', 'socio-economic'],
    note: '61% of families answered, in five languages.',
  },
  {
    id: 'roads',
    title: 'Road safety at 48 possible collection points',
    kind: 'monitoring data',
    publisher: 'Millbrook Council',
    asOf: day(-120).slice(0, 7),
    reference: 'Road safety audit 48/2',
  },
]

export const schoolTransportEngagement = (day: Day) => [
  {
    id: 'forum',
    from: day(-121),
    organisation: 'Parent carer forum',
    stakeholderGroup: 'Parents and carers',
    method: 'Meeting',
    numberEngaged: 34,
    groups: ['carers', 'disability', 'sex'],
    findings: 'A mile is too far for a child who might sit down on the pavement. Mornings are already hard.',
    changed: 'The distance was cut to half a mile.',
  },
  {
    id: 'survey',
    from: day(-118),
    to: day(-104),
    organisation: 'Parents of all pupils who travel',
    stakeholderGroup: 'Parents and carers',
    method: 'Survey online, on paper and by telephone',
    numberEngaged: 390,
    groups: ['carers', 'disability', 'sex', 'race', 'socio-economic'],
    findings: 'One parent in four starts work before a point would be served.',
  },
  {
    id: 'pupils',
    from: day(-115),
    to: day(-108),
    organisation: 'Pupils of six schools',
    stakeholderGroup: 'Children and young people',
    method: 'Workshops with pictures and signing',
    numberEngaged: 57,
    groups: ['age', 'disability'],
    findings:
      'Older pupils like the idea of meeting friends at a point. Younger ones worry about dogs and ' +
      'about being late.',
    changed: 'Points are away from narrow pavements, and an assistant waits at each one.',
  },
  {
    id: 'heads',
    from: day(-113),
    organisation: 'Head teachers of special schools',
    stakeholderGroup: 'Schools',
    method: 'Meeting',
    numberEngaged: 12,
    groups: ['disability'],
    findings: 'Arrival has to stay calm, so vehicles must not all come at once.',
    changed: 'Arrival times are staggered.',
  },
  {
    id: 'assistants',
    from: day(-110),
    organisation: 'Passenger assistants',
    stakeholderGroup: 'Employees of contractors',
    method: 'Drop-in at two depots',
    numberEngaged: 29,
    groups: ['staff', 'sex'],
    findings: 'They know which pupils cannot wait. Nobody had asked them before.',
    changed: 'They now sign off the list for each route.',
  },
  {
    id: 'mosque',
    from: day(-107),
    organisation: 'Parents at the Heald Lane mosque school',
    stakeholderGroup: 'Faith community',
    method: 'Evening meeting with interpreters',
    numberEngaged: 23,
    groups: ['race', 'religion-or-belief'],
    findings:
      'Families do not read letters in English in time. Friday prayers end just when vehicles return.',
    changed: 'Letters in four languages, and a later journey on Fridays.',
  },
  {
    id: 'mothers',
    from: day(-105),
    organisation: 'Young mothers’ group',
    stakeholderGroup: 'Parents',
    method: 'Group discussion',
    numberEngaged: 13,
    groups: ['pregnancy-and-maternity', 'sex'],
    findings: 'Walking one child to a point with a baby in the pram takes twice as long as anyone expects.',
  },
  {
    id: 'youth',
    from: day(-103),
    organisation: 'Youth LGBT+ group',
    stakeholderGroup: 'Children and young people',
    method: 'Group discussion',
    numberEngaged: 15,
    groups: ['sexual-orientation', 'gender-reassignment'],
    findings: 'Points should be overlooked and lit. Nothing else makes a difference.',
  },
  {
    id: 'grandparents',
    from: day(-101),
    organisation: 'Kinship carers’ circle',
    stakeholderGroup: 'Carers',
    method: 'Coffee morning',
    numberEngaged: 18,
    groups: ['age', 'carers'],
    findings: 'Grandparents bringing up a child often cannot walk half a mile themselves.',
    changed: 'The carer’s own disability now counts for an exception.',
  },
]

export const schoolTransportBaseline = () => [
  {
    characteristic: 'age',
    demographics:
      'Pupils are aged 5 to 19, and two in three are at primary school. Some are being brought up by ' +
      'grandparents.',
    worksWell: 'Hardly anyone is late, because vehicles come to the door.',
    problems: 'Young people aged 16 and over have few chances to learn to travel independently.',
    evidenceIds: ['routes', 'parents'],
  },
  {
    characteristic: 'disability',
    demographics:
      'In the 2021 plan, 7,560 children in the borough had special educational needs or a ' +
      'disability. Most of the pupils who travel have an education, health and care plan.',
    worksWell: 'Assistants know the pupils well.',
    problems: 'Journeys are long: one pupil in five travels for more than an hour.',
    evidenceIds: ['routes', 'town'],
  },
  {
    characteristic: 'gender-reassignment',
    demographics: RESIDENTS['gender-reassignment'],
    worksWell: 'Lists use the names and titles that pupils use themselves.',
    evidenceIds: ['town'],
  },
  {
    characteristic: 'marriage-and-civil-partnership',
    nothingRelevantReason:
      'Pupils are not married, and we do not ask whether their parents are. Applications only ask ' +
      'who has parental responsibility.',
  },
  {
    characteristic: 'pregnancy-and-maternity',
    demographics: RESIDENTS['pregnancy-and-maternity'],
    problems:
      'A mother with a baby has to be at the door when the vehicle comes, whatever the night was like.',
    evidenceIds: ['inequality', 'parents'],
  },
  {
    characteristic: 'race',
    demographics: `${RESIDENTS.race} 22% of pupils who travel are from ethnic minorities.`,
    worksWell: 'Several drivers and assistants speak families’ languages.',
    problems: 'Letters about changes are in English only.',
    evidenceIds: ['inequality', 'parents'],
  },
  {
    characteristic: 'religion-or-belief',
    demographics: RESIDENTS['religion-or-belief'],
    problems: 'The journey home on Fridays overlaps with prayers.',
    evidenceIds: ['inequality'],
  },
  {
    characteristic: 'sex',
    demographics:
      'Seven in ten pupils who travel are boys. In the survey, mothers manage the morning in four ' +
      'families out of five.',
    worksWell: 'Girls can ask for a female assistant.',
    problems: 'Mothers fit paid work around the vehicle, and many have given up early shifts.',
    evidenceIds: ['parents'],
  },
  {
    characteristic: 'sexual-orientation',
    demographics: RESIDENTS['sexual-orientation'],
    worksWell: 'Drivers and assistants are trained to deal with bullying on the journey.',
    evidenceIds: ['town'],
  },
  {
    characteristic: 'carers',
    demographics: RESIDENTS.carers,
    problems: 'Parents of disabled children report exhaustion far more often than other parents.',
    evidenceIds: ['town', 'parents'],
  },
  {
    characteristic: 'socio-economic',
    demographics: `${RESIDENTS['socio-economic']} A third of pupils who travel have free school meals.`,
    problems: 'Families without a car have no other way to get to school after a missed vehicle.',
    evidenceIds: ['inequality', 'parents'],
  },
]
