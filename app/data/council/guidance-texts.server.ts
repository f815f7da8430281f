import type { Section } from '#app/domain/assessment/parts.ts'
import {
  type CharacteristicGuidance,
  characteristicGuidance,
} from '#app/domain/council/characteristic-guidance.ts'
import { type Guidance, guidanceFor } from '#app/domain/council/guidance.ts'
import {
  characteristicKey,
  type OwnHelp,
  questionKey,
  questionsIn,
} from '#app/domain/council/own-guidance.ts'
import type { Db } from '#db/client.ts'

/** The council's own guidance, where it has written any. The product's own is in the code. */

export const findOwnHelp = (db: Db, key: string) =>
  db.selectFrom('guidanceTexts').selectAll().where('key', '=', key).executeTakeFirst()

export const listOwnHelp = (db: Db) =>
  db.selectFrom('guidanceTexts').select(['key', 'reviewedOn', 'changedAt']).execute()

export async function putOwnHelp(
  trx: Db,
  key: string,
  { help }: OwnHelp,
  changed: { changedAt: string; changedBy: string | null },
): Promise<void> {
  const row = { ...NOTHING, ...help, ...changed }
  await trx
    .insertInto('guidanceTexts')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
}

export async function deleteOwnHelp(trx: Db, key: string): Promise<void> {
  await trx.deleteFrom('guidanceTexts').where('key', '=', key).execute()
}

/**
 * The help of one form, the council's own in place of ours. It is as old as the part of it that was reviewed
 * longest ago.
 */
export async function sectionGuidance(db: Db, section: Section): Promise<Guidance> {
  const { questions, reviewedOn } = guidanceFor(section)
  const fields = Object.keys(questions)
  const own =
    fields.length === 0
      ? []
      : await db
          .selectFrom('guidanceTexts')
          .selectAll()
          .where(
            'key',
            'in',
            fields.map((field) => questionKey(section, field)),
          )
          .execute()
  const helpOf = (field: string) => own.find(({ key }) => key === questionKey(section, field))
  const shown = Object.entries(questions).map(([field, builtIn]) => {
    const { why, good, example } = helpOf(field) ?? {}
    return [field, why && good ? { why, good, ...(example ? { example } : {}) } : builtIn] as const
  })
  const dates = fields.map((field) => helpOf(field)?.reviewedOn ?? reviewedOn)
  return { questions: Object.fromEntries(shown), reviewedOn: dates.sort()[0] ?? reviewedOn }
}

/** Whom a characteristic means, and what to ask about it. The Act's section is no text of the council's. */
export async function helpAbout(db: Db, characteristic: string): Promise<CharacteristicGuidance> {
  const builtIn = characteristicGuidance(characteristic)
  const own = await findOwnHelp(db, characteristicKey(characteristic))
  if (!own?.meant || !own.ask) return builtIn
  return { ...builtIn, meant: own.meant, ask: questionsIn(own.ask), reviewedOn: own.reviewedOn }
}

const NOTHING = { why: null, good: null, example: null, meant: null, ask: null }
