import { existsSync } from 'node:fs'
import { canonicalReference, readReference } from '#app/domain/assessment/reference.ts'
import { dayOf } from '#app/domain/days.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import type { AnsweredFinding } from '#app/domain/checks/finding.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { command, CommandTrouble } from './command.ts'
import { now, withDatabaseToRead } from './council-database.ts'
import { readDocumentFile } from './document-file.ts'

const WEIGHTS = { blocks: 'Must be fixed', warns: 'Warning', advises: 'Advice' } as const

/**
 * `npm run checks -- REFERENCE-or-FILE`: prints what the checks find. A file is checked without a database,
 * and is not imported. `--file` names a database to read as it lies, instead of DATABASE_FILE.
 */
await command({ file: { type: 'string' } }, async ({ file }, [what, ...others]) => {
  if (what === undefined || others.length > 0)
    throw new CommandTrouble('Give one assessment or file: npm run checks -- REFERENCE-or-FILE [--json]')
  const isReference = readReference(what)?.isCertain && !existsSync(what)
  const found = isReference ? await ofAssessment(canonicalReference(what), file) : ofFile(what)
  const findings = found.map(({ id, severity, message, path, places, answer }) => ({
    id,
    severity,
    message,
    path,
    ...(places ? { places } : {}),
    ...(answer ? { answer } : {}),
  }))
  const lines = found.map(
    ({ id, severity, message, path, why, answer }) =>
      `${WEIGHTS[severity]} (${id}) at ${path}\n  ${message}\n  ` +
      `${why}${answer ? `\n  Answered by ${answer.by}: ${answer.reason}` : ''}`,
  )
  return { json: findings, text: lines.length === 0 ? 'The checks found nothing.' : lines.join('\n\n') }
})

function ofFile(file: string): AnsweredFinding[] {
  return runChecks(readDocumentFile(file), { today: dayOf(now()) })
}

function ofAssessment(reference: string, file: string | undefined): Promise<AnsweredFinding[]> {
  return withDatabaseToRead(
    file,
    async (db) => (await checkVersion(db, await getAssessment(db, reference), now())).findings,
  )
}
