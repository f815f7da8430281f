import { expect, test } from 'vitest'
import { ledToSomething, whatEachLedTo } from '#app/domain/evidence/led-to.ts'
import { aDocument, aMitigation, anEngagementEntry, anImpact } from '#tests/support/documents.ts'

const document = aDocument({
  engagement: [
    anEngagementEntry({ id: 'forum' }),
    anEngagementEntry({ id: 'panel' }),
    anEngagementEntry({ id: 'survey', changed: 'The van comes on Thursdays.' }),
    anEngagementEntry({ organisation: 'A walk-in day' }),
  ],
  impacts: [
    anImpact({ number: 4, engagementIds: ['panel'] }),
    anImpact({ number: 7, engagementIds: ['forum', 'panel'] }),
  ],
  mitigations: [aMitigation({ impactNumber: 4, engagementIds: ['forum'] }), aMitigation({ impactNumber: 7 })],
})

test('each entry has the impacts and mitigations that are linked to it', () => {
  expect(whatEachLedTo(document)).toEqual([
    { entry: 0, impacts: [1], mitigations: [0] },
    { entry: 1, impacts: [0, 1], mitigations: [] },
    { entry: 2, impacts: [], mitigations: [] },
    { entry: 3, impacts: [], mitigations: [] },
  ])
})

test('something came of an entry that is linked, or that says what changed', () => {
  expect(whatEachLedTo(document).map((each) => ledToSomething(each, document))).toEqual([
    true,
    true,
    true,
    false,
  ])
})
