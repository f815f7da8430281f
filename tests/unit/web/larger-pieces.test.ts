import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { largerPieces } from '#app/web/larger-pieces.server.ts'

const through = async (pieces: readonly string[]): Promise<string[]> => {
  const given: string[] = []
  const pipe = largerPieces().on('data', (piece) => given.push(String(piece)))
  await pipeline(Readable.from(pieces.map((piece) => Buffer.from(piece))), pipe)
  return given
}

test('small pieces go on together, in their order, and the last ones too', async () => {
  const pieces = Array.from({ length: 21 }, (_, index) => String(index % 10).repeat(2_000))
  const given = await through(pieces)
  expect(given.join('')).toBe(pieces.join(''))
  expect(given.map(({ length }) => length)).toEqual([18_000, 18_000, 6_000])
})

test('what is small as a whole goes on as one', async () => {
  expect(await through(['<html>', '</html>'])).toEqual(['<html></html>'])
})
