import {
  emptyDocument,
  type AssessmentDocument,
  type DocumentBaseline,
  type DocumentEngagement,
  type DocumentEvidence,
  type DocumentImpact,
  type DocumentMitigation,
} from '#app/domain/assessment/document.ts'
import { completeBaselines, completeEvidence, completeEngagement } from './complete-records.ts'

type Proposal = AssessmentDocument['proposal']
type Conclusion = AssessmentDocument['conclusion']

export type DocumentParts = Partial<Omit<AssessmentDocument, 'proposal' | 'conclusion'>> & {
  proposal?: Partial<Omit<Proposal, 'decision'>> & { decision?: Proposal['decision'] }
  conclusion?: Partial<Omit<Conclusion, 'aims'>> & { aims?: Conclusion['aims'] }
}

/** A document with these answers and no others. */
export const documentWith = (parts: DocumentParts = {}): AssessmentDocument =>
  withParts(emptyDocument(), parts)

/** The complete document, but for these answers. A list or an answer given here stands in place of its own. */
export const completeDocumentWith = (parts: DocumentParts): AssessmentDocument =>
  withParts(completeDocument(), parts)

export const impactWith = (parts: Partial<DocumentImpact> = {}): DocumentImpact => ({
  groups: [],
  evidenceIds: [],
  engagementIds: [],
  ...parts,
})
export const mitigationWith = (parts: Partial<DocumentMitigation> = {}): DocumentMitigation => ({ ...parts })
export const baselineFor = (
  characteristic: string,
  parts: Partial<DocumentBaseline> = {},
): DocumentBaseline => ({
  characteristic,
  evidenceIds: [],
  ...parts,
})
export const engagementWith = (parts: Partial<DocumentEngagement> = {}): DocumentEngagement => ({
  groups: [],
  ...parts,
})
export const evidenceWith = (parts: Partial<DocumentEvidence> = {}): DocumentEvidence => ({
  characteristics: [],
  ...parts,
})

/**
 * A whole assessment of a made-up council, in which no check finds anything: outcome B, three impacts, two
 * mitigations,
 * all nine baselines. Each call gives a new one, so a test may change what it likes.
 */
