import { type SealMark } from '#app/data/oversight/verify-seals.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { command, CommandTrouble } from './command.ts'
import { withDatabaseToRead } from './council-database.ts'

/**
 * `npm run verify-history -- [--seal SEAL] [--file FILE]`: proves that nothing that readers rely on was changed by
 * anyone but the service. `--seal` is one that was written down earlier, such as `120-9f86…`: it must still be there.
 * With `--file` it reads a backup as it lies.
 */
await command({ file: { type: 'string' }, seal: { type: 'string' } }, async ({ file, seal }) => {
  const anchored = seal === undefined ? [] : [readSeal(seal)]
  const verified = await withDatabaseToRead(file, (db) => verifyHistory(db, { anchored }))
  const { ok, rows, seals, lastSeal, problems, redactions } = verified
  if (!ok) process.exitCode = 1
  const lines = [
    ok
      ? `The history verifies: ${rows} rows and ${seals} seals, and nothing that they vouch for has changed.`
      : 'The history does not verify:',
    ...problems.map((problem) => `- ${problem}`),
    ...redactions.map((redaction) => `- ${redaction}`),
    ...(lastSeal
      ? [
          `Keep a copy of the newest seal somewhere else: ${lastSeal.id}-${lastSeal.hash}`,
          'With --seal it shows later if anything before it was changed or cut off.',
        ]
      : []),
  ]
  return { json: verified, text: lines.join('\n') }
})

function readSeal(seal: string): SealMark {
  const [, id, hash = ''] = /^([1-9]\d{0,14})-([0-9a-f]{64})$/.exec(seal.trim()) ?? []
  if (id === undefined)
    throw new CommandTrouble('A seal is a number, a hyphen and 64 letters and digits. Copy all of it.')
  return { id: Number(id), hash }
}
