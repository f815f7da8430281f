import { canonicalReference } from '#app/domain/assessment/reference.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getExportedDocument } from '#app/views/assessment/exported-document.server.ts'
import { command, CommandTrouble } from './command.ts'
import { now, withDatabaseToRead } from './council-database.ts'

/**
 * `npm run export -- REFERENCE [--version N] [--file FILE]`: prints the portable document of an assessment. Once the
 * assessment is submitted, this is the text that was signed. With `--file` it reads a backup as it lies.
 */
await command(
  { version: { type: 'string' }, file: { type: 'string' } },
  async ({ version, file }, [reference, ...others]) => {
    if (reference === undefined || others.length > 0)
      throw new CommandTrouble('Give one assessment: npm run export -- REFERENCE [--version N] [--file FILE]')
    if (version !== undefined && !/^[1-9]\d{0,5}$/.test(version))
      throw new CommandTrouble(`--version must be a whole number, and ${version} is not one.`)
    const document = await withDatabaseToRead(file, async (db) => {
      const assessment = await getAssessment(
        db,
        canonicalReference(reference),
        version === undefined ? undefined : Number(version),
      )
      return getExportedDocument(db, assessment, now())
    })
    return { json: document, text: JSON.stringify(document, null, 2) }
  },
)
