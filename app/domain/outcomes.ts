/** The five outcomes of an assessment. An assessment has exactly one. */
export const OUTCOMES = {
  A: {
    name: 'No major change',
    meaning: 'There is no major barrier, so no major change is needed.',
    then: 'Proceed',
  },
  B: {
    name: 'Adjust',
    meaning: 'Adjustments are needed to remove barriers, promote equality or mitigate a harm.',
    then: 'Proceed with the adjustments',
  },
  C: {
    name: 'Positive impact, justified',
    meaning: 'There is a positive impact for one or more groups, justified on grounds of equality.',
    then: 'Proceed',
  },
  D: {
    name: 'Proceed with caution',
    meaning: 'Barriers remain, and there is no other proportionate way to achieve the aim.',
    then: 'Proceed with caution: strong justification, countersigned by an equality lead',
  },
  E: {
    name: 'Stop and rethink',
    meaning: 'There is actual or potential unlawful discrimination.',
    then: 'Stop: this can never be approved to proceed',
  },
} as const

export type Outcome = keyof typeof OUTCOMES
export const OUTCOME_LETTERS = Object.keys(OUTCOMES) as Outcome[]
export const isOutcome = (letter: string | undefined): letter is Outcome =>
  letter !== undefined && Object.hasOwn(OUTCOMES, letter)
