import { approveAssessment } from '#app/commands/signoff/approve-assessment.server.ts'
import { moveDecisionDate, recordDecision } from '#app/commands/after/note-decision.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'
import { wasteImpacts, wasteMitigations } from './waste-collection-impacts.ts'
import { FAIR_REPORT, RESIDENTS, TOWN } from './town-figures.ts'

/**
 * Approved, changed and approved again, so version 1 is superseded. The decision moved after sign-off, and
 * was recorded.
 */
export const wasteCollection: Example = (demo) => {
  const { db, day } = demo
  const assessment = demoAssessment(demo, {
    document: wasteCollectionDocument(demo),
    officer: 'tomasz',
    manager: 'siobhan',
  })
  const second = { officer: 'tomasz', approver: 'siobhan' } as const
  return [
    ...assessment.written(-WASTE_COLLECTION_STARTED_DAYS_AGO, -231),
    assessment.step('submit', -229),
    assessment.step('approve', -221),
    assessment.change(-118, second.officer, (context, reference) =>
      startNewVersion(context, {
        reference,
        reason: 'The proposal changed: food waste is now collected every week',
      }),
    ),
    assessment.change(-117, second.officer, async (context, reference) => {
      const values = { body: 'Cabinet', date: day(-71), reportReference: 'CAB/PL/17' }
      await saveSection(context, { reference, section: 'decision', rowVersion: 1, values })
    }),
    assessment.change(-116, second.officer, async (context, reference) => {
      const aims = await findSection(db, await assessment.versionId(), 'aims-and-options')
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
    assessment.step('submit', -98),
    assessment.change(-86, second.approver, async (context, reference) => {
      const { moveVersion } = await getAssessment(db, reference)
      await approveAssessment(context, { reference, moveVersion, attested: true })
    }),
    assessment.change(-72, second.officer, (context, reference) =>
      moveDecisionDate(context, {
        reference,
        versionNumber: 2,
        decisionOn: day(-57),
        reason: 'The Cabinet meeting was postponed by two weeks',
      }),
    ),
    assessment.change(-55, second.officer, (context, reference) =>
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

/** The torture run uses this document too, with later dates. */
export const WASTE_COLLECTION_STARTED_DAYS_AGO = 262
export const wasteCollectionDocument = ({ day }: Pick<Demo, 'day'>) =>
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
      startedOn: day(-WASTE_COLLECTION_STARTED_DAYS_AGO),
      decision: { body: 'Cabinet', date: day(-212), reportReference: 'CAB/PL/9' },
      tags: ['Climate'],
      aims:
        'Half of what people throw away could be recycled. Collecting the rest every three weeks ' +
        'instead of two saves money and increases recycling.',
      scope: 'All 126,000 households, the crews, and the call centre.',
      optionsConsidered:
        '- Keep collecting every two weeks\n- Every three weeks, with a larger bin on request ' +
        '(preferred)\n- Every four weeks',
      peopleInvolved: 'Crews and their union, housing associations, residents’ groups and the access group.',
      evidence: 'Weights by street, calls about missed bins, and a trial in 1,800 homes.',
      evidenceGaps: 'We do not record who calls, so only the trial shows how different groups are affected.',
      answerToGaps: 'The call centre now asks callers about assisted collection.',
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
        organisation: 'Households in the trial',
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
        changed: 'Crews put bins back where a path is narrow.',
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
        worksWell: 'Crews know who needs help.',
        problems: 'Older people living alone find large bins hard to move.',
        evidenceIds: ['town', 'trial'],
      },
      {
        characteristic: 'disability',
        demographics: `${RESIDENTS.disability} Over 2,000 homes had an assisted collection in 2022/23.`,
        worksWell: 'Assisted collection is free and simple to ask for.',
        problems: 'Bins left on paths block wheelchairs.',
        evidenceIds: ['fair-report', 'trial'],
      },
      {
        characteristic: 'gender-reassignment',
        nothingRelevantReason:
          'Bins are collected from addresses. Nothing in the service asks about or depends on anyone’s ' +
          'gender.',
      },
      {
        characteristic: 'marriage-and-civil-partnership',
        nothingRelevantReason:
          'Collection is by household, and makes no difference between married people, civil partners ' +
          'and others.',
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
        worksWell: 'There are extra collections after Eid and Christmas.',
        evidenceIds: ['town'],
      },
      {
        characteristic: 'sex',
        demographics: `${RESIDENTS.sex} In the trial, women dealt with the bins in six homes out of ten.`,
        worksWell: 'The small food bins are light.',
        evidenceIds: ['trial'],
      },
      {
        characteristic: 'sexual-orientation',
        nothingRelevantReason:
          'The service knows addresses only, and the trial found no difference linked to sexual orientation.',
      },
      {
        characteristic: 'socio-economic',
        demographics: RESIDENTS['socio-economic'],
        problems: 'Flats share bins, which overflow.',
        evidenceIds: ['trial'],
      },
    ],
    noImpact: {
      'gender-reassignment':
        'The change is to how often a bin is emptied. Requests for a larger bin only ask for the size ' +
        'of the household.',
      'marriage-and-civil-partnership':
        'How often a bin is emptied depends on the round, not on who lives together or how.',
      'religion-or-belief':
        'Extra collections after Eid and Christmas continue, and every round stays on the same day.',
      'sexual-orientation':
        'A bin emptied every three weeks is the same for everyone, whatever their sexual orientation.',
      sex:
        'The trial asked who deals with the bins. There is as much work as before, and the small bin ' +
        'is lighter.',
    },
    impacts: wasteImpacts(),
    mitigations: wasteMitigations(day),
    conclusion: {
      communityEngagement:
        'We sent the conclusions to the households in the trial, and two in three agreed with them.',
      unmitigatedJustification:
        'Some bins will be full before the third week. A larger one is free to anyone who asks.',
      aims: {
        eliminate: 'People who cannot move a bin get help without having to prove anything.',
        advance: 'The separate collection of nappies and pads helps young families and older people alike.',
        foster: 'Crews and residents’ groups walk the rounds together twice a year.',
      },
      monitoring:
        'Each month the waste manager counts missed and overflowing bins by area, and missed assisted ' +
        'collections.',
      reviewOn: day(120),
      outcome: 'B',
      outcomeJustification:
        'Homes with babies, large households and disabled people need more room or more help, and will ' +
        'get it.',
    },
  })
