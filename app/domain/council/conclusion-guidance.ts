import type { Questions } from './guidance.ts'

export const CONCLUSION_GUIDANCE: Questions = {
  communityEngagement: {
    why: 'Conclusions are stronger when the people affected have seen them.',
    good: 'Who you showed your conclusions to, and what they said.',
    example:
      'The residents’ group read the draft in March. They asked for a bench at the new stop, and we added one.',
  },
  noEngagementReason: {
    why: 'Sometimes it is right not to engage, for example when a change is small or urgent. You need to say why.',
    good: 'Answer this only if the engagement log is empty. Give your reason, and say what you rely on instead.',
    example:
      'The boiler failed in January and residents had to move within a day. We are gathering their views now.',
  },
  unmitigatedJustification: {
    why: 'Decision-makers must see clearly what harm will remain.',
    good: 'Each harm that remains, and why going ahead is still proportionate to the aim.',
  },
  adverseJustification: {
    why: 'Doing more for a group that needs it can put other people at a disadvantage.',
    good:
      'Which group benefits and how, and why you could not do it with less harm. Leave this empty if ' +
      'it does not apply.',
    example:
      'Women-only swimming closes one session to men. Without it, few women from some communities would swim.',
  },
  cumulativeImpact: {
    why: 'Several small changes can hit the same people hard.',
    good:
      'Other proposals by the council or its partners that affect the same people or places, and ' +
      'what they add up to.',
    example:
      'The day centre moves in the same month. We will keep the old bus stop until both changes are complete.',
  },
  eliminate: {
    why:
      'This is the first aim of the duty: to eliminate discrimination, harassment, victimisation and ' +
      'any other conduct that the Act prohibits.',
    good: 'How you made sure that no one is treated unlawfully and that reasonable adjustments are made.',
  },
  advance: {
    why:
      'This is the second aim of the duty: to advance equality of opportunity. That means removing or ' +
      'minimising disadvantage, meeting different needs, and encouraging people to take part.',
    good: 'What the proposal does, or does not do, for each of these three.',
  },
  foster: {
    why:
      'This is the third aim of the duty: to foster good relations, by tackling prejudice and promoting ' +
      'understanding.',
    good: 'Whether people will meet more or less, and whether the change could set groups against each other.',
  },
  monitoring: {
    why: 'The duty continues after the decision.',
    good: 'Who will check which figures, how often, and who they will tell if something goes wrong.',
    example:
      'Every quarter, the library manager reports visits by age and disability to the scrutiny committee.',
  },
  reviewOn: {
    why: 'The review will appear in your work when it is due.',
    good: 'A date, usually within a year of the change.',
  },
}

export const OUTCOME_GUIDANCE: Questions = {
  outcome: {
    why: 'Decision-makers need a clear conclusion.',
    good: 'The outcome that fits what you found. It may not be the one that is easiest to approve.',
  },
  outcomeJustification: {
    why: 'These are the few sentences that most people will read.',
    good: 'What you found, what you changed, and why that leads to this outcome.',
    example:
      'Two groups will have further to travel. The minibus and later opening hours deal with that, so ' +
      'we recommend going ahead with both.',
  },
  noChangeReason: {
    why: 'Outcome A says that no major change is needed, but an impact is negative or mixed.',
    good: 'Why that harm does not call for a change.',
  },
  noAlternativeReason: {
    why: 'You can accept a harm only if there is no other way to achieve the aim with less harm.',
    good: 'The options that would do less harm, and why each one would not achieve the aim.',
  },
  remainingImpacts: {
    why: 'It must be clear from the start what harm was accepted.',
    good: 'Each impact that remains, by its number.',
  },
  whoBears: {
    why: 'Harm falls on people, not on a service.',
    good: 'Which groups are affected, how many people, and where.',
  },
}
