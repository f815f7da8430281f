import { expect, test } from 'vitest'
import { createPresence } from '#app/http/presence.server.ts'

const PLACE = { versionId: 'v1', section: 'conclusion', entryId: '' }
const AMINA = { id: 'a', name: 'Amina' }
const TOMASZ = { id: 't', name: 'Tomasz' }
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 10, 0, seconds)).toISOString()

test('anyone who opens a section sees who else has it open', () => {
  const presence = createPresence()
  expect(presence.recordVisit(PLACE, AMINA, at(0), 60)).toEqual([])
  expect(presence.recordVisit(PLACE, TOMASZ, at(1), 60)).toEqual(['Amina'])
  expect(presence.recordVisit(PLACE, AMINA, at(2), 60)).toEqual(['Tomasz'])
})

test('other sections, and other characteristics in the same section, are separate', () => {
  const presence = createPresence()
  presence.recordVisit(PLACE, AMINA, at(0), 60)
  expect(presence.recordVisit({ ...PLACE, section: 'outcome' }, TOMASZ, at(1), 60)).toEqual([])
  expect(presence.recordVisit({ ...PLACE, entryId: 'age' }, TOMASZ, at(1), 60)).toEqual([])
})

test('someone whose page stops reporting has left', () => {
  const presence = createPresence()
  presence.recordVisit(PLACE, AMINA, at(0), 50)
  expect(presence.recordVisit(PLACE, TOMASZ, at(49), 50)).toEqual(['Amina'])
  expect(presence.recordVisit(PLACE, TOMASZ, at(50), 50)).toEqual([])
})
