import { auditAssessment } from '#app/commands/oversight/audit-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { aStory, type Example, exampleDocument, type Stage } from '#scripts/demo/story.ts'
import { councilTaxImpacts, councilTaxMitigations } from './council-tax-support-impacts.ts'
import {
  councilTaxBaseline,
  councilTaxEngagement,
  councilTaxEvidence,
} from './council-tax-support-records.ts'

/**
 * Approved after the decision, which is marked for good; audited, found wanting, and being written anew as
 * version 2.
 */
export const councilTaxSupport: Example = (stage) => {
  const { db, day } = stage
  const story = aStory(stage, {
    document: councilTaxDocument(stage),
    officer: 'daniel',
    manager: 'helen',
    lead: 'bronwen',
  })
  return [
    ...story.written(-171, -140),
    story.step('submit', -138),
    story.step('approve', -126),
    story.then(-96, 'bronwen', (context, reference) =>
      auditAssessment(context, { reference, versionNumber: 1, answers: AUDIT }),
    ),
    story.then(-34, 'daniel', (context, reference) =>
      startNewVersion(context, {
        reference,
        reason: 'The audit asked for more on carers, and the scheme is decided anew for next year',
      }),
    ),
    story.then(-33, 'daniel', async (context, reference) => {
      const values = { body: 'Full Council', date: day(58), reportReference: 'FC/RES/2' }
      await saveSection(context, { reference, section: 'decision', rowVersion: 1, values })
    }),
    story.then(-30, 'daniel', async (context, reference) => {
      const carers = await findSection(db, await story.versionId(), 'baseline', 'carers')
      const values = {
        ...carers?.values,
        problems:
          'Carer’s allowance counts as income in the scheme, so two carers in three pay more than a ' +
          'neighbour with the same money from work.',
      }
      await saveSection(context, {
        reference,
        section: 'baseline',
        entryId: 'carers',
        rowVersion: carers?.rowVersion ?? 0,
        values,
      })
    }),
  ]
}

const AUDIT = {
  evidenceScore: '2',
  evidenceNote: 'Good figures on claims. Nothing newer than last year on carers.',
  engagementScore: '2',
  engagementNote: 'Claimants were asked, carers hardly.',
  impactsScore: '1',
  impactsNote: 'Carers are named in the baseline and then forgotten.',
  mitigationsScore: '2',
  mitigationsNote: 'The hardship fund is well thought out. Its owner changes in spring.',
  outcomeScore: '2',
  outcomeNote: 'Follows from the rest, but it was signed when the decision was already taken.',
  verdict: 'improvement needed',
  summary:
    'Please start a new version before next year’s scheme is decided, and put it before the council in time.',
} as const

const councilTaxDocument = ({ day }: Stage) =>
  exampleDocument({
    proposal: {
      title: 'Council tax support for people of working age',
      directorate: 'Resources',
      service: 'Revenues and benefits',
      leadOfficers: [{ name: 'Daniel Osei', role: 'Policy officer', organisation: 'Millbrook Council' }],
      startedOn: day(-171),
      decision: { body: 'Full Council', date: day(-138), reportReference: 'FC/RES/1' },
      tags: ['Budget 2027-28', 'Cost of living'],
      aims:
        'The scheme pays part of the council tax of people on low incomes. The proposal raises the ' +
        'least that everybody of working age pays from 10% to 20%, and puts a third of the saving ' +
        'into a hardship fund.',
      scope:
        'About 9,300 households of working age that claim support. Pensioners are protected by ' +
        'national rules and not part of it.',
      optionsConsidered:
        '- Keep the scheme\n- Raise the least payment to 15%, 20% or 25%\n- Bands of income in place ' +
        'of percentages\n\nThe consultation paper set out the cost of each to four typical households.',
      peopleInvolved:
        'Claimants, advice agencies, housing associations, the fire and police authorities as the law ' +
        'asks, and the benefits team.',
      evidence:
        'Claim records, arrears by street, the consultation, and the published report on inequality in the borough.',
      evidenceGaps: 'The claim form does not ask for religion, sexual orientation or gender reassignment.',
      answerToGaps:
        'Advice agencies were asked what they see instead. A question that people may leave out joins ' +
        'the form in spring.',
    },
    evidence: councilTaxEvidence(day),
    engagement: councilTaxEngagement(day),
    baseline: councilTaxBaseline(),
    noImpact: {
      'gender-reassignment':
        'What people pay depends on income and household alone. Advice agencies know of no case in ' +
        'which being trans made a difference to a claim.',
      'religion-or-belief':
        'The scheme asks nothing about belief, and payments are spread so that no feast or fast falls on a reminder.',
      'sexual-orientation':
        'Couples are treated alike whoever their partner is, as the national rules say, and the ' +
        'benefits team checked this on a sample of claims.',
      'marriage-and-civil-partnership':
        'Married couples, civil partners and couples who are neither are assessed together in the ' +
        'same way, so the change is the same for all.',
    },
    impacts: councilTaxImpacts(),
    mitigations: councilTaxMitigations(day),
    conclusion: {
      communityEngagement:
        'Two of the advice agencies read the draft. The fund was doubled and its form cut to a page after that.',
      unmitigatedJustification:
        'Most claimants pay between £2 and £4 a week more. Undoing that would take the money from ' +
        'services that the same households use.',
      cumulativeImpact:
        'Water bills and rents rise in the same month. The benefits team sends one letter about all ' +
        'three, and reminders wait until June.',
      aims: {
        eliminate:
          'Income that is paid because of a disability is not counted, so that nobody pays more for being disabled.',
        advance:
          'The fund is offered first to groups in which arrears are most frequent, without their having to ask.',
        foster:
          'The letter says plainly what support is for and who gets it, against the rumours that the ' +
          'consultation brought up.',
      },
      monitoring:
        'The head of revenues looks at arrears and awards from the fund by age, sex, disability and ' +
        'ethnicity each quarter, and reports to the audit committee.',
      reviewOn: day(70),
      outcome: 'B',
      outcomeJustification:
        'The harm to disabled people, women and some minorities is real, and the fund and the ' +
        'exceptions bring it down to what is proportionate.',
    },
  })
