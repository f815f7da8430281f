import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { command } from './command.ts'
import { withDatabaseToRead } from './council-database.ts'

/**
 * `npm run verify-history -- [--file FILE]`: proves that nothing in the history, the texts, comments and
 * snapshots was changed. With `--file` it reads a backup as it lies.
 */
await command({ file: { type: 'string' } }, async ({ file }) => {
  const verified = await withDatabaseToRead(file, verifyHistory)
  const { ok, rows, lastHash, problems, redactions } = verified
  if (!ok) process.exitCode = 1
  const lines = [
    ok
      ? `The history verifies: ${rows} rows, and no text, comment or snapshot has changed.`
      : 'The history does not verify:',
    ...problems.map((problem) => `- ${problem}`),
    ...redactions.map((redaction) => `- ${redaction}`),
    `Keep a copy of the hash of the last row. It shows if anything before it is changed later: ${lastHash}`,
  ]
  return { json: verified, text: lines.join('\n') }
})
