/** Repeatable random numbers: the same seed gives the same numbers. */
export type Random = {
  /** A whole number from 0 to `limit` - 1. */
  below: (limit: number) => number
  pick: <T>(list: readonly T[]) => T
  shuffled: <T>(list: readonly T[]) => T[]
}

/** Mulberry32. Each name has its own sequence, which does not depend on what other names have drawn. */
export function randomFrom(seed: number, name: string): Random {
  let state = [...name].reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193),
    seed ^ 0x811c9dc5,
  )
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((each) => ({ each, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ each }) => each)
  return { below, pick, shuffled }
}
