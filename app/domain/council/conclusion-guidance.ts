import type { Questions } from './guidance.ts'

export const CONCLUSION_GUIDANCE: Questions = {
  communityEngagement: {
    why: 'Conclusions are stronger if the people concerned have seen them.',
    good: 'Whom you showed your conclusions to, and what they said.',
    example:
      'The residents’ group read the draft in March and asked for a bench at the new stop, which was added.',
  },
  noEngagementReason: {
    why: 'Not engaging can be right, for a small or urgent change. It then needs a reason.',
    good: 'Only if the engagement log is empty. Say why, and what you rely on instead.',
    example:
      'The boiler failed in January, and residents had to be moved within a day. Their views are being gathered now.',
  },
  unmitigatedJustification: {
    why: 'Those who decide must see clearly what harm stays.',
    good: 'Each harm that is left, and why going on is still proportionate to the aim.',
  },
  adverseJustification: {
    why: 'Sometimes a disadvantage for some comes with doing more for a group that needs it.',
    good:
      'Which group is helped, how, and why it could not be done with less harm. Leave it empty if ' +
      'that is not so here.',
    example:
      'Women-only swimming closes one session to men. Few women from some communities would swim otherwise.',
  },
  cumulativeImpact: {
    why: 'Several small changes can hit the same people hard.',
    good: 'Other proposals for the same people or places, in this council or by partners, and what they add up to.',
    example: 'The day centre moves in the same month. We will keep the old bus stop until both are done.',
  },
  eliminate: {
    why:
      'First aim: to eliminate discrimination, harassment, victimisation and other conduct that the ' +
      'Act prohibits.',
    good: 'How you made sure that nobody is treated unlawfully, and that reasonable adjustments are made.',
  },
  advance: {
    why:
      'Second aim: to advance equality of opportunity. That means removing disadvantage, meeting ' +
      'different needs, and encouraging people to take part.',
    good: 'What the proposal does, or fails to do, on each of the three.',
  },
  foster: {
    why: 'Third aim: to foster good relations, by tackling prejudice and promoting understanding.',
    good: 'Whether people meet more or less, and whether a change could set groups against each other.',
  },
  monitoring: {
    why: 'The duty goes on after the decision.',
    good: 'Who looks at which figures, how often, and who is told if it goes wrong.',
    example:
      'The library manager reports visits by age and disability to the scrutiny committee every quarter.',
  },
  reviewOn: {
    why: 'It will show in your work when it is due.',
    good: 'Usually within a year of the change.',
  },
}

export const OUTCOME_GUIDANCE: Questions = {
  outcome: {
    why: 'Those who decide must be told plainly where the assessment comes to.',
    good: 'The one that fits what you found, not the one that is easiest to approve.',
  },
  outcomeJustification: {
    why: 'It is the sentence or two that most people will read.',
    good: 'What you found, what you changed, and why this outcome follows.',
    example:
      'Two groups have further to travel. The minibus and the later opening answer that, so we ' +
      'recommend going on with both.',
  },
  noChangeReason: {
    why: 'Outcome A says that nothing major needs to change, while an impact is negative or mixed.',
    good: 'Why that harm does not call for a change.',
  },
  noAlternativeReason: {
    why: 'A harm may only be accepted if no other way would do with less of it.',
    good: 'The options that harm less, and why each does not achieve the aim.',
  },
  remainingImpacts: {
    why: 'Nobody may find out afterwards what was accepted.',
    good: 'Each impact that stays, by its number.',
  },
  whoBears: {
    why: 'A harm is borne by people, not by a service.',
    good: 'Which groups, how many people, and where.',
  },
}
