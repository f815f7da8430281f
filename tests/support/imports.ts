import type { IMPORTERS } from '#app/pages/importers.server.ts'
import * as communityGroupsFile from '#app/routes/evidence/community-group-lines.ts'
import * as communityGroupsPage from '#app/routes/evidence/import-community-groups.tsx'
import * as engagementFile from '#app/routes/assessment/engagement-lines.ts'
import * as engagementPage from '#app/routes/assessment/import-engagement.tsx'
import * as factsFile from '#app/routes/evidence/fact-lines.ts'
import * as factsPage from '#app/routes/evidence/import-facts.tsx'
import * as peopleFile from '#app/routes/council/people-lines.ts'
import * as peoplePage from '#app/routes/council/import-people.tsx'
import * as planFile from '#app/routes/plan/plan-lines.ts'
import * as planPage from '#app/routes/plan/import-plan.tsx'

export type ImportAddress = keyof typeof IMPORTERS

type Handler = (args: never) => Promise<unknown>
type Under = {
  page: { action: Handler }
  file: { loader: Handler; action: Handler }
  /** A column that says more about a row and does not say which row it is, and another cell for it. */
  changes: [column: string, to: string]
}

/** The routes of each import. A new import has to be added here. */
export const IMPORT_ROUTES: Record<ImportAddress, Under> = {
  '/forward-plan/import': { page: planPage, file: planFile, changes: ['decisionOn', '17/3/2027'] },
  '/library/import': { page: factsPage, file: factsFile, changes: ['figure', '20.4'] },
  '/people/import': { page: peoplePage, file: peopleFile, changes: ['jobTitle', 'Head of policy'] },
  '/community-groups/import': {
    page: communityGroupsPage,
    file: communityGroupsFile,
    changes: ['reachedBy', 'Through its website'],
  },
  '/assessments/:reference/engagement/import': {
    page: engagementPage,
    file: engagementFile,
    changes: ['findings', 'The path is too narrow for a wheelchair'],
  },
}
