import { SECTION_KEYS } from '#app/domain/assessment/parts.ts'
import { NotFound } from '#app/domain/failures.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { stillHere } from '#app/pages/assessment/open-section.server.ts'

/**
 * Asked again and again by a page that is being written: says that it is still open, and who else has the
 * same section open.
 */
export const loader = onAssessment('edit', (page) => {
  const { params, url } = page
  const section = SECTION_KEYS.find((key) => key === params['section'])
  if (!section) throw new NotFound('There is no such section.')
  return Response.json({ others: stillHere(page, { section, entryId: url.searchParams.get('of') ?? '' }) })
})
