import { inWords } from '#app/domain/due-regard/in-words.ts'

type Places = { texts: number; comments: number; snapshots: number; others: number }

/** "2 saved answers, 1 comment and 1 submission": where words stand, or stood. */
export function placesInWords({ texts, comments, snapshots, others }: Places): string {
  const counted = [
    [texts, 'saved answer'],
    [comments, 'comment'],
    [snapshots, 'submission'],
    [others, 'note or notice'],
  ] as const
  return inWords(counted.filter(([count]) => count > 0).map(([count, what]) => (count === 1 ? `1 ${what}` : `${count} ${plural(what)}`)))
}

const plural = (what: string): string => what.split(' or ').map((each) => `${each}s`).join(' or ')
