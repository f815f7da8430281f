import { useLoaderData } from '@remix-run/react'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { answerImport, openImport } from '#app/pages/import-page.server.ts'
import { IMPORTERS } from '#app/pages/importers.server.ts'
import { paths } from '#app/paths.ts'
import { ImportPage } from '#app/ui/form/import-page.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

export const handle: PageHandle = {
  before: ({ params }) => (
    <BackLink href={paths.engagement(params['reference'] ?? '')}>Engagement log</BackLink>
  ),
}
export const meta = titled<typeof loader>(({ data }) => `${data.words.title}: ${data.reference}`)

export const loader = onAssessment('edit', async (page) => {
  const { reference } = page.assessment
  const importer = IMPORTERS['/assessments/:reference/engagement/import'](reference)
  return { ...(await openImport(page, importer)), reference }
})
export const action = onAssessment('edit', (page) =>
  answerImport(page, IMPORTERS['/assessments/:reference/engagement/import'](page.assessment.reference)),
)

export default function ImportEngagement() {
  return <ImportPage linesFile={paths.engagementLinesFile(useLoaderData<typeof loader>().reference)} />
}
