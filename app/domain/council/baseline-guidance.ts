import type { Questions } from './guidance.ts'

export const BASELINE_GUIDANCE: Questions = {
  demographics: {
    why: 'You can only tell who is affected if you know who is there.',
    good:
      'How many people of this group live here or use the service, compared with everybody, and ' +
      'where the figure is from.',
    example: '31% of people who use the mobile library are over 75. In the borough it is 9%.',
  },
  worksWell: {
    why: 'What works now is what a change could take away.',
    good: 'What people of this group value or rely on.',
    example: 'The driver carries books to the door for people who cannot leave home.',
  },
  problems: {
    why: 'A problem that exists already can become worse, or the proposal may be a chance to mend it.',
    good:
      'Facts, complaints, and what people have told you. Each problem here should be followed up by ' +
      'an impact in step 2.',
    example: 'Two of the five stops have no dropped kerb.',
  },
  nothingRelevantReason: {
    why: 'Sometimes a group really is not concerned. Readers need to see that you thought about it.',
    good: 'Only if you left the three answers above empty. Say why, in a sentence about this group.',
    example:
      'Street lamps are replaced like for like, whatever people’s marital status. Nobody raised it ' +
      'at the six sessions.',
  },
  evidenceIds: {
    why: 'It shows what your answers rest on.',
    good: 'The items that say something about this group.',
  },
}

export const NO_IMPACT_GUIDANCE: Questions = {
  reason: {
    why: 'Regard is due to every protected characteristic. “No impact” is a finding too, and needs its reason.',
    good: 'What you looked at, and why you are sure. A bare “none” says nothing.',
    example:
      'The new bins open with a foot pedal or by hand as before. Faith groups we asked saw no ' +
      'effect on worship or festivals.',
  },
}
