import { engagementImporter } from '#app/commands/assessment/import-engagement.server.ts'
import { peopleImporter } from '#app/commands/council/import-people.server.ts'
import { communityGroupsImporter } from '#app/commands/evidence/import-community-groups.server.ts'
import { factsImporter } from '#app/commands/evidence/import-facts.server.ts'
import { planImporter } from '#app/commands/plan/import-plan.server.ts'
import type { Importer } from '#app/commands/importer.server.ts'

/**
 * Every import of a spreadsheet, by its address. The tests in tests/integration/routes/imports.test.ts are made from
 * this list. `:reference` is the assessment that rows are imported into.
 */
export const IMPORTERS = {
  '/forward-plan/import': () => planImporter,
  '/library/import': () => factsImporter,
  '/people/import': () => peopleImporter,
  '/community-groups/import': () => communityGroupsImporter,
  '/assessments/:reference/engagement/import': engagementImporter,
} as const satisfies Record<string, (reference: string) => Importer>
