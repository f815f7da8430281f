/**
 * What a person attests when they sign. Due regard is a personal duty, exercised with rigour and an open
 * mind by decision-makers (R (Brown) v Secretary of State for Work and Pensions [2008] EWHC 3158; Bracking
 * [2013] EWCA Civ 1345).
 */
export const ATTESTATIONS = {
  approve:
    'I have read this assessment. I have considered with an open mind what it says about how the ' +
    'proposal affects people, and I am satisfied that it is honest and complete enough to be ' +
    'relied on when the decision is taken.',
  countersign:
    'I have read this assessment and the approver’s decision. I am satisfied that no other ' +
    'proportionate way to achieve the aim was found, and that who will bear the remaining impacts ' +
    'is plainly said.',
  stop: 'I have read this assessment. The proposal must stop and be rethought.',
} as const
