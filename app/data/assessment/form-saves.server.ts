import type { Selectable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

export type FormSave = Omit<Selectable<Schema['formSaves']>, 'subjectId'> & { entryId: string }

/** What the page with this form key saved last, if this person opened it and it saved anything. */
export const findFormSave = (
  db: Db,
  personId: string | null,
  formKey: string,
): Promise<FormSave | undefined> =>
  db
    .selectFrom('formSaves')
    .selectAll()
    .select('subjectId as entryId')
    .where('formKey', '=', formKey)
    .where('personId', '=', personId ?? '')
    .executeTakeFirst()

export async function keepFormSave(trx: Db, save: FormSave): Promise<void> {
  const { formKey, entryId, ...other } = save
  const rest = { ...other, subjectId: entryId }
  await trx
    .insertInto('formSaves')
    .values({ formKey, ...rest })
    .onConflict((conflict) => conflict.column('formKey').doUpdateSet(rest))
    .execute()
}

/** A page that saved nothing for two days is not open any more. */
export async function deleteOldFormSaves(db: Db, before: string): Promise<void> {
  await db.deleteFrom('formSaves').where('savedAt', '<', before).execute()
}