export const completeDocument = (): AssessmentDocument => ({
  format: 'eqia-assessment/1',
  proposal: {
    title: 'Closing two cash offices and taking payments in other ways',
    directorate: 'Resources',
    service: 'Revenues and customer services',
    leadOfficers: [
      { name: 'Priya Lindqvist', role: 'Head of customer services', organisation: 'Wexmoor Council' },
      { name: 'Tom Achebe', role: 'Inclusion manager', organisation: 'Wexmoor Citizens Advice' },
    ],
    startedOn: '2026-09-07',
    decision: { body: 'Cabinet', date: '2027-03-16', reportReference: 'CAB/2027/31' },
    tags: ['customer access', 'budget 2027'],
    aims:
      'The two cash offices cost more each year while fewer people use them. The proposal takes ' +
      'payments at shops and post offices, by telephone and online, and spends part of the saving ' +
      'on help for people who find that hard.',
    scope:
      'The cash offices in Harrow Street and Millgate, the customer services team, and everyone who ' +
      'pays council tax, rent or charges in person.',
    optionsConsidered:
      '- Keep both offices open as now\n- Keep Millgate open on three mornings a week\n- Close both ' +
      'and take payments elsewhere (preferred)\n\nThe business case compares the cost of each and ' +
      'how far people would have to travel.',
    peopleInvolved:
      'Customer services, the housing and revenues teams, the post office area manager, Wexmoor ' +
      'Citizens Advice, the tenants’ panel and the disability forum.',
    evidence:
      'Counts of visits and payments at both offices, the residents’ survey, the census, and what ' +
      'people told us at the drop-in sessions and the forums.',
    evidenceGaps:
      'Visits are counted, but who makes them is not: the offices do not record religion, sexual ' +
      'orientation or gender reassignment.',
    answerToGaps:
      'The drop-in sessions asked people to say who they are if they wished. From April the help ' +
      'line offers the same questions, and the review will use the answers.',
  },
  evidence: completeEvidence(),
  engagement: completeEngagement(),
  baseline: completeBaselines(),
  noImpact: {
    'gender-reassignment':
      'Paying at a shop or by telephone asks for an account number only. Nobody has to give or ' +
      'prove a name, title or gender, which was checked with the provider.',
    'marriage-and-civil-partnership':
      'Payments are made against an account in the same way whether people are single, married or ' +
      'in a civil partnership, and joint accounts are kept.',
    'religion-or-belief':
      'Shops and post offices are open on every day of the week, so no day of worship is affected, ' +
      'and the way of paying asks nothing about belief.',
    'sexual-orientation':
      'The change is in where payments are taken. Forum members saw no difference for lesbian, gay ' +
      'and bisexual people, and nothing is asked or recorded.',
  },
  impacts: [
    {
      number: 1,
      title: 'Further to travel to pay in cash',
      groups: ['age', 'disability'],
      combination: 'each',
      effect: 'negative',
      source: 'Counts of visits at both offices, and the drop-in sessions',
      rationale:
        'Most of those who pay in person are over 65 or disabled. For about a third of them the ' +
        'nearest shop that takes payments is further away than the office, some of it uphill.',
      additionalInformation:
        'The disability forum walked two of the routes with us and confirmed where the kerbs and seats are missing.',
      severity: 'medium',
      severityReason: 'It concerns many people, but other ways to pay stay open to all of them.',
      severityAfter: 'low',
      evidenceIds: ['ev-visits', 'ev-survey'],
      engagementIds: ['en-drop-in', 'en-forum'],
    },
    {
      number: 2,
      title: 'Paying without help in your own language',
      groups: ['race', 'carers'],
      combination: 'each',
      effect: 'negative',
      source: 'The tenants’ panel and the language line’s records',
      rationale:
        'At the counters, staff speak four languages and help people to read a bill. A shop till ' +
        'cannot, so people who read little English, and those who pay on behalf of somebody they care ' +
        'for, may fall behind.',
      additionalInformation:
        'The panel tried the telephone line with an interpreter: it worked, but took long.',
      severity: 'medium',
      severityReason: 'Falling behind with rent has serious consequences, even if it happens seldom.',
      severityAfter: 'low',
      evidenceIds: ['ev-survey'],
      engagementIds: ['en-panel'],
    },
    {
      number: 3,
      title: 'Paying close to home and at any hour',
      groups: ['sex', 'pregnancy-and-maternity'],
      combination: 'each',
      effect: 'positive',
      source: 'The residents’ survey and the drop-in sessions',
      rationale:
        'Shops take payments from early morning until late. Parents with small children, most of whom ' +
        'at the sessions were women, said that the office’s hours clash with school and clinic times.',
      evidenceIds: ['ev-survey'],
      engagementIds: ['en-drop-in'],
    },
  ],
  mitigations: [
    {
      impactNumber: 1,
      summary: 'Older and disabled people may have further to go to pay in cash',
      action:
        'A payment van calls weekly at the six places that are furthest from a shop, for as long as ' +
        'the counts show that people use it. Two shops on Millgate are fitted with a lowered till.',
      sourceOfSuggestion: 'Members of the disability forum',
      evidence: 'The library van serves the same places, and its visits are used well.',
      feasibilityKind: 'planned',
      feasibility: 'The van is shared with the library service, whose manager has agreed the rounds.',
      owner: 'Head of customer services',
      dueOn: '2027-05-31',
      measure: 'Cash payments by people over 65 and by disabled people stay within 5% of last year’s.',
      engagementIds: ['en-forum'],
    },
    {
      impactNumber: 2,
      summary: 'People who read little English may fall behind with payments',
      action:
        'The help line offers an interpreter within two minutes, and bills carry a card in the eight ' +
        'languages most asked for that says how to pay and whom to ring.',
      sourceOfSuggestion: 'The tenants’ panel',
      evidence: 'When the housing repairs line did the same, missed calls fell by half.',
      feasibilityKind: 'under way',
      feasibility: 'The contract for interpreters covers it.',
      owner: 'Inclusion manager',
      dueOn: '2027-04-30',
      measure: 'Arrears in streets with many languages rise no faster than elsewhere.',
      engagementIds: ['en-panel'],
    },
  ],
  furtherSuggestions:
    'Offer every person who loses an office a visit to show how to pay by telephone or online, if ' +
    'they would like that.',
  conclusion: {
    communityEngagement:
      'The draft conclusions were read through with the disability forum and the tenants’ panel in ' +
      'October, and the van’s rounds were changed after that.',
    unmitigatedJustification:
      'A few people will still travel further in the weeks without a van. Keeping an office open ' +
      'for them would cost more than the whole programme of help.',
    adverseJustification:
      'What is saved pays for the help line and for longer hours, which reach more disabled people ' +
      'and more parents than the offices do.',
    cumulativeImpact:
      'The change of bus routes in April touches the same streets. Both teams planned the van’s ' +
      'stops together, so that nobody loses a bus and an office in one month.',
    aims: {
      eliminate:
        'Every way of paying was tried by disabled people first, and reasonable adjustments are part ' +
        'of the contract with the shops.',
      advance: 'Longer hours, a lowered till and interpreters meet needs that the offices did not meet.',
      foster:
        'The van stops at community centres that different groups share, and the panel will help to ' +
        'look at how it goes.',
    },
    monitoring:
      'The head of customer services reports payments, arrears and complaints by area each quarter ' +
      'to the scrutiny committee, with what the help line hears.',
    reviewOn: '2027-10-01',
    outcome: 'B',
    outcomeJustification:
      'Two harms are likely, and both can be reduced by adjustments that are paid for and agreed. ' +
      'With these, the proposal can go on.',
  },
})

function withParts(
  base: AssessmentDocument,
  { proposal, conclusion, ...lists }: DocumentParts,
): AssessmentDocument {
  return {
    ...base,
    ...lists,
    proposal: { ...base.proposal, ...proposal },
    conclusion: { ...base.conclusion, ...conclusion },
  }
}
