import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Anything written to console.error fails the test it happened in: a warning nobody reads is a bug nobody mends. */
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls.map((call) => call.map(String).join(' '))
  vi.restoreAllMocks()
  expect(calls).toEqual([])
})
