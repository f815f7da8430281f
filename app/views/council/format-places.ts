import { inWords } from '#app/domain/checks/in-words.ts'

const WHAT = {
  entries: ['text', 'texts'],
  texts: ['saved answer', 'saved answers'],
  comments: ['comment', 'comments'],
  snapshots: ['submission', 'submissions'],
  others: ['note or notice', 'notes or notices'],
  tags: ['tag', 'tags'],
  notices: ['notice', 'notices'],
  history: ['line in the history', 'lines in the history'],
  forms: ['unsent form', 'unsent forms'],
} as const

export type Places = Partial<Record<keyof typeof WHAT, number>>

/** Where words appear, or appeared: "2 saved answers, 1 comment and 1 submission". */
export function formatPlaces(places: Places): string {
  const counted = Object.entries(WHAT).map(
    ([kind, what]) => [places[kind as keyof typeof WHAT] ?? 0, what] as const,
  )
  return inWords(
    counted
      .filter(([count]) => count > 0)
      .map(([count, [one, many]]) => `${count} ${count === 1 ? one : many}`),
  )
}
