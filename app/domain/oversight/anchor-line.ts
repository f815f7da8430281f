import { z } from 'zod'

/**
 * A line of the file that keeps seals outside the database (ANCHOR_FILE): which seal and which history row were the
 * newest at a time. Each line has the hash of the line before. See docs/decisions/0039-anchor-outside.md.
 */
const HASH = z.string().regex(/^[0-9a-f]{64}$/)
const NUMBER = z.int().min(0)

const anchorLineSchema = z.object({
  /** The id of the database, which its backups share, and where it was. */
  database: z.string().min(1).max(100),
  place: z.string().min(1).max(4_096),
  at: z.iso.datetime(),
  seal: NUMBER,
  hash: HASH,
  historyRow: NUMBER,
  historyHash: HASH,
  /** Only in a line that says that a backup was restored. Seals after `upTo` belong to the database it replaced. */
  restored: z.object({ backup: z.string().max(1_000), upTo: NUMBER }).optional(),
  previous: HASH,
})

export type AnchorLine = z.infer<typeof anchorLineSchema>

/** What was newest in a database at one moment. */
export type AnchorMark = Pick<AnchorLine, 'database' | 'seal' | 'hash' | 'historyRow' | 'historyHash'>

/** The previous hash of the first line. */
export const BEFORE_FIRST_LINE = '0'.repeat(64)

/** Undefined if the service did not write this line, or did not finish it. */
export function parseAnchorLine(text: string): AnchorLine | undefined {
  try {
    return anchorLineSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** A line without its end: the service was stopped, or the disk was full, while it was written. */
export const isUnfinishedLine = (text: string): boolean => /^\{"database":/.test(text) && !text.endsWith('}')
