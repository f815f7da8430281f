import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import type { AssessmentPage } from '#app/pages/assessment/assessment-page.server.ts'
import { movePage } from './move-page.server.ts'

/**
 * What whoever signs is shown once more: what the checks found when it was submitted, and why its authors
 * left it so.
 */
export const signingPage = async (page: AssessmentPage) => ({
  ...movePage(page),
  outcome: page.assessment.outcome,
  findings: (await findSnapshot(page.db, page.assessment))?.findings ?? [],
})
