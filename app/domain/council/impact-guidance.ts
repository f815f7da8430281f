import type { Questions } from './guidance.ts'

export const IMPACT_GUIDANCE: Questions = {
  title: {
    why: 'Reports and mitigations refer to the impact by its number and title.',
    good: 'A few words that say what happens to people.',
    example: 'Longer walk to the bus stop',
  },
  groups: {
    why:
      'You must have due regard to the needs of each group. One impact can cover several groups if it ' +
      'affects them in the same way.',
    good: 'The groups that will feel this effect. If another group is affected differently, add another impact.',
  },
  combination: {
    why:
      'Some effects only appear when characteristics combine, such as for a disabled parent or an older woman ' +
      'without a car.',
    good:
      'Choose “Each of these groups” if every group will feel the effect. Choose “People who are in all of ' +
      'these groups” if it affects people who belong to every one of them.',
  },
  effect: {
    why: 'A negative or mixed impact needs a mitigation, or a reason why there is none.',
    good: 'The effect compared with today. “Neutral” means that you checked, and nothing changes for these people.',
  },
  source: {
    why: 'Readers will ask how you know.',
    good: 'The figures or research you used, or the people who told you.',
    example: 'Ticket data for route 12, and the disability forum in May',
  },
  rationale: {
    why: 'Decision-makers must understand what happens, to how many people, and why.',
    good:
      'What changes for these people compared with the baseline, how many there are, and how you ' +
      'reached that view.',
    example:
      'About 140 people a week use the two stops. For half of them the next stop is over 400 metres ' +
      'away and uphill.',
  },
  additionalInformation: {
    why: 'Checking your view with the people affected makes it stronger. Sometimes it proves you wrong.',
    good: 'What supports your view and what goes against it, and whether you asked the people affected.',
  },
  severity: {
    why: 'It helps readers see what matters most. It is a judgement, not a score.',
    good: 'Think about how serious the effect is, how many people feel it, for how long, and if it can be undone.',
  },
  severityReason: {
    why: 'Other people may judge it differently, so they need your reasons.',
    good: 'One or two sentences.',
    example: 'It affects few people, but it is their only way to get to the surgery.',
  },
  severityAfter: {
    why: 'It shows what will be left once the mitigations in step 3 are in place.',
    good: 'Your judgement after you have written the mitigations. Come back to this question then.',
  },
  evidenceIds: {
    why: 'Readers can check an impact if they can see its evidence.',
    good: 'The evidence that supports this view.',
  },
  engagementIds: {
    why: 'It shows that you listened to people who could be affected.',
    good: 'The entries where people talked about this.',
  },
  noMitigationReason: {
    why: 'Do not leave a harm unexplained.',
    good:
      'Answer this only if nothing can be done. Say what you considered, and why it is not possible or not ' +
      'proportionate.',
    example: 'A second van would cost more than the change saves, and partners have none to lend.',
  },
}
