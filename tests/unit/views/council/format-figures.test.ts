import { expect, test } from 'vitest'
import { formatBytes, formatDuration } from '#app/views/council/format-figures.ts'
import { roomLeft } from '#app/http/free-space.server.ts'

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [1_234_567, '1.2 MB'],
  [345_600_000, '346 MB'],
  [2_000_000_000_000, '2.0 TB'],
  [undefined, 'not known'],
])('%s bytes are shown as %s', (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown)
})

test.each([
  ['2026-11-22T10:00:30Z', '0 minutes'],
  ['2026-11-22T10:01:00Z', '1 minute'],
  ['2026-11-22T12:30:00Z', '2 hours'],
  ['2026-11-25T09:00:00Z', '2 days'],
])('from 10am to %s is %s', (to, shown) => {
  expect(formatDuration('2026-11-22T10:00:00Z', to)).toBe(shown)
})

test('low disk space is a warning first, then stops people working', () => {
  expect(roomLeft(undefined)).toEqual({})
  expect(roomLeft(500_000_000)).toEqual({})
  expect(roomLeft(499_000_000)).toEqual({
    warning:
      'The disk with the database is nearly full (499 MB left). Free some space before people cannot save.',
  })
  expect(roomLeft(19_000_000)).toEqual({
    reason: 'The disk with the database is full (19 MB left), so nothing can be saved. Free some space.',
  })
})
