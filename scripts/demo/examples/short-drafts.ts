import { disablePerson } from '#app/commands/council/disable-person.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { SYSTEM } from '#app/domain/people.ts'
import { LEFT } from '#scripts/demo/people.ts'
import { demoAssessment, type Example, exampleDocument } from '#scripts/demo/timeline.ts'
import { RESIDENTS } from './town-figures.ts'

/** Withdrawn by its author, who has since left the council. */
export const publicToilets: Example = (demo) => {
  const { day, people } = demo
  const document = exampleDocument({
    proposal: {
      title: 'Closing two public toilets in Millbrook Park',
      directorate: 'Place',
      service: 'Parks',
      leadOfficers: [{ name: 'Head of parks' }],
      startedOn: day(-110),
      decision: { body: 'Cabinet member for parks', date: day(-64) },
      aims: 'Both buildings need new drains. Closing them would save the cost of repairs.',
      scope: 'Everyone who uses the park.',
    },
    impacts: [
      {
        number: 1,
        title: 'No toilet within half a mile',
        groups: ['disability', 'age', 'pregnancy-and-maternity'],
        combination: 'each',
        effect: 'negative',
        source: 'Site visits to the park',
        rationale: 'People who need a toilet at short notice would stop coming.',
      },
    ],
  })
  const assessment = demoAssessment(demo, { document, officer: LEFT, manager: 'siobhan' })
  const reason = 'The drains will be repaired after all, with lottery money.'
  return [
    ...assessment.written(-110, -104),
    assessment.step('withdraw', -99, { reason }),
    assessment.change(-80, 'mei', (context) => disablePerson(context, people[LEFT].id ?? '')),
  ]
}

/** Just started. It has no decision date, which gives a warning. */
export const holidayActivities: Example = (demo) => {
  const document = exampleDocument({
    proposal: {
      title: 'Holiday activities and food: which clubs continue',
      directorate: 'Children and Education',
      service: 'Early help',
      leadOfficers: [
        { name: 'Ravi Menon', role: 'Head of education access', organisation: 'Millbrook Council' },
      ],
      startedOn: demo.day(-3),
      aims: 'The grant falls by a fifth next year. The proposal decides which of 31 clubs continue.',
    },
    baseline: [
      {
        characteristic: 'age',
        demographics: 'About 5,200 children have free school meals, most of them at primary school.',
      },
    ],
  })
  return demoAssessment(demo, { document, officer: 'ravi', manager: 'grace' }).written(-3, -1)
}

/**
 * Imported by the system from another tool. It has no author, and its directorate does not exist in this
 * council.
 */
export const warmHomes: Example = ({ db, day, moment }) => {
  const at = moment(-17, 8)
  const document = exampleDocument({
    proposal: {
      title: 'Warm homes grants: who we contact first',
      directorate: 'Housing and Communities',
      service: 'Private housing',
      startedOn: day(-150),
      decision: { body: 'Cabinet', date: day(31) },
      aims:
        'Insulation and heating grants only reach owners who know about them. The proposal is to write ' +
        'first to the homes where cold does the most harm.',
      scope: 'About 2,400 private homes with the poorest energy ratings.',
      evidence: 'Energy ratings, and the published figures on health.',
    },
    baseline: [
      {
        characteristic: 'age',
        demographics: RESIDENTS.age,
        problems: 'Deaths in cold winters are most common among people over 85.',
      },
      {
        characteristic: 'socio-economic',
        demographics: RESIDENTS['socio-economic'],
        problems: 'Private tenants cannot apply themselves.',
      },
    ],
    impacts: [
      {
        number: 1,
        title: 'Older owners are contacted first',
        groups: ['age'],
        effect: 'positive',
        source: 'Energy ratings and owners’ ages',
        rationale: 'They live in the coldest homes.',
      },
      {
        number: 2,
        title: 'Tenants wait',
        groups: ['socio-economic', 'race'],
        effect: 'negative',
        source: 'The health figures',
      },
    ],
  })
  return [{ at, run: async () => void (await importAssessment({ db, actor: SYSTEM, now: at }, document)) }]
}
