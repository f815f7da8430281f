import { citeFact } from '#app/commands/evidence/cite-fact.server.ts'
import { NUMBER_OF_OVER_85 } from '#scripts/demo/library.ts'
import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'
import { FAIR_REPORT, RESIDENTS, TOWN } from './town-figures.ts'

/** A half-finished draft. It cites a fact of the library that was updated since. */
export const libraryHours: Example = (demo) => {
  const assessment = demoAssessment(demo, {
    document: libraryDocument(demo),
    officer: 'tomasz',
    manager: 'siobhan',
  })
  const cites = assessment.change(
    -1,
    'tomasz',
    (context, reference) =>
      citeFact(context, { reference, characteristic: 'age', number: NUMBER_OF_OVER_85 }),
    18,
  )
  return [...assessment.written(-13, -1), cites]
}

const libraryDocument = ({ day }: Demo) =>
  exampleDocument({
    proposal: {
      title: 'Library opening hours: fewer mornings, one late evening',
      directorate: 'Place',
      service: 'Libraries',
      leadOfficers: [
        {
          name: 'Tomasz Nowak',
          role: 'Transport and neighbourhoods officer',
          organisation: 'Millbrook Council',
        },
      ],
      startedOn: day(-13),
      decision: { body: 'Cabinet member for culture', date: day(26) },
      tags: ['Culture'],
      aims:
        'Four small libraries would close on two mornings a week and stay open until 8pm on Thursdays. ' +
        'Opening hours would move to times when working people and pupils can come.',
      scope: 'Four of the eleven libraries, their staff and about 9,000 borrowers.',
      evidence:
        'Hourly visits, the home library service’s records, and a counter survey that is still running.',
    },
    evidence: [
      TOWN,
      FAIR_REPORT,
      {
        id: 'visits',
        title: 'Hourly visits to four libraries',
        kind: 'monitoring data',
        publisher: 'Millbrook Council',
        asOf: day(-20).slice(0, 7),
        characteristics: ['age'],
      },
    ],
    engagement: [
      {
        id: 'readers',
        from: day(-8),
        organisation: 'Morning readers at Brook Lane',
        stakeholderGroup: 'Service users',
        method: 'Conversation over the newspapers',
        numberEngaged: 14,
        groups: ['age', 'disability'],
        findings: 'They come for the warmth and the company as much as for the papers.',
      },
    ],
    baseline: [
      {
        characteristic: 'age',
        demographics: `${RESIDENTS.age} Before noon, two visitors in three are over 65.`,
        worksWell: 'There is rhyme time for small children every morning.',
        problems: 'Libraries are closed when pupils finish school late.',
        evidenceIds: ['town', 'visits'],
      },
      {
        characteristic: 'disability',
        demographics: `${RESIDENTS.disability} Over 300 people used the home library service in 2022/23.`,
        worksWell: 'There are large print books, audiobooks and a scanner that reads aloud.',
        evidenceIds: ['fair-report'],
      },
      { characteristic: 'sex', demographics: RESIDENTS.sex },
      {
        characteristic: 'socio-economic',
        demographics:
          'In one ward about a quarter of people (26%) are not online, according to the 2022/23 report.',
        problems: 'For them the library’s computers are the only way to make a claim or find a job.',
        evidenceIds: ['fair-report'],
      },
    ],
    impacts: [
      {
        number: 1,
        title: 'Cold mornings without a warm place to go',
        groups: ['age', 'socio-economic'],
        combination: 'all',
        effect: 'negative',
        source: 'The morning readers',
        rationale:
          'Older people on low incomes use the library to keep warm, and have nowhere else to go before noon.',
        severity: 'medium',
        engagementIds: ['readers'],
      },
      {
        number: 2,
        title: 'A late evening for pupils and workers',
        groups: ['age'],
        combination: 'each',
        effect: 'positive',
        source: 'Hourly visits',
      },
    ],
  })
