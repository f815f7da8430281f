import { listTags } from '#app/data/assessment/assessments.server.ts'
import { listLiveTags } from '#app/data/oversight/list-cumulative.server.ts'
import { listAllTags } from '#app/data/oversight/tags.server.ts'
import { type AlikeTag, alikeTags } from '#app/domain/assessment/tag-spelling.ts'
import { dayOf } from '#app/domain/days.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'

/**
 * The tags of an assessment that look like one that others have, of those that this person can see. The system, which
 * has no id, sees them all.
 */
export async function listAlikeTags(
  db: Db,
  { actor, now }: { actor: Actor; now: string },
  assessmentId: string,
): Promise<AlikeTag[]> {
  const saved = await listTags(db, assessmentId)
  const elsewhere =
    actor.id === null
      ? await listAllTags(db, assessmentId)
      : await listLiveTags(db, { actor, today: dayOf(now) }, assessmentId)
  return alikeTags(saved, saved, elsewhere)
}
