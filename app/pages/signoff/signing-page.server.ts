import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import { maskFindings } from '#app/views/checks/masked-findings.server.ts'
import type { AssessmentPage } from '#app/pages/assessment/assessment-page.server.ts'
import { movePage } from './move-page.server.ts'

/** What a signing page shows: the findings when it was submitted, with the authors' answers. */
export const signingPage = async (page: AssessmentPage) => ({
  ...movePage(page),
  outcome: page.assessment.outcome,
  findings: await maskFindings(
    page.db,
    page.actor,
    (await findSnapshot(page.db, page.assessment))?.findings ?? [],
  ),
})
