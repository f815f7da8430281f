import type { Questions } from './guidance.ts'

export const PROPOSAL_GUIDANCE: Questions = {
  title: {
    why: 'People find the assessment by its title, and the report refers to it.',
    good: 'The same title as the report. Say what will change, not only which service.',
    example: 'Moving Elm Road library to the community centre',
  },
  directorateId: {
    why: 'Managers in this directorate can read the assessment, and one of them will usually approve it.',
    good: 'The directorate that owns the proposal, even if others help with it.',
  },
  service: {
    why: 'It helps other people see what your directorate is changing for the same residents.',
    good: 'The team or service, as residents would know it.',
    example: 'Waste and recycling',
  },
  startedOn: {
    why:
      'It shows that you thought about equality from an early stage. We also use this date to work out how ' +
      'old evidence is.',
    good: 'The day, month or year you started work on it, even if that was on paper.',
  },
}

export const LEAD_OFFICER_GUIDANCE: Questions = {
  name: {
    why: 'Readers need to know who can answer questions about the assessment.',
    good: 'Someone who knows the proposal well. They do not need an account.',
  },
  role: {
    why: 'If the assessment is published, officers appear by job title.',
    good: 'Their job title.',
    example: 'Commissioning manager, adult social care',
  },
  organisation: {
    why: 'Many proposals are made with partners, such as the NHS or the police.',
    good: 'The organisation they work for. Leave this empty if it is the council.',
  },
}

export const DECISION_GUIDANCE: Questions = {
  body: {
    why: 'The people who decide must have due regard, so they need to read this assessment.',
    good: 'The name of the committee or other body, or the post that decides under delegated powers.',
    example: 'Cabinet, or Director of Place (delegated decision)',
  },
  date: {
    why: 'You must have due regard before a decision is made and when it is made, so this date sets your timetable.',
    good: 'The date of the meeting, or your best estimate. You can change it while you write.',
  },
  reportReference: {
    why: 'It links this assessment to the report that decision-makers read.',
    good: 'The number in the forward plan or on the report. Leave this empty if there is no number yet.',
  },
  noDecisionReason: {
    why: 'The duty covers all of the council’s functions, so you can assess something without a formal decision.',
    good: 'One sentence that says why there will be no formal decision. Leave this empty if there will be one.',
    example: 'This reviews how our advice line works today. We are not proposing a change yet.',
  },
}

export const AIMS_GUIDANCE: Questions = {
  aims: {
    why: 'Whether an effect on people is proportionate depends on what you want to achieve.',
    good: 'The problem, and what will be better. If saving money is one of the aims, say so.',
    example:
      'Two bus routes carry few people and cost £90,000 a year. We want one route that more people use.',
  },
  scope: {
    why: 'Readers need to know who could be affected, and who could not.',
    good: 'The teams, services, places and people covered. Say roughly how many people use the service.',
    example:
      'All 14 care homes that we run, with their 380 residents and 610 staff. This does not cover homes run by ' +
      'other organisations.',
  },
  optionsConsidered: {
    why: 'If one option harms a group, decision-makers must see that you considered others.',
    good: 'Each option on a line, including doing nothing. Name the document that compares them.',
    example:
      'Keep weekly collections. Collect every two weeks. Collect every two weeks, with weekly food ' +
      'waste collections (preferred). The May business case compares them.',
  },
  peopleInvolved: {
    why: 'One person working alone will miss things.',
    good: 'The colleagues, partners and people who use the service who took part, and what they helped with.',
    example:
      'Library staff, the friends’ group, two local schools and the sight loss society tried out the new layout.',
  },
}
