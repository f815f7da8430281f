import type { Questions } from './guidance.ts'

export const MITIGATION_GUIDANCE: Questions = {
  impactNumber: {
    why: 'Every harm needs a response, and readers must see which response belongs to which harm.',
    good: 'One impact. If an action deals with two impacts, add it to each.',
  },
  summary: {
    why: 'People may read this line in the action plan without reading the rest.',
    good: 'The harm, in one sentence.',
    example: 'Older people will have further to walk to a bus',
  },
  action: {
    why: 'Decision-makers rely on you to do this.',
    good: 'What you will do, where, from when, and why it should work. Avoid “we will consider”.',
    example:
      'On market days, a bookable minibus will run door to door in the two streets for the price of a bus ticket.',
  },
  sourceOfSuggestion: {
    why: 'The best ideas often come from the people affected.',
    good: 'The name of a group or team. Do not name private individuals.',
    example: 'The over-60s forum',
  },
  engagementIds: {
    why: 'People who took part want to see what happened as a result: “you said, we did”.',
    good: 'Every entry where people asked for this, suggested it or tried it out.',
  },
  evidence: {
    why: 'Decision-makers need evidence that it will work. Hope is not a mitigation.',
    good: 'Where it has worked before, or who has tried it.',
    example: 'The neighbouring borough’s minibus carries 70 people a week.',
  },
  feasibilityKind: {
    why: 'Decision-makers need to know how certain it is.',
    good: 'An honest answer. “Depends on something else” is fine if you say what it depends on.',
  },
  feasibility: {
    why: 'Money, contracts and partners decide whether it happens.',
    good: 'What it needs, and whether that has been agreed.',
    example: 'Funded until March 2028. After that it depends on the county’s transport grant.',
  },
  owner: {
    why: 'An action without an owner does not get done.',
    good: 'A job title, so that it stays right when people move on.',
    example: 'Transport manager',
  },
  dueOn: {
    why: 'A mitigation that comes after the harm is too late.',
    good: 'The date it will be in place by.',
  },
  measure: {
    why: 'It will tell you at the review whether the mitigation worked.',
    good: 'Something you can count or ask about, with a target.',
    example: 'At least 50 trips a week by summer, and no more complaints from the two streets than before.',
  },
}

export const FURTHER_SUGGESTIONS_GUIDANCE: Questions = {
  furtherSuggestions: {
    why: 'The duty is not only about avoiding harm. You also need to consider how to advance equality.',
    good: 'Ideas that go beyond this proposal, including for other teams. You can leave this empty.',
    example: 'Offer the reading group by telephone to people who cannot come to the library.',
  },
}
