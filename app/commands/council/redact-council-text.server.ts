import { findCommunityGroupByName } from '#app/data/evidence/community-groups.server.ts'
import {
  type CouncilText,
  findInCouncilText,
  type FoundInCouncilText,
  writeToCouncilText,
} from '#app/data/council/council-texts.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { rewriteFile } from '#app/data/council/redactions.server.ts'
import {
  didYouMean,
  lookForNearMisses,
  maskFor,
  refuseRepeating,
  type Withheld,
} from '#app/domain/council/redaction.ts'
import { Invalid, Refused } from '#app/domain/failures.ts'
import { hasRole } from '#app/domain/people.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

/** In how many places the words are. */
export type CouncilTextPlaces = Record<'entries' | 'notices' | 'history' | 'forms', number>

/**
 * Takes words that should never have been written out of a text of the council's that belongs to no
 * assessment: out of every edition, and of what the history says of it. One row of the history says that it
 * happened, with the reason and the hash of what each place says now. Throws Refused, and Invalid where the
 * words are not there.
 */
export async function redactCouncilText(
  context: Context,
  text: CouncilText,
  { withheld, reason }: { withheld: Withheld; reason: string },
): Promise<CouncilTextPlaces> {
  const { actor, now } = context
  const { id: by } = actor
  if (by === null || !hasRole(actor, 'equality lead'))
    throw new Refused('Only an equality lead can redact words.')
  const mask = maskFor(withheld)
  const done = await inOneGo(context, async (trx) => {
    refuseRepeating(reason, mask)
    const found = await findInCouncilText(trx, text, mask)
    const places = countedIn(found)
    await refuseTakenName(trx, text, found)
    const hashes = await writeToCouncilText(trx, text, found, { at: now, by, reason })
    await appendHistory(trx, {
      at: now,
      personId: by,
      event: 'redact',
      subject: text.subject,
      details: { reason, ...hashes },
    })
    return places
  })
  await rewriteFile(context.db)
  return done
}

/**
 * The same, only looked for: what an equality lead is shown before it is done for good, with what each text
 * will say.
 */
export async function lookInCouncilText(
  { db }: Pick<Context, 'db'>,
  text: CouncilText,
  withheld: Withheld,
): Promise<{ places: CouncilTextPlaces; rows: FoundInCouncilText['rows']; nearMisses: string[] }> {
  const found = await findInCouncilText(db, text, maskFor(withheld))
  const near = lookForNearMisses(withheld)
  await findInCouncilText(db, text, near.look)
  return { places: countedIn(found, near.found()), rows: found.rows, nearMisses: near.found() }
}

function countedIn(
  { rows, notices, history, forms }: FoundInCouncilText,
  nearMisses: readonly string[] = [],
): CouncilTextPlaces {
  const places = {
    entries: rows.length,
    notices: notices.length,
    history: history.length,
    forms: forms.length,
  }
  if (Object.values(places).every((count) => count === 0))
    throw new Invalid({
      words: `We could not find these words here. Copy them from the text${didYouMean(nearMisses)}`,
    })
  return places
}

/** No two groups of the directory have one name, so not "[redacted]" either. */
async function refuseTakenName(
  trx: Trx,
  { kind, id }: CouncilText,
  { rows }: FoundInCouncilText,
): Promise<void> {
  for (const { columns } of rows) {
    const other =
      kind === 'community group' && columns['name']
        ? await findCommunityGroupByName(trx, columns['name'])
        : undefined
    if (other && other.id !== id)
      throw new Invalid({
        words:
          `Without these words its name would be “${columns['name']}”, and another group is called ` +
          `that. Give this group another name first`,
      })
  }
}
