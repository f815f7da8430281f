import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { IMPORTERS } from '#app/pages/importers.server.ts'
import { templateFile, wrongLinesFile } from '#app/pages/lines-file.server.ts'

/** The template. */
export const loader = onAssessment('edit', (page) =>
  templateFile(page, IMPORTERS['/assessments/:reference/engagement/import'](page.assessment.reference)),
)

/** The wrong lines of a previewed file. */
export const action = onAssessment('edit', (page) =>
  wrongLinesFile(page, IMPORTERS['/assessments/:reference/engagement/import'](page.assessment.reference)),
)
