import { SECTION_KEYS } from '#app/domain/assessment/parts.ts'
import { NotFound } from '#app/domain/failures.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { SECONDS_BETWEEN_SIGNS } from '#app/http/presence.server.ts'

/**
 * An open section asks this repeatedly. It records that the section is still open, and returns who else has
 * it open.
 */
export const loader = onAssessment('edit', ({ context, subject, actor, params, url, now }) => {
  const section = SECTION_KEYS.find((key) => key === params['section'])
  if (!section) throw new NotFound('We could not find that section.')
  const place = { versionId: subject.versionId, section, subjectId: url.searchParams.get('of') ?? '' }
  return Response.json({ others: context.presence.isHere(place, actor, now, SECONDS_BETWEEN_SIGNS) })
})
