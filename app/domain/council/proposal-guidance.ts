import type { Questions } from './guidance.ts'

export const PROPOSAL_GUIDANCE: Questions = {
  title: {
    why: 'It is how people find this assessment, and how it is named in the report.',
    good: 'The same title as the report. It says what will change, not only which service.',
    example: 'Moving Elm Road library to the community centre',
  },
  directorateId: {
    why: 'Managers of this directorate can read the assessment, and one of them will usually approve it.',
    good: 'The directorate that owns the proposal, even if others help with it.',
  },
  service: {
    why: 'It helps others to see what your directorate is changing for the same people.',
    good: 'The team or service as residents would know it.',
    example: 'Waste and recycling',
  },
  startedOn: {
    why: 'It shows that thinking about equality began early. Evidence is also judged by how old it was on this day.',
    good: 'The day you first worked on it, even if that was on paper.',
  },
}

export const LEAD_OFFICER_GUIDANCE: Questions = {
  name: {
    why: 'Whoever reads this needs to know who can answer questions about it.',
    good: 'Someone who knows the proposal well. They need no account here.',
  },
  role: {
    why: 'If the assessment is published, officers appear by their role.',
    good: 'The job title.',
    example: 'Commissioning manager, adult social care',
  },
  organisation: {
    why: 'Many proposals are made with partners, such as the NHS or the police.',
    good: 'The organisation they work for. Leave it empty for the council itself.',
  },
}

export const DECISION_GUIDANCE: Questions = {
  body: {
    why: 'The duty to have due regard falls on those who decide. They need this assessment in front of them.',
    good: 'The name of the body, or the post that decides under delegated powers.',
    example: 'Cabinet, or: Director of Place (delegated decision)',
  },
  date: {
    why: 'Regard has to come before and at the time of the decision, so this date sets your timetable.',
    good: 'The date of the meeting, or your best estimate. You can change it while you write.',
  },
  reportReference: {
    why: 'It ties this assessment to the report that decision-makers read.',
    good: 'The number on the forward plan or the report. Leave it empty until there is one.',
  },
  noDecisionReason: {
    why: 'The duty applies to all that a council does, so an assessment can be right without a formal decision.',
    good: 'One sentence that says why nobody will formally decide. Leave it empty if somebody will.',
    example: 'This reviews how our advice line works today. No change is proposed yet.',
  },
}

export const AIMS_GUIDANCE: Questions = {
  aims: {
    why: 'Whether an effect on people is proportionate depends on what you want to achieve.',
    good: 'The problem, and what will be better. Say plainly if saving money is one of the aims.',
    example:
      'Two bus routes carry few people and cost £90,000 a year. We want one route that more people use.',
  },
  scope: {
    why: 'Readers need to know who could be affected, and who could not.',
    good: 'Teams, services, places and people. Say roughly how many people use the service.',
    example: 'All 14 care homes we run, their 380 residents and 610 staff. Not homes run by others.',
  },
  optionsConsidered: {
    why: 'If one option harms a group, those who decide must see that others were looked at.',
    good: 'Each option in a line, including doing nothing, with the paper that compares them.',
    example:
      'Keep weekly collections; collect every two weeks; collect every two weeks with weekly food ' +
      'waste (preferred). Compared in the business case of May.',
  },
  peopleInvolved: {
    why: 'An assessment written by one person alone misses things.',
    good: 'Colleagues, partners and people who use the service, and what they helped with.',
    example:
      'Library staff, the friends’ group, two local schools and the sight loss society tried out the new layout.',
  },
}
