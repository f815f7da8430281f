import { type Context, inOneGo } from '#app/commands/context.server.ts'
import { listAllTags } from '#app/data/oversight/tags.server.ts'
import { sameTag } from '#app/domain/assessment/tag-spelling.ts'
import { Invalid, NotFound } from '#app/domain/failures.ts'
import { moveTag, refuseUnseen } from './move-tag.server.ts'

/**
 * Gives a tag another name everywhere. Renaming it back undoes it. `rowVersion` is what the person saw of the tag.
 * Throws Invalid if another tag has this name or says the same: then the two can be merged.
 */
export const renameTag = (
  context: Context,
  { tag, name, rowVersion }: { tag: string; name: string; rowVersion: string },
): Promise<void> =>
  inOneGo(context, async (trx) => {
    await refuseUnseen(trx, context, [tag], rowVersion)
    const tags = await listAllTags(trx)
    if (!tags.includes(tag)) throw new NotFound('We could not find this tag.')
    if (name === tag) return
    const others = tags.filter((each) => each !== tag)
    const other = sameTag(name, others)
    if (other !== undefined)
      throw new Invalid({ name: `“${other}” is already a tag. Merge the two, or enter another name` })
    await moveTag(trx, context, { from: tag, to: name, isMerged: false })
  })
