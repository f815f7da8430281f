import { approveAssessment } from '#app/commands/signoff/approve.server.ts'
import { moveDecisionDate, recordDecision } from '#app/commands/after/note-decision.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { aStory, type Example, exampleDocument, type Stage } from '#scripts/demo/story.ts'
import { wasteImpacts, wasteMitigations } from './waste-collection-impacts.ts'
import { FAIR_REPORT, RESIDENTS, TOWN } from './town-figures.ts'

/**
 * Approved, changed, and approved again: version 1 is superseded. The decision moved after sign-off, and was
 * recorded.
 */
export const wasteCollection: Example = (stage) => {
  const { db, day } = stage
  const story = aStory(stage, { document: wasteDocument(stage), officer: 'tomasz', manager: 'siobhan' })
  const second = { officer: 'tomasz', approver: 'siobhan' } as const
  return [
    ...story.written(-262, -231),
    story.step('submit', -229),
    story.step('approve', -221),
    story.then(-118, second.officer, (context, reference) =>
      startNewVersion(context, {
        reference,
        reason: 'The proposal changed: food waste is now collected every week',
      }),
    ),
    story.then(-117, second.officer, async (context, reference) => {
      const values = { body: 'Cabinet', date: day(-71), reportReference: 'CAB/PL/17' }
      await saveSection(context, { reference, section: 'decision', rowVersion: 1, values })
    }),
    story.then(-116, second.officer, async (context, reference) => {
      const aims = await findSection(db, await story.versionId(), 'aims-and-options')
      const values = {
        ...aims?.values,
        aims: `${String(aims?.values['aims'])} Food waste is collected every week, in a small bin of its own.`,
      }
      await saveSection(context, {
        reference,
        section: 'aims-and-options',
        rowVersion: aims?.rowVersion ?? 0,
        values,
      })
    }),
    story.step('submit', -98),
    story.then(-86, second.approver, async (context, reference) => {
      const { moveVersion } = await getAssessment(db, reference)
      await approveAssessment(context, { reference, moveVersion, attested: true })
    }),
    story.then(-72, second.officer, (context, reference) =>
      moveDecisionDate(context, {
        reference,
        versionNumber: 2,
        decisionOn: day(-57),
        reason: 'The meeting of Cabinet was put off by two weeks',
      }),
    ),
    story.then(-55, second.officer, (context, reference) =>
      recordDecision(context, {
        reference,
        versionNumber: 2,
        putBeforeOn: day(-57),
        putBeforeBy: 'Head of neighbourhoods',
        decided:
          'Cabinet agreed to three-weekly collection with weekly food waste, and asked for a report on ' +
          'assisted collection after six months.',
        reason: 'The decision was published.',
      }),
    ),
  ]
}

