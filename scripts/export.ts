import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getExportedDocument } from '#app/views/assessment/exported-document.server.ts'
import { command, CommandTrouble } from './command.ts'
import { now, withDatabase } from './council-database.ts'

/**
 * `npm run export -- REFERENCE [--version N]`: prints the portable document, as it was signed once it is
 * submitted.
 */
await command({ version: { type: 'string' } }, async ({ version }, [reference, ...others]) => {
  if (reference === undefined || others.length > 0)
    throw new CommandTrouble('Name one assessment: npm run export -- REFERENCE [--version N]')
  if (version !== undefined && !/^[1-9]\d{0,5}$/.test(version))
    throw new CommandTrouble(`--version takes a number, and ${version} is none.`)
  const document = await withDatabase(async (db) => {
    const assessment = await getAssessment(
      db,
      reference.toUpperCase(),
      version === undefined ? undefined : Number(version),
    )
    return getExportedDocument(db, assessment, now())
  })
  return { json: document, text: JSON.stringify(document, null, 2) }
})
