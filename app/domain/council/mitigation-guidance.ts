import type { Questions } from './guidance.ts'

export const MITIGATION_GUIDANCE: Questions = {
  impactNumber: {
    why: 'Every harm needs an answer, and readers must see which is which.',
    good: 'One impact. If an action answers two, add it to each.',
  },
  summary: {
    why: 'This line stands in the action plan, where people read it without the rest.',
    good: 'The harm in one sentence.',
    example: 'Older people have further to walk to a bus',
  },
  action: {
    why: 'Those who decide rely on this really being done.',
    good: 'What, where, from when, and why it should work. Avoid “we will consider”.',
    example:
      'A bookable minibus serves the two streets on market days, door to door, at the price of a bus ticket.',
  },
  sourceOfSuggestion: {
    why: 'Ideas from the people affected are often the best ones.',
    good: 'A group or team, not a private person’s name.',
    example: 'The over-60s forum',
  },
  engagementIds: {
    why: 'People who were asked want to see what came of it: “you said, we changed”.',
    good: 'Every entry in which this was asked for, suggested or tried out.',
  },
  evidence: {
    why: 'Hope is not a mitigation.',
    good: 'Where it has worked before, or who has tried it.',
    example: 'The neighbouring borough’s minibus carries 70 people a week.',
  },
  feasibilityKind: {
    why: 'Decision-makers need to know how sure it is.',
    good: 'Be honest: “depends on” is a good answer if you say on what.',
  },
  feasibility: {
    why: 'Money, contracts and partners decide whether it happens.',
    good: 'What it needs, and whether that is agreed.',
    example: 'Paid for until March 2028. After that it depends on the county’s transport grant.',
  },
  owner: {
    why: 'What nobody owns does not get done.',
    good: 'A post, so that it stays right when people move on.',
    example: 'Transport manager',
  },
  dueOn: {
    why: 'A mitigation that comes after the harm is too late.',
    good: 'The day by which it is in place.',
  },
  measure: {
    why: 'It tells you, at the review, whether it worked.',
    good: 'Something you can count or ask about, with a target.',
    example: 'At least 50 trips a week by summer, and no more complaints from the two streets than before.',
  },
}

export const FURTHER_SUGGESTIONS_GUIDANCE: Questions = {
  furtherSuggestions: {
    why: 'The duty is not only about avoiding harm. It also asks how equality could be advanced.',
    good: 'Ideas that go beyond this proposal, also for other teams. You can leave it empty.',
    example: 'Offer the reading group by telephone, for people who cannot come to the library.',
  },
}
