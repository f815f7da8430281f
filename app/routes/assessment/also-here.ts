import { SECTION_KEYS } from '#app/domain/assessment/parts.ts'
import { NotFound } from '#app/domain/failures.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { SECONDS_BETWEEN_SIGNS } from '#app/http/presence.server.ts'

/**
 * Asked again and again by a page that is being written: says that it is still open, and who else has the
 * same section open.
 */
export const loader = onAssessment('edit', ({ context, assessment, actor, params, url, now }) => {
  const section = SECTION_KEYS.find((key) => key === params['section'])
  if (!section) throw new NotFound('There is no such section.')
  const place = { versionId: assessment.versionId, section, entryId: url.searchParams.get('of') ?? '' }
  return Response.json({ others: context.presence.isHere(place, actor, now, SECONDS_BETWEEN_SIGNS) })
})
