import { describe, expect, test } from 'vitest'
import { Busy } from '#app/domain/failures.ts'
import { createTurns, type TurnOf } from '#app/http/turns.server.ts'

/** Takes turns that end only when told to, and lists what began. */
function taking(options: Parameters<typeof createTurns>[0]) {
  const turns = createTurns(options)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const take = (name: string, of: Partial<TurnOf> = {}) => {
    const work = () =>
      new Promise<string>((end) => {
        begun.push(name)
        ends.set(name, () => end(name))
      })
    const taken = turns.take({ lane: 'new', from: name, key: name, ...of }, work)
    taken.catch(() => {})
    return taken
  }
  const end = async (name: string, taken: Promise<string>) => {
    ends.get(name)?.()
    await taken
    await new Promise((later) => setImmediate(later))
  }
  return { begun, take, end }
}

describe('turns', () => {
  test('known devices go before new ones', async () => {
    const { begun, take, end } = taking({ atOnce: 1 })
    const first = take('first')
    void take('new')
    void take('known', { lane: 'known' })
    await end('first', first)
    expect(begun).toEqual(['first', 'known'])
  })

  test('an address with many waiting does not hold up the others', async () => {
    const { begun, take, end } = taking({ atOnce: 1 })
    const first = take('first')
    for (const name of ['a1', 'a2', 'a3']) void take(name, { from: 'a' })
    void take('b1', { from: 'b' })
    await end('first', first)
    expect(begun).toEqual(['first', 'b1'])
  })

  test('those on one account run one after the other', async () => {
    const { begun, take, end } = taking({ atOnce: 3 })
    const first = take('first', { key: 'same' })
    void take('second', { key: 'same' })
    void take('other')
    expect(begun).toEqual(['first', 'other'])
    await end('first', first)
    expect(begun).toEqual(['first', 'other', 'second'])
  })

  test('over the bound, people are refused at once', async () => {
    const { begun, take } = taking({ atOnce: 1, longest: 2 })
    for (const name of ['first', 'second', 'third']) void take(name)
    await expect(take('fourth')).rejects.toBeInstanceOf(Busy)
    expect(begun).toEqual(['first'])
  })

  test('known devices have places of their own', async () => {
    const { begun, take, end } = taking({ atOnce: 1, longest: 2 })
    const first = take('first')
    for (const name of ['second', 'third', 'fourth']) void take(name)
    void take('known', { lane: 'known' })
    await end('first', first)
    expect(begun).toEqual(['first', 'known'])
  })

  test('a full lane makes room for another address, from the one with the most waiting', async () => {
    const { begun, take, end } = taking({ atOnce: 1, longest: 3 })
    const first = take('first')
    const [, , newest] = ['a1', 'a2', 'a3'].map((name) => take(name, { from: 'a' }))
    void take('b1', { from: 'b' })
    await expect(newest).rejects.toBeInstanceOf(Busy)
    await end('first', first)
    expect(begun).toEqual(['first', 'b1'])
  })

  test('a turn that fails gives way to the next', async () => {
    const turns = createTurns({ atOnce: 1 })
    const failing = turns.take({ lane: 'new', from: 'a', key: 'a' }, () => Promise.reject(new Error('no')))
    const next = turns.take({ lane: 'new', from: 'b', key: 'b' }, () => Promise.resolve('yes'))
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
