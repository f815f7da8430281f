import { sql } from 'kysely'
import { listSections, type Values } from '#app/data/assessment/sections.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { SECTION_KEYS } from '#app/domain/assessment/parts.ts'
import type { Db } from '#db/client.ts'

/**
 * Everything that is incomplete: a damaged file, a row without the row it belongs to, a history that does
 * not verify (which includes every text), and a section, a state or a line of the register that does not
 * match them.
 */
export async function findTorn(db: Db): Promise<string[]> {
  const { problems } = await verifyHistory(db)
  return [
    ...(await damage(db)),
    ...problems,
    ...(await tornSections(db)),
    ...(await tornStates(db)),
    ...(await tornRegister(db)),
  ]
}

async function damage(db: Db): Promise<string[]> {
  const { rows } = await sql<{ integrityCheck: string }>`pragma integrity_check`.execute(db)
  const orphans = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(db)
  const said = rows.map(({ integrityCheck }) => integrityCheck).filter((word) => word !== 'ok')
  return [
    ...said,
    ...orphans.rows.map(
      ({ table, rowid }) => `Row ${rowid} of ${table} refers to a row that does not exist.`,
    ),
  ]
}

/**
 * Every earlier save has its text, and the current section matches the newest text. One exception: a text
 * that a page saved by itself is kept only when the next save replaces it.
 */
async function tornSections(db: Db): Promise<string[]> {
  const torn: string[] = []
  for (const { id: versionId } of await db.selectFrom('versions').select('id').execute()) {
    const tables = await Promise.all(
      (['texts', 'sittingTexts'] as const).map((table) =>
        db
          .selectFrom(`${table} as kept`)
          .select(['section', 'subjectId as entryId', 'rowVersion', 'content'])
          .where('versionId', '=', versionId)
          .execute(),
      ),
    )
    const texts = tables.flat().sort((one, other) => one.rowVersion - other.rowVersion)
    const keptOf = grouped(texts, ({ section, entryId }) => `${section} ${entryId}`)
    for (const section of SECTION_KEYS) {
      for (const { entryId, rowVersion, values } of await listSections(db, versionId, section)) {
        const place = `${section} ${entryId}`
        const kept = keptOf.get(place) ?? []
        keptOf.delete(place)
        const newest = kept.at(-1)
        const isKept = newest?.rowVersion === rowVersion
        const isWhole =
          kept.length === (isKept ? rowVersion : rowVersion - 1) &&
          kept.every((text, index) => text.rowVersion === index + 1)
        if (!isWhole)
          torn.push(
            `${place} of version ${versionId} was saved ${rowVersion} times, but ${kept.length} texts are kept.`,
          )
        else if (isKept && canonicalText(values) !== canonicalText(JSON.parse(newest.content) as Values))
          torn.push(`${place} of version ${versionId} differs from its newest text.`)
      }
    }
    for (const place of keptOf.keys())
      torn.push(`${place} of version ${versionId} has texts but does not exist.`)
  }
  return torn
}

/** An empty list is the same as no list. */
const canonicalText = (values: Values): string =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(values).filter(([, value]) => !Array.isArray(value) || value.length > 0),
    ),
  )

/**
 * A version has the state that its history led to, by moves that each start where the one before ended.
 * Moves are counted across versions, and the start of the next version is a move.
 */
async function tornStates(db: Db): Promise<string[]> {
  const moves = await db
    .selectFrom('history')
    .select(['assessmentId', 'versionNumber', 'event', 'fromStatus', 'toStatus'])
    .where('event', 'in', [
      'submit',
      'take back',
      'return',
      'approve',
      'countersign',
      'stop',
      'withdraw',
      'new version',
    ])
    .orderBy('id')
    .execute()
  const movesOf = grouped(moves, ({ assessmentId }) => assessmentId ?? '')
  const submissions = await db.selectFrom('submissions').select('versionId').execute()
  const versions = await db
    .selectFrom('versions')
    .select(['id', 'assessmentId', 'number', 'status', 'moveVersion'])
    .execute()
  return versions.flatMap(({ id, assessmentId, number, status, moveVersion }) => {
    const upToIt = (movesOf.get(assessmentId) ?? []).filter((move) => (move.versionNumber ?? 0) <= number)
    const its = upToIt.filter((move) => move.versionNumber === number && move.event !== 'new version')
    const states = ['draft', ...its.map(({ toStatus }) => toStatus)]
    const submitted = its.filter(({ event }) => event === 'submit').length
    const sound =
      states.at(-1) === status &&
      moveVersion === upToIt.length + 1 &&
      its.every(({ fromStatus }, index) => fromStatus === states[index]) &&
      submissions.filter(({ versionId }) => versionId === id).length === submitted
    return sound ? [] : [`Version ${id} is ${status}, but its history does not say so.`]
  })
}

/**
 * The register's line of an assessment shows its latest version at its last change: the last row of the
 * history, or a later save by the page itself.
 */
async function tornRegister(db: Db): Promise<string[]> {
  const lines = await db
    .selectFrom('assessments')
    .leftJoin('register', 'register.assessmentId', 'assessments.id')
    .leftJoin('versions', 'versions.id', 'register.versionId')
    .select([
      'assessments.reference',
      'register.versionNumber',
      'register.status',
      'register.changedAt',
      'register.versionId',
      'versions.status as state',
    ])
    .select((eb) => [
      eb
        .selectFrom('versions as latest')
        .whereRef('latest.assessmentId', '=', 'assessments.id')
        .where('latest.status', '<>', 'withdrawn')
        .select((of) => of.fn.max('latest.number').as('number'))
        .as('latest'),
      eb
        .selectFrom('history')
        .whereRef('history.assessmentId', '=', 'assessments.id')
        .select((of) => of.fn.max('history.at').as('at'))
        .as('lastChange'),
    ])
    .execute()
  const torn: typeof lines = []
  for (const line of lines) {
    const lastChange = [line.lastChange ?? '', await newestSave(db, line.versionId)].sort().at(-1)
    if (line.status !== line.state || line.versionNumber !== line.latest || line.changedAt !== lastChange)
      torn.push(line)
  }
  return torn.map(({ reference }) => `The register’s line of ${reference} does not match its last change.`)
}

async function newestSave(db: Db, versionId: string | null): Promise<string> {
  const saves: string[] = []
  if (versionId === null) return ''
  for (const section of SECTION_KEYS) {
    saves.push(...(await listSections(db, versionId, section)).map(({ savedAt }) => savedAt))
  }
  return saves.sort().at(-1) ?? ''
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}
