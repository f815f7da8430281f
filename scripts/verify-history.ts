import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { command } from './command.ts'
import { withDatabase } from './council-database.ts'

/** `npm run verify-history`: proves that nothing in the history, the texts, comments and snapshots was changed. */
await command({}, async () => {
  const verified = await withDatabase(verifyHistory)
  const { ok, rows, lastHash, problems, redactions } = verified
  if (!ok) process.exitCode = 1
  const lines = [
    ok
      ? `The history verifies: ${rows} rows, and every text, comment and snapshot is as it was.`
      : 'The history does not verify:',
    ...problems.map((problem) => `- ${problem}`),
    ...redactions.map((redaction) => `- ${redaction}`),
    `Write down the hash of the last row, and nobody can later change what is before it unseen: ${lastHash}`,
  ]
  return { json: verified, text: lines.join('\n') }
})
