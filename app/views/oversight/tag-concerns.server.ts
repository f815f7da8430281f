import { listEditions } from '#app/data/oversight/cumulative-editions.server.ts'
import { listAllTags, listTagged, wasTag } from '#app/data/oversight/tags.server.ts'
import { NotFound } from '#app/domain/failures.ts'
import { NO_TITLE } from '#app/views/assessment/shown-assessment.ts'
import type { Db } from '#db/client.ts'

/**
 * What changes if a tag is renamed or merged. Confidential assessments are counted but not named, because others may
 * look at the same screen. Nothing changes (`isGone`) if the tag has been renamed or merged since a page was opened.
 * Throws NotFound if there never was such a tag.
 */
export async function getTagConcerns(db: Db, tag: string) {
  const isGone = !(await listAllTags(db)).includes(tag)
  if (isGone && !(await wasTag(db, tag))) throw new NotFound('We could not find this tag.')
  const tagged = await listTagged(db, tag)
  const open = tagged.filter(({ confidential }) => confidential === 0)
  return {
    tag,
    isGone,
    total: tagged.length,
    confidential: tagged.length - open.length,
    assessments: open
      .slice(0, MOST_NAMED)
      .map(({ reference, title }) => ({ reference, title: title ?? NO_TITLE })),
    editions: (await listEditions(db, tag)).length,
  }
}

const MOST_NAMED = 100
