import { joinList } from '#app/domain/checks/format-names.ts'

const WHAT = {
  entries: ['text', 'texts'],
  texts: ['saved answer', 'saved answers'],
  comments: ['comment', 'comments'],
  snapshots: ['submission', 'submissions'],
  others: ['note or notice', 'notes or notices'],
  tags: ['tag', 'tags'],
  notices: ['notice', 'notices'],
  history: ['line of the history', 'lines of the history'],
  forms: ['form that was not sent', 'forms that were not sent'],
} as const

export type Places = Partial<Record<keyof typeof WHAT, number>>

/** "2 saved answers, 1 comment and 1 submission": where words stand, or stood. */
export function placesInWords(places: Places): string {
  const counted = Object.entries(WHAT).map(
    ([kind, what]) => [places[kind as keyof typeof WHAT] ?? 0, what] as const,
  )
  return joinList(
    counted
      .filter(([count]) => count > 0)
      .map(([count, [one, many]]) => `${count} ${count === 1 ? one : many}`),
  )
}
