import { expect, test } from 'vitest'
import { ownPath } from '#app/pages/own-path.ts'

test.each(['/', '/people', '/people?q=a%20b&role=manager', '/assessments/1/impacts/2#rationale', '/a//b'])(
  '%s is ours',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

test.each([
  '',
  'people',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' /people',
  '/pe ople',
  '/./\u0000',
  '/..//evil.example',
  '/.//evil.example',
  `/${'a'.repeat(3_000)}`,
])('%j is not', (path) => {
  expect(ownPath(path)).toBeUndefined()
})

test('nothing is not', () => {
  expect(ownPath(null)).toBeUndefined()
  expect(ownPath(undefined)).toBeUndefined()
})
