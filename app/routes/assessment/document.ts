import { getExportedDocument } from '#app/views/assessment/exported-document.server.ts'
import { fileJson } from '#app/domain/assessment/canonical-json.ts'
import { readingAssessment } from '#app/pages/assessment/assessment-page.server.ts'

/** One version as a file: as it was submitted, or as it is now if it has not been. */
export const loader = readingAssessment(async ({ db, assessment, now }) => {
  const document = await getExportedDocument(db, assessment, now)
  return new Response(fileJson(document), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${assessment.reference}-v${assessment.versionNumber}.json"`,
      'Cache-Control': 'no-store',
    },
  })
})
