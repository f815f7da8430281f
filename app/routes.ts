import { layout, route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config'

/**
 * Every URL and the file that answers it: nothing becomes a URL by lying in a folder. `paths.ts` has them as
 * functions.
 */
const account: RouteConfigEntry[] = [
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('account', 'routes/account/account.tsx'),
  route('password', 'routes/account/password.tsx'),
  route('link/:token', 'routes/account/one-time-link.tsx'),
  route('set-up', 'routes/account/set-up.tsx'),
  route('unsent', 'routes/account/unsent.tsx'),
  route('unsent/:id', 'routes/account/unsent-post.tsx'),
]

const administration: RouteConfigEntry[] = [
  route('people', 'routes/council/people.tsx'),
  route('people/new', 'routes/council/new-person.tsx'),
  route('people/import', 'routes/council/import-people.tsx'),
  route('people/import/lines.csv', 'routes/council/people-lines.ts'),
  route('people/:id', 'routes/council/person.tsx'),
  route('people/:id/link', 'routes/council/person-link.tsx'),
  route('people/:id/disable', 'routes/council/disable-person.tsx'),
  route('directorates', 'routes/council/directorates.tsx'),
  route('directorates/:id', 'routes/council/directorate.tsx'),
  route('administration', 'routes/council/administration.tsx'),
  route('service', 'routes/council/service.tsx'),
  route('limits', 'routes/council/limits.tsx'),
  route('characteristics', 'routes/council/characteristics.tsx'),
  route('characteristics/:key', 'routes/council/characteristic.tsx'),
  route('community-groups', 'routes/evidence/community-groups.tsx'),
  route('community-groups/import', 'routes/evidence/import-community-groups.tsx'),
  route('community-groups/import/lines.csv', 'routes/evidence/community-group-lines.ts'),
  route('community-groups/:id', 'routes/evidence/community-group.tsx'),
  route('community-groups/:id/redact', 'routes/evidence/redact-community-group.tsx'),
  route('guidance', 'routes/council/guidance.tsx'),
  route('guidance/:key', 'routes/council/guidance-of.tsx'),
  route('guidance/:key/redact', 'routes/council/redact-guidance.tsx'),
]

const about: RouteConfigEntry[] = [
  route('accessibility', 'routes/publication/accessibility.tsx'),
  route('privacy', 'routes/publication/privacy.tsx'),
  route('cookies', 'routes/publication/cookies.tsx'),
]

const work: RouteConfigEntry[] = [
  route('/', 'routes/work/your-work.tsx'),
  route('assessments', 'routes/assessment/register.tsx'),
]

const cumulative: RouteConfigEntry[] = [
  route('cumulative', 'routes/oversight/cumulative.tsx'),
  route('cumulative/impacts', 'routes/oversight/impacts-behind.tsx'),
  route('cumulative/tags', 'routes/oversight/tags.tsx'),
  route('cumulative/tags/:tag', 'routes/oversight/tag.tsx'),
  route('cumulative/tags/:tag/write', 'routes/oversight/write.tsx'),
  route('cumulative/tags/:tag/rename', 'routes/oversight/rename-tag.tsx'),
  route('cumulative/tags/:tag/merge', 'routes/oversight/merge-tags.tsx'),
  route('cumulative/tags/:tag/redact', 'routes/oversight/redact-cumulative.tsx'),
]

const library: RouteConfigEntry[] = [
  route('library', 'routes/evidence/library.tsx'),
  route('library/new', 'routes/evidence/new-fact.tsx'),
  route('library/import', 'routes/evidence/import-facts.tsx'),
  route('library/import/lines.csv', 'routes/evidence/fact-lines.ts'),
  route('library/:number', 'routes/evidence/fact.tsx'),
  route('library/:number/change', 'routes/evidence/change-fact.tsx'),
  route('library/:number/redact', 'routes/evidence/redact-fact.tsx'),
]

const plan: RouteConfigEntry[] = [
  route('forward-plan', 'routes/plan/plan.tsx'),
  route('forward-plan/new', 'routes/plan/new-planned-decision.tsx'),
  route('forward-plan/import', 'routes/plan/import-plan.tsx'),
  route('forward-plan/import/lines.csv', 'routes/plan/plan-lines.ts'),
  route('forward-plan/:id', 'routes/plan/planned-decision.tsx'),
  route('forward-plan/:id/change', 'routes/plan/change-planned-decision.tsx'),
  route('forward-plan/:id/assessment', 'routes/plan/link-assessment.tsx'),
  route('forward-plan/:id/not-needed', 'routes/plan/not-needed.tsx'),
  route('forward-plan/:id/screening', 'routes/plan/confirm-screening.tsx'),
  route('forward-plan/:id/redact', 'routes/plan/redact-planned-decision.tsx'),
]

const drafting: RouteConfigEntry[] = [
  route('assessments/new', 'routes/assessment/start.tsx'),
  route('assessments/:reference', 'routes/assessment/task-list.tsx'),
  route('assessments/:reference/proposal', 'routes/assessment/proposal.tsx'),
  route('assessments/:reference/lead-officers', 'routes/assessment/lead-officers.tsx'),
  route('assessments/:reference/lead-officers/:number', 'routes/assessment/lead-officer.tsx'),
  route('assessments/:reference/decision', 'routes/assessment/decision.tsx'),
  route('assessments/:reference/aims-and-options', 'routes/assessment/aims-and-options.tsx'),
  route('assessments/:reference/evidence-gathered', 'routes/assessment/evidence-gathered.tsx'),
  route('assessments/:reference/evidence', 'routes/assessment/evidence.tsx'),
  route('assessments/:reference/evidence/:number', 'routes/assessment/evidence-item.tsx'),
  route('assessments/:reference/engagement', 'routes/assessment/engagement.tsx'),
  route('assessments/:reference/engagement/import', 'routes/assessment/import-engagement.tsx'),
  route('assessments/:reference/engagement/import/lines.csv', 'routes/assessment/engagement-lines.ts'),
  route('assessments/:reference/engagement/:number', 'routes/assessment/engagement-entry.tsx'),
  route('assessments/:reference/baseline', 'routes/assessment/baseline.tsx'),
  route('assessments/:reference/baseline/:characteristic', 'routes/assessment/baseline-of.tsx'),
  route('assessments/:reference/impacts', 'routes/assessment/impacts.tsx'),
  route('assessments/:reference/impacts/:number', 'routes/assessment/impact.tsx'),
  route('assessments/:reference/no-impact/:characteristic', 'routes/assessment/no-impact.tsx'),
  route('assessments/:reference/mitigations', 'routes/assessment/mitigations.tsx'),
  route('assessments/:reference/mitigations/:number', 'routes/assessment/mitigation.tsx'),
  route('assessments/:reference/further-suggestions', 'routes/assessment/further-suggestions.tsx'),
  route('assessments/:reference/conclusion', 'routes/assessment/conclusion.tsx'),
  route('assessments/:reference/outcome', 'routes/assessment/outcome.tsx'),
  route('assessments/:reference/check', 'routes/checks/check.tsx'),
  route('assessments/:reference/check/:about', 'routes/checks/answer-warning.tsx'),
  route('assessments/:reference/comments', 'routes/signoff/comments.tsx'),
  route('assessments/:reference/submit', 'routes/signoff/submit.tsx'),
  route('assessments/:reference/earlier/:section', 'routes/assessment/earlier-texts.tsx'),
  route('assessments/:reference/also-here/:section', 'routes/assessment/also-here.ts'),
]

const reading: RouteConfigEntry[] = [
  route('assessments/:reference/versions/:version', 'routes/assessment/version.tsx'),
  route('assessments/:reference/versions/:version/audit', 'routes/oversight/audit.tsx'),
  route('assessments/:reference/versions/:version/decision-date', 'routes/after/decision-date.tsx'),
  route('assessments/:reference/versions/:version/decision-record', 'routes/after/decision-record.tsx'),
  route('assessments/:reference/redact', 'routes/council/redact.tsx'),
  route('assessments/:reference/history', 'routes/signoff/history.tsx'),
  route('assessments/:reference/authors', 'routes/assessment/authors.tsx'),
  route('assessments/:reference/settings', 'routes/assessment/settings.tsx'),
]

const moves: RouteConfigEntry[] = [
  route('assessments/:reference/take-back', 'routes/signoff/take-back.tsx'),
  route('assessments/:reference/withdraw', 'routes/signoff/withdraw.tsx'),
  route('assessments/:reference/sign', 'routes/signoff/sign.tsx'),
  route('assessments/:reference/countersign', 'routes/signoff/countersign.tsx'),
  route('assessments/:reference/stop', 'routes/signoff/stop.tsx'),
  route('assessments/:reference/return', 'routes/signoff/return.tsx'),
  route('assessments/:reference/reassign', 'routes/signoff/reassign.tsx'),
  route('assessments/:reference/new-version', 'routes/assessment/new-version.tsx'),
  route('assessments/:reference/comment/:part', 'routes/signoff/comment.tsx'),
]

const exchange: RouteConfigEntry[] = [
  route('assessments/import', 'routes/assessment/import.tsx'),
  route('assessments/:reference/import-report', 'routes/assessment/import-report.tsx'),
  route('assessments/:reference/versions/:version/document.json', 'routes/assessment/document.ts'),
  route('schemas/eqia-assessment-1.json', 'routes/assessment/schema.ts'),
]

/** Pages stand in one layout, which shows what went wrong with them. */
const pages = layout('routes/every-page.tsx', [
  ...work,
  ...account,
  ...administration,
  ...about,
  ...cumulative,
  ...library,
  ...plan,
  ...drafting,
  ...reading,
  ...moves,
  ...exchange,
  route('*', 'routes/no-such-page.tsx'),
])

export default [pages] satisfies RouteConfig
