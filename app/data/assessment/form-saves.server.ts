import type { Selectable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'
import type { Section } from '#app/domain/assessment/parts.ts'

export type FormSave = Omit<Selectable<Schema['formSaves']>, 'subjectId'> & { entryId: string }

/** An opened page: its key counts only for the person, the version and the section that it was opened for. */
type OpenedPage = { formKey: string; personId: string | null; versionId: string; section: Section }

/** What this page saved last, or undefined where it saved nothing in this section of this version. */
export const findFormSave = (
  db: Db,
  { formKey, personId, versionId, section }: OpenedPage,
): Promise<FormSave | undefined> =>
  db
    .selectFrom('formSaves')
    .selectAll()
    .select('subjectId as entryId')
    .where('formKey', '=', formKey)
    .where('personId', '=', personId ?? '')
    .where('versionId', '=', versionId)
    .where('section', '=', section)
    .executeTakeFirst()

export async function keepFormSave(trx: Db, save: FormSave): Promise<void> {
  const { formKey, personId, versionId, section, entryId, ...other } = save
  const rest = { ...other, subjectId: entryId }
  await trx
    .insertInto('formSaves')
    .values({ formKey, personId, versionId, section, ...rest })
    .onConflict((conflict) =>
      conflict.columns(['formKey', 'personId', 'versionId', 'section']).doUpdateSet(rest),
    )
    .execute()
}

/** A page that saved nothing for two days is not open any more. */
export async function deleteOldFormSaves(db: Db, before: string): Promise<void> {
  await db.deleteFrom('formSaves').where('savedAt', '<', before).execute()
}
