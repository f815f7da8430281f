import { listSections } from '#app/data/assessment/sections.server.ts'
import { SECTION_KEYS } from '#app/domain/assessment/parts.ts'
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

/**
 * What somebody saved by a button is among the texts that the history vouches for; what a page saved by
 * itself may also be elsewhere.
 */
async function lostSaves(db: Db, saves: Of<'save'>[]): Promise<string[]> {
  const vouched = marksIn(await textsIn(db, 'texts'))
  const anywhere = new Set([
    ...vouched,
    ...marksIn(await textsIn(db, 'sittingTexts')),
    ...marksIn(await textsInForce(db)),
  ])
  const isThere = (save: Of<'save'>) => (save.byItself ? anywhere : vouched).has(placeOf(save, save.mark))
  return saves
    .filter((save) => !isThere(save))
    .map(({ reference, section, mark }) => `${mark} in ${section} of ${reference} is lost.`)
}

type Text = { reference: string; section: string; entryId: string; content: string }

const textsIn = (db: Db, table: 'texts' | 'sittingTexts'): Promise<Text[]> =>
  db
    .selectFrom(`${table} as kept`)
    .innerJoin('versions', 'versions.id', 'kept.versionId')
    .innerJoin('assessments', 'assessments.id', 'versions.assessmentId')
    .select(['reference', 'section', 'subjectId as entryId', 'content'])
    .execute()

async function textsInForce(db: Db): Promise<Text[]> {
  const versions = await db
    .selectFrom('versions')
    .innerJoin('assessments', 'assessments.id', 'versions.assessmentId')
    .select(['versions.id', 'reference'])
    .execute()
  const texts: Text[] = []
  for (const { id, reference } of versions) {
    for (const section of SECTION_KEYS) {
      for (const { entryId, values } of await listSections(db, id, section))
        texts.push({ reference, section, entryId, content: JSON.stringify(values) })
    }
  }
  return texts
}

const placeOf = (of: Omit<Text, 'content'>, mark: string): string =>
  [of.reference, of.section, of.entryId, mark].join(' ')
const marksIn = (texts: readonly Text[]): Set<string> =>
  new Set(
    texts.flatMap((text) => [...text.content.matchAll(MARK)].map(([mark]) => placeOf(text, mark.trim()))),
  )

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
      !taken.has(row.id) &&
      row.reference === move.reference &&
      row.event === move.event &&
      row.personId === move.personId &&
      row.at >= move.sentAt &&
      row.at <= move.answeredAt
    const row = rows.find(isIts)
    if (row) taken.add(row.id)
    return row ? [] : [`${move.event} of ${move.reference} at ${move.sentAt} is lost.`]
  })
}
