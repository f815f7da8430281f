import { SECTION_KEYS } from '#app/domain/assessment/parts.ts'
import { NotFound } from '#app/domain/failures.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { reportVisit } from '#app/pages/assessment/open-section.server.ts'

/**
 * An open section asks this repeatedly. It records that the section is still open, and returns who else has
 * it open.
 */
export const loader = onAssessment('edit', (page) => {
  const { params, url } = page
  const section = SECTION_KEYS.find((key) => key === params['section'])
  if (!section) throw new NotFound('We could not find that section.')
  return Response.json({ others: reportVisit(page, { section, entryId: url.searchParams.get('of') ?? '' }) })
})
