import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { paths } from '#app/paths.ts'
import { randomFrom } from './random.ts'
import { words } from './generated-text.ts'

/** The form of one baseline. Each call of `next` gives a new text, based on the save before. */
export type BaselineForm = {
  reference: string
  characteristic: string
  path: string
  next: () => URLSearchParams
}

/** One form for each baseline of an assessment that its author is writing. */
export function baselineForms(databaseFile: string, reference: string): BaselineForm[] {
  const database = new Database(databaseFile, { readonly: true })
  const rows = database
    .prepare(
      `select characteristic, row_version as rowVersion from baselines join versions on versions.id = version_id
       join assessments on assessments.id = assessment_id where reference = ? order by characteristic`,
    )
    .all(reference) as { characteristic: string; rowVersion: number }[]
  database.close()
  return rows.map(({ characteristic, rowVersion }, index) => {
    const random = randomFrom(rowVersion, index)
    let based = rowVersion
    const next = () => {
      const texts = {
        demographics: words(random, 420),
        worksWell: words(random, 260),
        problems: words(random, 900),
      }
      const form = {
        reference,
        characteristic,
        ...texts,
        evidenceIds: 'evidence-1',
        nothingRelevantReason: '',
        rowVersion: String(based),
        intent: 'continue',
      }
      based += 1
      return new URLSearchParams({ ...form, formKey: `${randomUUID()}.r1` })
    }
    return { reference, characteristic, path: paths.baselineOf(reference, characteristic), next }
  })
}

/** The number of saved baselines in the whole database. */
export function savesKept(databaseFile: string): number {
  const database = new Database(databaseFile, { readonly: true })
  const kept = database.prepare(`select sum(row_version) from baselines`).pluck().get() as number
  database.close()
  return kept
}
