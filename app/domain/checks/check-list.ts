import type { Check } from './severities.ts'

/**
 * The text of every due-regard check. The help page and the findings use it. A check does not give a score or
 * a verdict. People decide whether due regard was given.
 */
export const CHECK_LIST = {
  P1: {
    severity: 'blocks',
    title: 'The proposal is described',
    rule:
      'Every required answer about the proposal is given. For the decision, this is who will ' +
      'decide, or why there is no formal decision.',
    why:
      'Decision-makers can only have due regard (Equality Act 2010, section 149) if the ' +
      'assessment says what they are deciding.',
  },
  P2: {
    severity: 'warns',
    title: 'The decision date is given and has not passed',
    rule: 'There is a decision date and it has not passed, unless there is no formal decision.',
    why: 'Due regard comes before and at the time of the decision, not afterwards: R (Brown) v SSWP [2008].',
  },
  P3: {
    severity: 'warns',
    title: 'Gaps in the evidence are answered',
    rule:
      'Where the assessment describes gaps in the evidence, there is an action for each, or a ' +
      'reason why it is proportionate to go ahead without it.',
    why: 'Where information is missing, the duty asks you to consider getting it: Bracking v SSWP [2013].',
  },
  B1: {
    severity: 'blocks',
    title: 'Each protected characteristic has a baseline',
    rule: 'Each of the nine protected characteristics has a baseline, or a reason why nothing is relevant.',
    why: 'Section 149 covers all the protected characteristics. No group’s answer can be presumed.',
  },
  B2: {
    severity: 'warns',
    title: 'Problems in the baseline are followed up',
    rule:
      'Each group with current problems in its baseline is named by an impact. “All protected ' +
      'characteristics” does not name it.',
    why: 'Regard is due to each group’s own needs, in substance and with rigour: R (Brown) v SSWP [2008].',
  },
  B3: {
    severity: 'warns',
    title: 'The evidence is recent enough',
    rule:
      'When the assessment begins, no evidence in use and no figure given with its year is ' +
      'older than the council’s limit (5 years unless changed).',
    why: 'A decision needs enough information, and information that is still right: Bracking v SSWP [2013].',
  },
  B4: {
    severity: 'warns',
    title: 'Facts from the library are up to date',
    rule: 'No fact cited from the council’s evidence library has been updated or retired since.',
    why:
      'The duty is a continuing one. Look again at any figures that have been corrected before ' +
      'the decision: R (Brown) v SSWP [2008].',
  },
  E1: {
    severity: 'blocks',
    title: 'Evidence and engagement came before the signature',
    rule:
      'No evidence item or engagement entry is dated after today. This means none can be dated ' +
      'after the approval of the version it is in.',
    why:
      'Due regard comes before and at the time of the decision. Reasons found afterwards are ' +
      'not due regard: R (Brown) v SSWP [2008].',
  },
  E2: {
    severity: 'warns',
    title: 'Evidence and engagement came before the decision',
    rule: 'No evidence item or engagement entry is dated after the decision.',
    why:
      'Decision-makers can only have regard to what is in front of them when they decide: ' +
      'Bracking v SSWP [2013].',
  },
  I1: {
    severity: 'blocks',
    title: 'Each impact says who is affected, how, and how you know',
    rule: 'Each impact has its groups, its effect, how it was found, and the details and rationale.',
    why: 'Decision-makers must be clear what the effect is and who it affects: Hotak v Southwark [2015].',
  },
  I2: {
    severity: 'blocks',
    title: 'Each protected characteristic is reached',
    rule:
      'Each of the nine protected characteristics is reached by an impact, or has a reason why ' +
      'there is none. A bare “no” is not a reason.',
    why:
      'Ticking a box is not having regard. The duty (section 149) covers every protected ' +
      'characteristic: R (Brown) v SSWP [2008].',
  },
  I3: {
    severity: 'warns',
    title: 'Each impact is supported by evidence or engagement',
    rule: 'Each impact is linked to an evidence item or an engagement entry.',
    why: 'An impact that nothing supports cannot be tested or relied on later: Bracking v SSWP [2013].',
  },
  I4: {
    severity: 'warns',
    title: 'The people who could be harmed were heard',
    rule:
      'Each group with a negative or mixed impact was reached by an engagement entry. If an ' +
      'entry names no groups, the groups its organisation represents in the directory of ' +
      'community groups count.',
    why:
      'The people affected often know best what the effect will be, and the duty asks for ' +
      'enough information: Bracking v SSWP [2013].',
  },
  I5: {
    severity: 'advises',
    title: 'People in several groups at once are considered',
    rule:
      'Where negative or mixed impacts share two or more groups, an impact looks at people who are ' +
      'in all of them.',
    why:
      'Regard is due to people as they are, with all their characteristics together: Hotak v ' +
      'Southwark [2015].',
  },
  I6: {
    severity: 'warns',
    title: 'Impacts can be compared with a baseline',
    rule: 'Each characteristic that an impact names has a baseline.',
    why:
      'You can only judge how much will change for people from where they are now: Hotak v ' +
      'Southwark [2015].',
  },
  M1: {
    severity: 'blocks',
    title: 'Each harm is answered',
    rule: 'Each negative or mixed impact has a mitigation, or a reason why none is possible.',
    why:
      'The duty asks what can be done to remove or reduce disadvantage: Equality Act 2010, ' +
      'section 149(3).',
  },
  M2: {
    severity: 'warns',
    depends: 'blocks, with outcome B',
    title: 'Each mitigation has an owner, a date and a measure',
    rule: 'Each mitigation that is feasible has an owner, a due date and a measure of success.',
    why:
      'The duty is a continuing one (R (Brown) v SSWP [2008]). An action cannot be followed up ' +
      'if it has no owner, date or measure.',
  },
  M3: {
    severity: 'warns',
    title: 'Mitigations are in time and feasible',
    rule:
      'No mitigation is due before the assessment began, or more than a year after the ' +
      'decision. No impact relies only on mitigations that are not feasible.',
    why:
      'A mitigation that comes too late or cannot be done leaves the harm as it is. The duty ' +
      '(section 149) asks for substance, not form.',
  },
  C1: {
    severity: 'blocks',
    title: 'One outcome is chosen and justified',
    rule: 'Exactly one outcome, A to E, is chosen. Outcomes B to E are justified.',
    why: 'Decision-makers must be told plainly what the assessment concludes: Bracking v SSWP [2013].',
  },
  C2: {
    severity: 'blocks',
    title: 'Outcome A fits the impacts',
    rule: 'With outcome A and a negative or mixed impact, there is a reason why nothing needs to change.',
    why: 'Leaving a known harm as it is needs a conscious reason: R (Brown) v SSWP [2008].',
  },
  C3: {
    severity: 'blocks',
    title: 'Outcome B has adjustments',
    rule: 'With outcome B, there is at least one mitigation that can be done.',
    why:
      'Outcome B tells decision-makers that adjustments will be made. Bracking v SSWP [2013] ' +
      'asks for substance, not words.',
  },
  C4: {
    severity: 'blocks',
    title: 'Outcome C is supported by evidence',
    rule:
      'With outcome C, a positive impact is linked to an evidence item or an engagement entry, and ' +
      'the outcome is justified.',
    why:
      'Treating some people more favourably must be based on a reasonable view of their needs: ' +
      'Equality Act 2010, sections 149(6) and 158.',
  },
  C5: {
    severity: 'blocks',
    title: 'Outcome D is fully argued',
    rule:
      'With outcome D, the assessment says which options were considered, why no other is ' +
      'proportionate, which impacts remain and who bears them.',
    why:
      'A harm can only be justified as a proportionate means of achieving a legitimate aim ' +
      '(Equality Act 2010, section 19), weighed with an open mind.',
  },
  C6: {
    severity: 'blocks',
    title: 'People were engaged, or there is a reason',
    rule: 'There is an engagement entry, or a reason why there was no engagement.',
    why:
      'Decision-makers need enough information to have due regard, and asking people is often ' +
      'the way to get it: Bracking v SSWP [2013].',
  },
  C7: {
    severity: 'blocks',
    depends: 'for outcomes B, C and D',
    title: 'The effects will be monitored and reviewed',
    rule:
      'With outcome B, C or D, there is a review date, and the assessment says who will ' +
      'monitor the effects and how.',
    why: 'The duty is a continuing one: R (Brown) v SSWP [2008].',
  },
  C8: {
    severity: 'warns',
    title: 'Each aim of the duty is addressed',
    rule:
      'Each of the three aims of the duty has an answer. If marriage and civil partnership is ' +
      'the only characteristic affected, the first aim is enough.',
    why: 'Section 149(1) names three aims, and regard is due to each: Bracking v SSWP [2013].',
  },
  X1: {
    severity: 'warns',
    title: 'Other proposals that affect the same people are considered',
    rule:
      'The answer on cumulative impact mentions every other live assessment with negative ' +
      'impacts on the groups harmed here.',
    why: 'Harms add up for the people who bear them, and regard is due to the whole effect: section 149.',
  },
  T1: {
    severity: 'advises',
    title: 'Answers say something, each about its own group',
    rule:
      'No answer is only a placeholder, like “N/A” or “see above”, and no paragraph is repeated ' +
      'under several characteristics or impacts.',
    why:
      'The duty is met in substance, with rigour and an open mind, not by ticking boxes: R ' +
      '(Brown) v SSWP [2008].',
  },
  T2: {
    severity: 'warns',
    title: 'Nobody can be recognised',
    rule:
      'No answer seems to contain an e-mail address, a telephone or National Insurance number, a full ' +
      'postcode or a date of birth, or counts fewer people than the council’s threshold (10 unless set).',
    why:
      'Assessments are read widely and published. Facts about a person’s characteristics have ' +
      'special protection: UK GDPR, article 9.',
  },
} as const satisfies Record<string, Check>

export type CheckId = keyof typeof CHECK_LIST
export const CHECK_IDS = Object.keys(CHECK_LIST) as CheckId[]
