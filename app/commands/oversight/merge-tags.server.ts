import { type Context, inOneGo } from '#app/commands/context.server.ts'
import { listAllTags } from '#app/data/oversight/tags.server.ts'
import { Invalid, NotFound } from '#app/domain/failures.ts'
import { moveTag, refuseUnseen } from './move-tag.server.ts'

/** Every assessment with the tag has `into` instead. `rowVersion` is what the person saw of both tags. */
export const mergeTags = (
  context: Context,
  { tag, into, rowVersion }: { tag: string; into: string; rowVersion: string },
): Promise<void> =>
  inOneGo(context, async (trx) => {
    await refuseUnseen(trx, context, [tag, into], rowVersion)
    const tags = await listAllTags(trx)
    if (!tags.includes(tag)) throw new NotFound('We could not find this tag.')
    if (tag === into || !tags.includes(into)) throw new Invalid({ into: 'Choose another tag from the list' })
    await moveTag(trx, context, { from: tag, to: into, isMerged: true })
  })