const wasteDocument = ({ day }: Stage) =>
  exampleDocument({
    proposal: {
      title: 'Collecting household waste every three weeks',
      directorate: 'Place',
      service: 'Waste and recycling',
      leadOfficers: [
        {
          name: 'Tomasz Nowak',
          role: 'Transport and neighbourhoods officer',
          organisation: 'Millbrook Council',
        },
      ],
      startedOn: day(-262),
      decision: { body: 'Cabinet', date: day(-212), reportReference: 'CAB/PL/9' },
      tags: ['Climate'],
      aims:
        'Half of what is thrown away could be recycled. Collecting the rest every three weeks instead ' +
        'of two saves money and brings more into the other bins.',
      scope: 'All 126,000 households, the crews, and the call centre.',
      optionsConsidered:
        '- Go on every two weeks\n- Every three weeks, with a larger bin on request (preferred)\n- Every four weeks',
      peopleInvolved: 'Crews and their union, housing associations, residents’ groups and the access group.',
      evidence: 'Weights by street, calls about missed bins, and a trial in 1,800 homes.',
      evidenceGaps: 'Calls do not record who calls, so the trial alone shows how groups fare.',
      answerToGaps: 'The call centre asks callers about an assisted collection from now on.',
    },
    evidence: [
      TOWN,
      FAIR_REPORT,
      {
        id: 'trial',
        title: 'Trial in 1,800 homes',
        kind: 'research',
        publisher: 'Millbrook Council',
        asOf: day(-275).slice(0, 7),
        characteristics: ['age', 'disability', 'pregnancy-and-maternity', 'socio-economic'],
      },
    ],
    engagement: [
      {
        id: 'trial-homes',
        from: day(-270),
        to: day(-256),
        organisation: 'Households of the trial',
        stakeholderGroup: 'Residents',
        method: 'Survey and 12 visits',
        numberEngaged: 640,
        groups: ['age', 'disability', 'race', 'pregnancy-and-maternity', 'socio-economic'],
        findings: 'Nappies and incontinence pads fill the bin first.',
        changed: 'A separate collection for both.',
      },
      {
        id: 'access',
        from: day(-252),
        organisation: 'Access group',
        stakeholderGroup: 'Disabled people',
        method: 'Meeting',
        numberEngaged: 15,
        groups: ['disability', 'age'],
        findings: 'Three bins side by side block narrow paths for wheelchairs.',
        changed: 'Bins are put back by crews where a path is narrow.',
      },
      {
        id: 'crews',
        from: day(-249),
        organisation: 'Crews',
        stakeholderGroup: 'Employees',
        method: 'Briefing at the depot',
        numberEngaged: 74,
        groups: ['staff', 'sex'],
        findings: 'Fuller bins are heavier to move.',
      },
    ],
    baseline: [
      {
        characteristic: 'age',
        demographics: RESIDENTS.age,
        worksWell: 'Crews know who needs a hand.',
        problems: 'Older people living alone find large bins hard to move.',
        evidenceIds: ['town', 'trial'],
      },
      {
        characteristic: 'disability',
        demographics: `${RESIDENTS.disability} Over 2,000 homes had an assisted collection in 2022/23.`,
        worksWell: 'Assisted collection is free and simple to ask for.',
        problems: 'Bins left on paths stand in the way of wheelchairs.',
        evidenceIds: ['fair-report', 'trial'],
      },
      {
        characteristic: 'gender-reassignment',
        nothingRelevantReason:
          'Bins are collected from addresses. Nothing in the service asks about or depends on anybody’s gender.',
      },
      {
        characteristic: 'marriage-and-civil-partnership',
        nothingRelevantReason:
          'Collection goes by household, and makes no difference between married people, civil partners and others.',
      },
      {
        characteristic: 'pregnancy-and-maternity',
        demographics: RESIDENTS['pregnancy-and-maternity'],
        problems: 'A baby in nappies fills a quarter of the bin.',
        evidenceIds: ['trial'],
      },
      {
        characteristic: 'race',
        demographics: RESIDENTS.race,
        problems: 'Large families fill their bin sooner, and more of them are from minority ethnic groups.',
        evidenceIds: ['town', 'trial'],
      },
      {
        characteristic: 'religion-or-belief',
        demographics: RESIDENTS['religion-or-belief'],
        worksWell: 'Extra collections after Eid and Christmas.',
        evidenceIds: ['town'],
      },
      {
        characteristic: 'sex',
        demographics: `${RESIDENTS.sex} In the trial women saw to the bins in six homes of ten.`,
        worksWell: 'Light small bins for food.',
        evidenceIds: ['trial'],
      },
      {
        characteristic: 'sexual-orientation',
        nothingRelevantReason:
          'The service knows addresses only, and the trial found no difference that could be linked to orientation.',
      },
      {
        characteristic: 'socio-economic',
        demographics: RESIDENTS['socio-economic'],
        problems: 'Flats share bins that overflow.',
        evidenceIds: ['trial'],
      },
    ],
    noImpact: {
      'gender-reassignment':
        'The change is in how often a bin is emptied. Requests for a larger bin ask for the size of ' +
        'the household and no more.',
      'marriage-and-civil-partnership':
        'How often a bin is emptied depends on the round, not on who lives together or how.',
      'religion-or-belief':
        'Extra collections after Eid and Christmas stay, and no round falls on a different day than before.',
      'sexual-orientation':
        'A bin that is emptied every three weeks is the same for everybody, whatever their orientation is.',
      sex:
        'Who sees to the bins was asked in the trial: the work is as much as before, and the small ' +
        'bin is lighter.',
    },
    impacts: wasteImpacts(),
    mitigations: wasteMitigations(day),
    conclusion: {
      communityEngagement:
        'The households of the trial were sent the conclusions, and two in three agreed with them.',
      unmitigatedJustification:
        'Some bins will be full before the third week. A larger one is free to whoever asks.',
      aims: {
        eliminate: 'Whoever cannot move a bin gets help without having to prove anything.',
        advance: 'Separate collection of nappies and pads helps young families and older people alike.',
        foster: 'Crews and residents’ groups walk the rounds together twice a year.',
      },
      monitoring:
        'The waste manager counts missed and overflowing bins by area and by assisted collection each month.',
      reviewOn: day(120),
      outcome: 'B',
      outcomeJustification:
        'Homes with babies, with many people or with a disabled person need more room or help, and get it.',
    },
  })
