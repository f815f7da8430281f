import type { Db } from '#db/client.ts'
import { MARK } from './forms-to-send.ts'
import type { Acknowledged, Ledger } from './ledger.ts'

type Of<K extends Acknowledged['kind']> = Extract<Acknowledged, { kind: K }>

/** Everything that the service said was done, and that is not there: one sentence for each. */
export async function findLost(db: Db, { acknowledged }: Ledger): Promise<string[]> {
  const saves = acknowledged.filter((each): each is Of<'save'> => each.kind === 'save')
  const moves = acknowledged.filter((each): each is Of<'move'> => each.kind === 'move')
  return [...(await lostSaves(db, saves)), ...(await lostMoves(db, moves))]
}

/** The text in force is among the kept ones too: find-torn.ts holds the two against each other. */
async function lostSaves(db: Db, saves: Of<'save'>[]): Promise<string[]> {
  const texts = await db
    .selectFrom('texts')
    .innerJoin('versions', 'versions.id', 'texts.versionId')
    .innerJoin('assessments', 'assessments.id', 'versions.assessmentId')
    .select(['reference', 'section', 'subjectId', 'content'])
    .execute()
  const place = (of: { reference: string; section: string; subjectId: string }, mark: string) => [of.reference, of.section, of.subjectId, mark].join(' ')
  const kept = new Set(texts.flatMap((text) => [...text.content.matchAll(MARK)].map(([mark]) => place(text, mark.trim()))))
  return saves.filter((save) => !kept.has(place(save, save.mark))).map(({ reference, section, mark }) => `${mark} in ${section} of ${reference} is lost.`)
}

/** Each acknowledged move has a row of the history to itself, made between the sending and the answer. */
async function lostMoves(db: Db, moves: Of<'move'>[]): Promise<string[]> {
  const rows = await db
    .selectFrom('history')
    .innerJoin('assessments', 'assessments.id', 'history.assessmentId')
    .select(['history.id', 'reference', 'event', 'personId', 'at'])
    .orderBy('history.id')
    .execute()
  const taken = new Set<number>()
  return moves.flatMap((move) => {
    const isIts = (row: (typeof rows)[number]) =>
      !taken.has(row.id) && row.reference === move.reference && row.event === move.event && row.personId === move.personId && row.at >= move.sentAt && row.at <= move.answeredAt
    const row = rows.find(isIts)
    if (row) taken.add(row.id)
    return row ? [] : [`${move.event} of ${move.reference} at ${move.sentAt} is lost.`]
  })
}
