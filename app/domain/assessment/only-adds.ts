type Values = Readonly<Record<string, unknown>>

/**
 * Whether `after` only adds to `before`: words inserted in one place of an answer, or another choice ticked.
 * If so, `after` contains all of `before`, which does not need to be kept as well.
 */
export function onlyAdds(before: Values, after: Values): boolean {
  return Object.entries(before).every(([name, was]) => {
    const is = after[name]
    if (typeof was === 'string' && typeof is === 'string') return isInsertion(was, is)
    if (Array.isArray(was) && Array.isArray(is)) return was.every((choice) => is.includes(choice))
    return was === is
  })
}

/** Whether `after` is `before` with text inserted in one place. */
function isInsertion(before: string, after: string): boolean {
  if (after.length < before.length) return false
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  const rest = before.slice(start)
  return after.endsWith(rest)
}
