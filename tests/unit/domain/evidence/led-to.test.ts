import { expect, test } from 'vitest'
import { ledToSomething, whatEachLedTo } from '#app/domain/evidence/led-to.ts'
import { documentWith, mitigationWith, engagementWith, impactWith } from '#tests/support/documents.ts'

const document = documentWith({
  engagement: [
    engagementWith({ id: 'forum' }),
    engagementWith({ id: 'panel' }),
    engagementWith({ id: 'survey', changed: 'The van comes on Thursdays.' }),
    engagementWith({ organisation: 'A walk-in day' }),
  ],
  impacts: [
    impactWith({ number: 4, engagementIds: ['panel'] }),
    impactWith({ number: 7, engagementIds: ['forum', 'panel'] }),
  ],
  mitigations: [
    mitigationWith({ impactNumber: 4, engagementIds: ['forum'] }),
    mitigationWith({ impactNumber: 7 }),
  ],
})

test('each entry has the impacts and mitigations that are linked to it', () => {
  expect(whatEachLedTo(document)).toEqual([
    { entry: 0, impacts: [1], mitigations: [0] },
    { entry: 1, impacts: [0, 1], mitigations: [] },
    { entry: 2, impacts: [], mitigations: [] },
    { entry: 3, impacts: [], mitigations: [] },
  ])
})

test('an entry led to something if it is linked or says what changed', () => {
  expect(whatEachLedTo(document).map((each) => ledToSomething(each, document))).toEqual([
    true,
    true,
    true,
    false,
  ])
})
