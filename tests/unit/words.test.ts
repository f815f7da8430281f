import { expect, test } from 'vitest'
import { DROPPED_WORDS } from '#scripts/words/dropped-words.ts'
import { listWords } from '#scripts/words/list-words.ts'

test('no text that a user can see has a word that we have dropped', () => {
  const found = listWords().flatMap(({ file, line, text }) =>
    DROPPED_WORDS.filter(({ pattern }) => pattern.test(text)).map(
      ({ write }) => `${file}:${line}  ${text}  (write: ${write})`,
    ),
  )
  expect(found).toEqual([])
})
