import { calledAs, type Labels } from '#app/domain/assessment/labels.ts'
import type { Characteristic } from '#app/domain/characteristics.ts'
import { NotFound } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { listCharacteristics } from './council.server.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'

/**
 * How the council calls the characteristics, and what imported documents call groups. One that is retired is
 * kept: assessments name it.
 */

/**
 * As this version calls them: the council's, under the names of the document that it was imported from, and
 * groups that only that knows.
 */
export const listCharacteristicsOf = async (db: Db, versionId: string): Promise<Characteristic[]> =>
  calledAs(await importedLabelsOf(db, versionId), await listCharacteristics(db))

/**
 * Throws NotFound. `rowVersion` is the name of it that a person saw. A form that names another one is out of
 * date.
 */
export async function getCharacteristic(db: Db, key: string) {
  const characteristic = (await listCharacteristics(db)).find((each) => each.key === key)
  if (!characteristic) throw new NotFound('There is no such characteristic.')
  return { ...characteristic, rowVersion: rowStamp({ label: characteristic.label }) }
}

/** A new local one comes last, but before “Other”. */
export async function addCharacteristicRow(
  trx: Db,
  { key, label, addedAt }: { key: string; label: string; addedAt: string },
): Promise<void> {
  const all = await listCharacteristics(trx)
  const last =
    Math.max(...all.filter((each) => each.key !== EVERYBODY_ELSE).map(({ position }) => position)) + 1
  await trx
    .insertInto('characteristics')
    .values({ key, kind: 'local', label, actName: null, position: last, retiredAt: null, addedAt })
    .execute()
  await trx
    .updateTable('characteristics')
    .set({ position: last + 1 })
    .where('key', '=', EVERYBODY_ELSE)
    .execute()
}

export async function updateCharacteristic(
  trx: Db,
  key: string,
  change: { label?: string; retiredAt?: string | null },
): Promise<void> {
  await trx.updateTable('characteristics').set(change).where('key', '=', key).execute()
}

/** How many drafts have answers about it, or have chosen it. */
export async function countDraftsWith(db: Db, key: string): Promise<number> {
  const answered = db.selectFrom('baselines').select('versionId').where('characteristic', '=', key)
  const chosen = db.selectFrom('impactGroups').select('versionId').where('value', '=', key)
  const { drafts } = await db
    .selectFrom('register')
    .select((eb) => eb.fn.countAll<number>().as('drafts'))
    .where('status', 'in', ['draft', 'returned'])
    .where('versionId', 'in', answered.union(chosen))
    .executeTakeFirstOrThrow()
  return drafts
}

export async function importedLabelsOf(db: Db, versionId: string): Promise<Labels> {
  const rows = await db
    .selectFrom('importedLabels')
    .select(['key', 'label'])
    .where('versionId', '=', versionId)
    .orderBy('key')
    .execute()
  return Object.fromEntries(rows.map(({ key, label }) => [key, label]))
}

export async function insertImportedLabels(trx: Db, versionId: string, labels: Labels): Promise<void> {
  const rows = Object.entries(labels).map(([key, label]) => ({ versionId, key, label }))
  if (rows.length > 0) await trx.insertInto('importedLabels').values(rows).execute()
}

const EVERYBODY_ELSE = 'other'
