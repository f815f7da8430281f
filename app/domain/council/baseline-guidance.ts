import type { Questions } from './guidance.ts'

export const BASELINE_GUIDANCE: Questions = {
  demographics: {
    why: 'You need to know who is there before you can tell who is affected.',
    good:
      'How many people in this group live here or use the service, how that compares with everyone, ' +
      'and where the figures come from.',
    example: 'Of people who use the mobile library, 31% are over 75. Across the borough it is 9%.',
  },
  worksWell: {
    why: 'A change could take away something that works well now.',
    good: 'What people in this group value or rely on.',
    example: 'The driver carries books to the door for people who cannot leave home.',
  },
  problems: {
    why: 'The proposal could make an existing problem worse. It could also be a chance to fix it.',
    good:
      'Facts, complaints and what people have told you. Follow up each problem with an impact in ' +
      'step 2.',
    example: 'Two of the five stops have no dropped kerb.',
  },
  nothingRelevantReason: {
    why: 'Sometimes a proposal has nothing to do with a group. Readers need to see that you thought about it.',
    good: 'Answer this only if you left the three questions above empty. Give a reason that is about this group.',
    example:
      'Street lamps are replaced like for like, so marital status makes no difference. No one ' +
      'raised it at the six sessions.',
  },
  evidenceIds: {
    why: 'It shows what your answers are based on.',
    good: 'The evidence that tells you something about this group.',
  },
}

export const NO_IMPACT_GUIDANCE: Questions = {
  reason: {
    why:
      'You must have due regard to every protected characteristic. “No impact” is a finding too, and ' +
      'it needs a reason.',
    good: 'What you looked at, and why you are sure. “None” is not enough.',
    example:
      'The new bins still open by hand or with a foot pedal. The faith groups we asked saw no effect ' +
      'on worship or festivals.',
  },
}
