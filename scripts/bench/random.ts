/** Repeatable random numbers: the same seed gives the same numbers on every machine. */
export type Random = {
  /** From 0, and less than 1. */
  next: () => number
  /** A whole number from one number to another, including both. */
  whole: (from: number, to: number) => number
  /** True with this probability: 0.2 is one time in five. */
  isLikely: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** `count` members of a list, each at most once, in the list's order. */
  sample: <T>(list: readonly T[], count: number) => T[]
  /** A whole number around a median, with a long tail: one in twenty is above `p95`. From 12 to `max`. */
  around: (size: { median: number; p95: number; max: number }) => number
  /** An id in the form of `crypto.randomUUID`. */
  id: () => string
}

/** Mixes the seeds into the state of a mulberry32 generator (Tommy Ettinger, public domain). */
export function randomFrom(...seed: number[]): Random {
  let state = seed.reduce((mixed, each) => Math.imul(mixed ^ each, 0x9e3779b1) ^ (mixed >>> 15), 0x2545f491)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number) => Array.from({ length: digits }, () => whole(0, 15).toString(16)).join('')
  return {
    next,
    whole,
    isLikely: (share) => next() < share,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    sample(list, count) {
      const left = list.map((_, index) => index)
      const taken = Array.from(
        { length: Math.min(count, list.length) },
        () => left.splice(whole(0, left.length - 1), 1)[0] ?? 0,
      )
      return taken.sort((one, other) => one - other).map((index) => list[index] as (typeof list)[number])
    },
    around({ median, p95, max }) {
      // The sum of three draws is close to a normal distribution, of which one in twenty lies above 1.645.
      const bell = (next() + next() + next() - 1.5) * 2
      return Math.min(
        max,
        Math.max(12, Math.round(median * Math.exp((bell * Math.log(p95 / median)) / 1.645))),
      )
    },
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}
