import type { Questions } from './guidance.ts'

export const IMPACT_GUIDANCE: Questions = {
  title: {
    why: 'Reports and mitigations refer to the impact by its number and title.',
    good: 'A few words that say what happens to people.',
    example: 'Longer walk to the bus stop',
  },
  groups: {
    why:
      'Regard is due to each group’s own needs. One impact can reach several groups, if it affects ' +
      'them in the same way.',
    good: 'The groups that feel this effect. If it is different for another group, add another impact for them.',
  },
  combination: {
    why: 'Some effects only show where things come together: an older woman without a car, a disabled parent.',
    good: '“Each” if every group feels it. “People who are in all” if it is about where they overlap.',
  },
  effect: {
    why: 'Negative and mixed impacts need a mitigation, or a reason why there is none.',
    good: 'Compare with today. “Neutral” means that you looked, and nothing changes for these people.',
  },
  source: {
    why: 'Readers ask: how do you know?',
    good: 'The figures, the research or the people that told you.',
    example: 'Ticket data for route 12, and the disability forum in May',
  },
  rationale: {
    why: 'Those who decide must understand what happens, to how many, and why.',
    good:
      'What changes for these people compared with the baseline, how many they are, and how you ' +
      'come to that view.',
    example:
      'About 140 people a week use the two stops. For half of them the next stop is over 400 metres ' +
      'away, and uphill.',
  },
  additionalInformation: {
    why: 'Testing your view with the people it concerns makes it stronger, and sometimes proves it wrong.',
    good: 'What supports or speaks against it, and whether those affected were asked.',
  },
  severity: {
    why: 'It helps readers to see what matters most. It is a judgement, not a score.',
    good: 'Think of how hard it hits, how many people, for how long, and whether it can be undone.',
  },
  severityReason: {
    why: 'Others may judge differently, so they need your reasons.',
    good: 'One or two sentences.',
    example: 'Few people, but for them it is the only way to get to the surgery.',
  },
  severityAfter: {
    why: 'It shows what is left once the mitigations in step 3 are done.',
    good: 'Come back to this when you have written the mitigations.',
  },
  evidenceIds: {
    why: 'An impact that rests on evidence can be tested later.',
    good: 'The items that this view rests on.',
  },
  engagementIds: {
    why: 'It shows that those who may be affected were heard.',
    good: 'The entries in which people spoke about this.',
  },
  noMitigationReason: {
    why: 'A harm must not be left without a word.',
    good: 'Only if nothing can be done. Say what you looked at, and why it is not possible or proportionate.',
    example: 'A second van would cost more than the whole round saves, and partners have none to lend.',
  },
}
