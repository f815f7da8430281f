import { expect, test } from 'vitest'
import { lookInPieces } from '#app/data/council/in-pieces.server.ts'

test('others get their turn while a lot of text is looked at, and nothing is missed', async () => {
  const rows = Array.from({ length: 10 }, (_, id) => ({ id, text: 'é'.repeat(60_000) }))
  let turns = 0
  const someoneElse = () => {
    turns += 1
    if (turns < 1_000) setImmediate(someoneElse)
  }
  setImmediate(someoneElse)
  const found = await lookInPieces(rows, ({ id }) => (id % 2 ? [id, turns] : []))
  expect(found.filter((_, place) => place % 2 === 0)).toEqual([1, 3, 5, 7, 9])
  // After every second row.
  expect(found.filter((_, place) => place % 2 === 1)).toEqual([0, 1, 2, 3, 4])
})
