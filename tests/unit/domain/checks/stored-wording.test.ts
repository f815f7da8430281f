import { describe, expect, test } from 'vitest'
import { toStoredWording } from '#app/domain/checks/stored-wording.ts'
import type { CheckId } from '#app/domain/checks/check-list.ts'

/** Answers given in release 0.3.0 were kept with a hash over the second text. */
describe('an answer to a warning that was reworded still applies', () => {
  test.each<[CheckId, string, string]>([
    [
      'P1',
      'It does not say who will decide, or why there is no formal decision.',
      'It does not say who will decide, nor why there is no formal decision.',
    ],
    [
      'P3',
      'You describe gaps in the evidence, but not what you will do about each, or why it is ' +
        'proportionate to go ahead without it.',
      'Gaps in the evidence are described, but not what you will do about each, or why going on ' +
        'without is proportionate.',
    ],
    [
      'E1',
      'The evidence “Survey” is dated 3 May 2027, which is in the future. For a projection, ' +
        'give the date it was made.',
      'The evidence “Survey” is dated 3 May 2027, which is still to come. Of a projection, give the ' +
        'date on which it was made.',
    ],
    [
      'E1',
      'Engagement entry 2 is dated May 2027, which is in the future. Add it once you have heard from ' +
        'people, or give the last day that you did.',
      'Engagement entry 2 is dated May 2027, which is still to come. Enter it once people have been ' +
        'heard, or give the last day on which they were.',
    ],
    [
      'E2',
      'Evidence item 1 is dated 2 May 2026, after the decision on 1 May 2026. The decision-makers ' +
        'cannot have had it in front of them.',
      'Evidence item 1 is dated 2 May 2026, after the decision of 1 May 2026: those who decided cannot ' +
        'have had it before them.',
    ],
    ['I1', 'Impact 4 does not name a group that it affects.', 'Impact 4 names no group that it affects.'],
    [
      'I1',
      'Impact 4 does not name a group that it affects (“teenagers” is not known here).',
      'Impact 4 names no group that it affects (“teenagers” is not known here).',
    ],
    ['I1', 'Impact 4 has no details or rationale.', 'Impact 4 has no details and no rationale.'],
    [
      'I2',
      'Sex is not reached by any impact, and there is no reason why not.',
      'Sex is reached by no impact, and there is no reason why not.',
    ],
    [
      'I3',
      'Impact 4 is not linked to any evidence item or engagement entry.',
      'Impact 4 is linked to no evidence item and no engagement entry.',
    ],
    [
      'I3',
      'Impact 4 is not linked to any evidence item or engagement entry. It only says how it was found: “A visit.”.',
      'Impact 4 is linked to no evidence item and no engagement entry. It says only that it was found ' +
        'by: “A visit.”.',
    ],
    [
      'I5',
      'Impacts 1 and 2 are negative or mixed for all of these groups: Sex and Race. Is there more to say ' +
        'about people who are in all of them? Impacts 1 and 3 are negative or mixed for all of these ' +
        'groups: Age and Sex. Is there more to say about people who are in all of them?',
      'Impacts 1 and 2 are negative or mixed for Sex and Race alike. Is there more to say about people ' +
        'who are in all of these groups? Impacts 1 and 3 are negative or mixed for Age and Sex alike. Is ' +
        'there more to say about people who are in all of these groups?',
    ],
    [
      'M3',
      'Mitigation 2, for impact 4, is not feasible, and no other mitigation for that impact is.',
      'Mitigation 2, for impact 4, is not feasible, and there is no other for that impact that is.',
    ],
    [
      'C4',
      'For outcome C, say why the positive impact is justified on grounds of equality.',
      'Outcome C needs to say why the positive impact is justified on grounds of equality.',
    ],
    ['C5', 'For outcome D, say which impacts remain.', 'Outcome D needs to say which impacts remain.'],
    [
      'C7',
      'For outcome B, say who will monitor the effects, and how.',
      'Outcome B needs to say who will monitor the effects, and how.',
    ],
    [
      'T1',
      'The same paragraph appears under Age and Sex: “…”. Say what is true of each.',
      'The same paragraph stands under Age and Sex: “…”. Say what is true of each.',
    ],
    [
      'T2',
      'Impact 4: Title seems to contain a telephone number. Nobody should be recognisable from it.',
      'Impact 4: Title seems to hold a telephone number. Nobody should be recognisable from it.',
    ],
    [
      'B1',
      'Sex has no baseline, and no reason why nothing is relevant.',
      'Sex has no baseline, and no reason why nothing is relevant.',
    ],
  ])('%s: %s', (check, now, then) => {
    expect(toStoredWording(check, now)).toBe(then)
  })
})
