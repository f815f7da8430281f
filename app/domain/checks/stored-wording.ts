import type { CheckId } from './check-list.ts'

/**
 * An answer to a warning is kept with a hash over the finding, message included, so a new wording would make
 * it lapse. This puts a message back into the words of release 0.3.0, in which the hashes were taken. If you
 * reword a message, add a line here.
 */
export const toStoredWording = (check: CheckId, message: string): string =>
  (REWORDED[check] ?? []).reduce((text, [now, then]) => text.replace(now, then), message)

const REWORDED: Partial<Record<CheckId, readonly (readonly [RegExp, string])[]>> = {
  P1: [[/^It does not say who will decide, or why/, 'It does not say who will decide, nor why']],
  P3: [
    [
      /^You describe gaps in the evidence, but not what you will do about each, or why it is proportionate to go ahead without it\.$/,
      'Gaps in the evidence are described, but not what you will do about each, or why going ' +
        'on without is proportionate.',
    ],
  ],
  E1: [
    [
      /, which is in the future\. For a projection, give the date it was made\.$/,
      ', which is still to come. Of a projection, give the date on which it was made.',
    ],
    [
      /, which is in the future\. Add it once you have heard from people, or give the last day that you did\.$/,
      ', which is still to come. Enter it once people have been heard, or give the last day on ' +
        'which they were.',
    ],
  ],
  E2: [
    [
      /, after the decision on ([^.]+)\. The decision-makers cannot have had it in front of them\.$/,
      ', after the decision of $1: those who decided cannot have had it before them.',
    ],
  ],
  I1: [
    [
      / does not name a group that it affects( \(“[^]*” is not known here\))?\.$/,
      ' names no group that it affects$1.',
    ],
    [/ has no details or rationale\.$/, ' has no details and no rationale.'],
  ],
  I2: [[/ is not reached by any impact, and there is/, ' is reached by no impact, and there is']],
  I3: [
    [
      / is not linked to any evidence item or engagement entry\.$/,
      ' is linked to no evidence item and no engagement entry.',
    ],
    [
      / is not linked to any evidence item or engagement entry\. It only says how it was found: (“[^]*”\.)$/,
      ' is linked to no evidence item and no engagement entry. It says only that it was found by: $1',
    ],
  ],
  I5: [
    [
      / for all of these groups: ([^]+?)\. Is there more to say about people who are in all of them\?/g,
      ' for $1 alike. Is there more to say about people who are in all of these groups?',
    ],
  ],
  M3: [
    [
      / is not feasible, and no other mitigation for that impact is\.$/,
      ' is not feasible, and there is no other for that impact that is.',
    ],
  ],
  C4: [[/^For outcome C, say why/, 'Outcome C needs to say why']],
  C5: [[/^For outcome D, say/, 'Outcome D needs to say']],
  C7: [[/^For outcome ([BCD]), say who/, 'Outcome $1 needs to say who']],
  T1: [[/^The same paragraph appears under /, 'The same paragraph stands under ']],
  T2: [[/ seems to contain (an e-mail|a telephone|a National|a full|a date)/, ' seems to hold $1']],
}
