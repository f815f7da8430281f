/**
 * How much a finding weighs: it blocks submission, warns (and may be answered with a reason), or only
 * advises.
 */
export const FINDING_SEVERITIES = ['blocks', 'warns', 'advises'] as const
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number]

type Check = {
  severity: FindingSeverity
  /** Where the severity depends on something. */
  depends?: string
  title: string
  rule: string
  /** Why it matters: the duty, or the case that says so. */
  why: string
}

/**
 * Every due-regard check, for people: the help page, the README and the findings themselves all read it here.
 * None gives a score or a verdict: whether regard was due regard is a person's judgement.
 */
export const CHECK_LIST = {
  P1: {
    severity: 'blocks',
    title: 'The proposal is described',
    rule:
      'Every required answer about the proposal is there. For the decision that is who will decide, ' +
      'or why there is no formal decision.',
    why:
      'Those who decide can only have due regard (Equality Act 2010, section 149) if the assessment ' +
      'says what they are deciding.',
  },
  P2: {
    severity: 'warns',
    title: 'The date of the decision is known, and still to come',
    rule: 'There is a decision date, unless there is no formal decision, and it has not passed.',
    why: 'Due regard comes before and at the time of the decision, not afterwards: R (Brown) v SSWP [2008].',
  },
  P3: {
    severity: 'warns',
    title: 'Gaps in the evidence are answered',
    rule:
      'Where gaps in the evidence are described, there is an action for each, or a reason why going ' +
      'on without is proportionate.',
    why: 'Where information is missing, the duty asks that getting it is considered: Bracking v SSWP [2013].',
  },
  B1: {
    severity: 'blocks',
    title: 'Each protected characteristic has a baseline',
    rule: 'Each of the nine protected characteristics has a baseline, or a reason why nothing is relevant.',
    why: 'Section 149 covers all the protected characteristics; nobody’s answer may be presumed.',
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
      'No evidence in use, and no figure given with its year, is older than the council’s limit (5 ' +
      'years unless set) when the assessment begins.',
    why: 'A decision needs enough information, and information that still holds: Bracking v SSWP [2013].',
  },
  B4: {
    severity: 'warns',
    title: 'Facts from the library are in their newest edition',
    rule: 'No evidence that was taken from the council’s evidence library has been updated or retired there since.',
    why:
      'The duty is a continuing one: figures that were corrected meanwhile are looked at before the ' +
      'decision: R (Brown) v SSWP [2008].',
  },
  E1: {
    severity: 'blocks',
    title: 'Evidence and engagement came before the signature',
    rule:
      'No evidence item and no engagement entry is dated after today. So none can be dated after ' +
      'the approval of the version it is in.',
    why:
      'Due regard comes before and at the time of the decision; reasons found afterwards are no ' +
      'regard: R (Brown) v SSWP [2008].',
  },
  E2: {
    severity: 'warns',
    title: 'Evidence and engagement came before the decision',
    rule: 'No evidence item and no engagement entry is dated after the decision.',
    why:
      'Those who decide can only have regard to what they have before them when they decide: ' +
      'Bracking v SSWP [2013].',
  },
  I1: {
    severity: 'blocks',
    title: 'Each impact says who, what and how it is known',
    rule: 'Each impact has its groups, its effect, how it was found, and the details with the rationale.',
    why: 'Those who decide must be clear what the effect is, and on whom: Hotak v Southwark [2015].',
  },
  I2: {
    severity: 'blocks',
    title: 'Each protected characteristic is reached',
    rule:
      'Each of the nine protected characteristics is reached by an impact, or has a reason why ' +
      'there is none. A bare “no” is no reason.',
    why:
      'A tick in a box is not regard; the duty (section 149) covers every protected characteristic: ' +
      'R (Brown) v SSWP [2008].',
  },
  I3: {
    severity: 'warns',
    title: 'Each impact rests on evidence or engagement',
    rule: 'Each impact is linked to an evidence item or an engagement entry.',
    why: 'An impact that rests on nothing cannot be tested or relied on later: Bracking v SSWP [2013].',
  },
  I4: {
    severity: 'warns',
    title: 'The people who may be harmed were heard',
    rule:
      'Each group with a negative or mixed impact was reached by an engagement entry. Where an ' +
      'entry names no groups, those count that its organisation stands for in the directory of ' +
      'community groups.',
    why:
      'Those affected often know best what the effect will be, and the duty asks for enough ' +
      'information: Bracking v SSWP [2013].',
  },
  I5: {
    severity: 'advises',
    title: 'People in several groups at once are thought of',
    rule:
      'Where negative or mixed impacts share two or more groups, an impact looks at people who are ' +
      'in all of them.',
    why: 'Regard is due to people as they are, with all that concerns them together: Hotak v Southwark [2015].',
  },
  I6: {
    severity: 'warns',
    title: 'Impacts can be compared with a baseline',
    rule: 'Each characteristic that an impact names has a baseline.',
    why: 'How much will change for people can only be judged from where they are now: Hotak v Southwark [2015].',
  },
  M1: {
    severity: 'blocks',
    title: 'Each harm is answered',
    rule: 'Each negative or mixed impact has a mitigation, or a reason why none is possible.',
    why: 'The duty asks what can be done to remove or reduce disadvantage: Equality Act 2010, section 149(3).',
  },
  M2: {
    severity: 'warns',
    depends: 'blocks, with outcome B',
    title: 'Each mitigation has an owner, a date and a measure',
    rule: 'Each mitigation that is feasible has an owner, a due date and a measure of success.',
    why:
      'The duty is a continuing one (R (Brown) v SSWP [2008]): what nobody owns, dates or measures ' +
      'cannot be followed up.',
  },
  M3: {
    severity: 'warns',
    title: 'Mitigations come in time, and can be done',
    rule:
      'No mitigation falls due before the assessment began, or more than a year after the decision; ' +
      'and a mitigation that is not feasible is not the only one.',
    why:
      'A mitigation that comes too late, or cannot be done, leaves the harm as it is: the duty ' +
      '(section 149) asks for substance, not form.',
  },
  C1: {
    severity: 'blocks',
    title: 'One outcome is chosen and justified',
    rule: 'Exactly one outcome, A to E, is chosen; B to E are justified.',
    why: 'Those who decide must be told plainly where the assessment comes to: Bracking v SSWP [2013].',
  },
  C2: {
    severity: 'blocks',
    title: 'Outcome A fits the impacts',
    rule: 'With outcome A and a negative or mixed impact, there is a reason why nothing needs to change.',
    why: 'A harm that is seen and left needs a conscious reason: R (Brown) v SSWP [2008].',
  },
  C3: {
    severity: 'blocks',
    title: 'Outcome B comes with adjustments',
    rule: 'With outcome B, there is at least one mitigation that can be done.',
    why:
      'Outcome B tells those who decide that adjustments are made: Bracking v SSWP [2013] asks for ' +
      'substance, not words.',
  },
  C4: {
    severity: 'blocks',
    title: 'Outcome C rests on evidence',
    rule:
      'With outcome C, a positive impact is linked to an evidence item or an engagement entry, and ' +
      'the outcome is justified.',
    why:
      'Treating some people more favourably has to rest on a reasonable view of their needs: ' +
      'Equality Act 2010, sections 149(6) and 158.',
  },
  C5: {
    severity: 'blocks',
    title: 'Outcome D is fully argued',
    rule:
      'With outcome D, it says which options were considered, why no other is proportionate, which ' +
      'impacts remain and who bears them.',
    why:
      'A harm may be justified only as a proportionate means to a legitimate aim (Equality Act ' +
      '2010, section 19), weighed with an open mind.',
  },
  C6: {
    severity: 'blocks',
    title: 'People were engaged, or there is a reason',
    rule: 'There is an engagement entry, or a reason why there was no engagement.',
    why:
      'Those who decide need enough information to have regard to, and asking people is how it is ' +
      'often found: Bracking v SSWP [2013].',
  },
  C7: {
    severity: 'blocks',
    depends: 'for outcomes B, C and D',
    title: 'The effects will be watched and reviewed',
    rule: 'With outcome B, C or D, there is a review date, and monitoring says who will watch the effects and how.',
    why: 'The duty is a continuing one: R (Brown) v SSWP [2008].',
  },
  C8: {
    severity: 'warns',
    title: 'Each aim of the duty is addressed',
    rule:
      'Each of the three aims of the duty has its answer. Where only marriage and civil partnership ' +
      'is concerned, the first aim is enough.',
    why: 'Section 149(1) names three aims, and regard is due to each: Bracking v SSWP [2013].',
  },
  X1: {
    severity: 'warns',
    title: 'Other proposals for the same people are thought of',
    rule:
      'The answer on cumulative impact mentions each other live assessment with negative impacts on ' +
      'the groups that are harmed here.',
    why: 'Harms add up for the people who bear them, and regard is due to the whole effect: section 149.',
  },
  T1: {
    severity: 'advises',
    title: 'Answers say something, each about its own group',
    rule:
      'No answer is only a placeholder, like “N/A” or “see above”, and no paragraph is repeated ' +
      'under several characteristics or impacts.',
    why: 'The duty is met in substance, with rigour and an open mind, not by ticking boxes: R (Brown) v SSWP [2008].',
  },
  T2: {
    severity: 'warns',
    title: 'Nobody can be recognised',
    rule:
      'No answer seems to hold an e-mail address, a telephone or National Insurance number, a full ' +
      'postcode or a date of birth, or counts fewer people than the council’s threshold (10 unless set).',
    why:
      'Assessments are read widely and published. Facts about a person’s characteristics are ' +
      'specially protected: UK GDPR, article 9.',
  },
} as const satisfies Record<string, Check>

export type CheckId = keyof typeof CHECK_LIST
export const CHECK_IDS = Object.keys(CHECK_LIST) as CheckId[]
