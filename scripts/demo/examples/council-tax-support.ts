import { auditAssessment } from '#app/commands/oversight/audit-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'
import { councilTaxImpacts, councilTaxMitigations } from './council-tax-support-impacts.ts'
import {
  councilTaxBaseline,
  councilTaxEngagement,
  councilTaxEvidence,
} from './council-tax-support-records.ts'

/**
 * Approved after the decision, which is recorded permanently. The audit asked for improvements, and version
 * 2 is being written.
 */
export const councilTaxSupport: Example = (demo) => {
  const { db, day } = demo
  const assessment = demoAssessment(demo, {
    document: councilTaxDocument(demo),
    officer: 'daniel',
    manager: 'helen',
    lead: 'bronwen',
  })
  return [
    ...assessment.written(-171, -140),
    assessment.step('submit', -138),
    assessment.step('approve', -126),
    assessment.change(-96, 'bronwen', (context, reference) =>
      auditAssessment(context, { reference, versionNumber: 1, answers: AUDIT }),
    ),
    assessment.change(-34, 'daniel', (context, reference) =>
      startNewVersion(context, {
        reference,
        reason: 'The audit asked for more on carers, and next year’s scheme is about to be decided',
      }),
    ),
    assessment.change(-33, 'daniel', async (context, reference) => {
      const values = { body: 'Full Council', date: day(58), reportReference: 'FC/RES/2' }
      await saveSection(context, { reference, section: 'decision', rowVersion: 1, values })
    }),
    assessment.change(-30, 'daniel', async (context, reference) => {
      const carers = await findSection(db, await assessment.versionId(), 'baseline', 'carers')
      const values = {
        ...carers?.values,
        problems:
          'Carer’s allowance counts as income in the scheme, so two carers in three pay more than ' +
          'someone who earns the same from work.',
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
  evidenceNote: 'Good figures on claims. Nothing on carers more recent than last year.',
  engagementScore: '2',
  engagementNote: 'Claimants were asked, but very few carers.',
  impactsScore: '1',
  impactsNote: 'Carers are in the baseline but are not mentioned again.',
  mitigationsScore: '2',
  mitigationsNote: 'The hardship fund is well thought out. Its owner changes in the spring.',
  outcomeScore: '2',
  outcomeNote: 'It follows from the rest, but it was signed after the decision was taken.',
  verdict: 'improvement needed',
  summary:
    'Please start a new version before next year’s scheme is decided, and put it to the council in ' +
    'time.',
} as const

const councilTaxDocument = ({ day }: Demo) =>
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
        'minimum that everyone of working age pays from 10% to 20%, and puts a third of the saving ' +
        'into a hardship fund.',
      scope:
        'About 9,300 working-age households that claim support. Pensioners are protected by national ' +
        'rules and are not affected.',
      optionsConsidered:
        '- Keep the current scheme\n- Raise the minimum payment to 15%, 20% or 25%\n- Income bands ' +
        'instead of percentages\n\nThe consultation paper set out what each would cost four typical ' +
        'households.',
      peopleInvolved:
        'Claimants, advice agencies, housing associations, the benefits team, and the fire and police ' +
        'authorities as the law requires.',
      evidence:
        'Claim records, arrears by street, the consultation, and the published report on inequality in ' +
        'the borough.',
      evidenceGaps: 'The claim form does not ask for religion, sexual orientation or gender reassignment.',
      answerToGaps:
        'We asked advice agencies what they see. An optional question will be added to the form in the ' +
        'spring.',
    },
    evidence: councilTaxEvidence(day),
    engagement: councilTaxEngagement(day),
    baseline: councilTaxBaseline(),
    noImpact: {
      'gender-reassignment':
        'What people pay depends on income and household only. Advice agencies know of no case in ' +
        'which being trans made a difference to a claim.',
      'religion-or-belief':
        'The scheme does not ask about belief, and no reminder is sent during a religious festival or fast.',
      'sexual-orientation':
        'Couples are treated the same whoever their partner is, as the national rules require. The ' +
        'benefits team checked this on a sample of claims.',
      'marriage-and-civil-partnership':
        'Married couples, civil partners and unmarried couples are assessed together in the same way, ' +
        'so the change is the same for everyone.',
    },
    impacts: councilTaxImpacts(),
    mitigations: councilTaxMitigations(day),
    conclusion: {
      communityEngagement:
        'Two of the advice agencies read the draft. As a result we doubled the fund and cut its form ' +
        'to one page.',
      unmitigatedJustification:
        'Most claimants would pay between £2 and £4 a week more. Removing that would take money from ' +
        'services that the same households use.',
      cumulativeImpact:
        'Water bills and rents rise in the same month. The benefits team sends one letter about all ' +
        'three, and no reminders before June.',
      aims: {
        eliminate:
          'Disability benefits are not counted as income, so that nobody pays more because they are disabled.',
        advance:
          'The fund is offered first to the groups with the most arrears, without their having to ask.',
        foster:
          'The letter says plainly what support is for and who gets it, to counter the rumours we heard ' +
          'in the consultation.',
      },
      monitoring:
        'The head of revenues reviews arrears and awards from the fund by age, sex, disability and ' +
        'ethnicity each quarter, and reports to the audit committee.',
      reviewOn: day(70),
      outcome: 'B',
      outcomeJustification:
        'The harm to disabled people, women and some minority ethnic groups is real. The fund and the ' +
        'exceptions reduce it to a proportionate level.',
    },
  })
