import { readFileSync } from 'node:fs'
import { type SealMark } from '#app/data/oversight/verify-seals.server.ts'
import { findEarlierAnchorFile } from '#app/data/oversight/verifications.server.ts'
import { verifyAnchor } from '#app/data/oversight/verify-anchor.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { command, CommandTrouble } from './command.ts'
import { withDatabaseToRead } from './council-database.ts'

/**
 * `npm run verify-history -- [--seal SEAL] [--anchor FILE] [--file FILE]`: proves that nothing that readers rely on was
 * changed by anyone but the service. `--seal` is one that was written down earlier, such as `120-9f86…`: it must still
 * be there. `--anchor` is the file of ANCHOR_FILE, or a copy of it: so must every seal in it. With `--file` it reads a
 * backup as it lies, which lacks what was saved after it.
 */
await command(
  { file: { type: 'string' }, seal: { type: 'string' }, anchor: { type: 'string' } },
  async ({ file, seal, anchor: anchorFile }) => {
    const anchored = seal === undefined ? [] : [readSeal(seal)]
    // Read first: what is anchored while the database is read must not look as if it were missing.
    const anchorText = anchorFile === undefined ? undefined : readAnchors(anchorFile)
    const { verified, anchor } = await withDatabaseToRead(file, async (db) => ({
      verified: await verifyHistory(db, { anchored }),
      anchor:
        anchorFile === undefined || anchorText === undefined
          ? undefined
          : await verifyAnchor(db, anchorText, {
              earlier: await findEarlierAnchorFile(db, anchorFile),
              isBackup: file !== undefined,
            }),
    }))
    const { rows, seals, lastSeal, redactions } = verified
    const problems = [...verified.problems, ...(anchor?.problems ?? [])]
    const ok = problems.length === 0
    if (!ok) process.exitCode = 1
    const lines = [
      ok
        ? `The history verifies: ${rows} rows and ${seals} seals, and nothing that they vouch for has changed.`
        : 'The history does not verify:',
      ...problems.map((problem) => `- ${problem}`),
      ...redactions.map((redaction) => `- ${redaction}`),
      ...(anchor ? tellAnchor(anchor) : []),
      ...(lastSeal
        ? [
            `Keep a copy of the newest seal somewhere else: ${lastSeal.id}-${lastSeal.hash}`,
            'With --seal it shows later if anything before it was changed or cut off.',
          ]
        : []),
    ]
    return {
      json: { ...verified, ok, problems, ...(anchor ? { anchor: { file: anchorFile, ...anchor } } : {}) },
      text: lines.join('\n'),
    }
  },
)

function tellAnchor({ lines, newest, notes, problems }: Awaited<ReturnType<typeof verifyAnchor>>): string[] {
  const upTo = newest ? `, up to seal ${newest.seal} on ${formatDateTime(newest.at)}` : ''
  return [
    ...(problems.length === 0 ? [`The file of anchors agrees: ${lines} lines${upTo}.`] : []),
    ...notes.map((note) => `- ${note}`),
  ]
}

function readAnchors(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandTrouble(
      `The file of anchors ${file} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    )
  }
}

function readSeal(seal: string): SealMark {
  const [, id, hash = ''] = /^([1-9]\d{0,14})-([0-9a-f]{64})$/.exec(seal.trim()) ?? []
  if (id === undefined)
    throw new CommandTrouble('A seal is a number, a hyphen and 64 letters and digits. Copy all of it.')
  return { id: Number(id), hash }
}
