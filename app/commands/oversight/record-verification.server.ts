import { insertVerification } from '#app/data/oversight/verifications.server.ts'
import { type Context, inOneGo } from '#app/commands/context.server.ts'

export type FoundByVerification = {
  beganAt: string
  ok: boolean
  seals: number
  problems: readonly string[]
  notes: readonly string[]
  anchor: { file: string; lines: number; lastHash: string } | undefined
}

/** More would only make the row longer: `npm run verify-history` names them all. */
const MOST_KEPT = 50

/**
 * Keeps what a verification found. The history has no row of it, because nothing changed. The row is sealed, so that a
 * failure cannot be taken away unseen.
 */
export const recordVerification = (context: Context, found: FoundByVerification): Promise<void> =>
  inOneGo(context, (trx) =>
    insertVerification(trx, {
      beganAt: found.beganAt,
      finishedAt: context.now,
      ok: found.ok ? 1 : 0,
      seals: found.seals,
      problemCount: found.problems.length,
      problems: JSON.stringify(found.problems.slice(0, MOST_KEPT)),
      notes: JSON.stringify(found.notes.slice(-MOST_KEPT)),
      anchorFile: found.anchor?.file ?? null,
      anchorLines: found.anchor?.lines ?? null,
      anchorHash: found.anchor?.lastHash ?? null,
    }),
  )
