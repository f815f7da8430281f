import { layout, route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config'

/** Every URL and the file that answers it: nothing becomes a URL by lying in a folder. `paths.ts` has them as functions. */
const account: RouteConfigEntry[] = [
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('password', 'routes/account/password.tsx'),
  route('link/:token', 'routes/account/one-time-link.tsx'),
  route('set-up', 'routes/account/set-up.tsx'),
  route('unsent', 'routes/account/unsent.tsx'),
  route('unsent/:id', 'routes/account/unsent-post.tsx'),
]

const administration: RouteConfigEntry[] = [
  route('people', 'routes/people/people.tsx'),
  route('people/new', 'routes/people/new-person.tsx'),
  route('people/:id', 'routes/people/person.tsx'),
  route('people/:id/link', 'routes/people/person-link.tsx'),
  route('people/:id/disable', 'routes/people/disable-person.tsx'),
  route('directorates', 'routes/people/directorates.tsx'),
  route('directorates/:id', 'routes/people/directorate.tsx'),
  route('service', 'routes/service/service.tsx'),
  route('limits', 'routes/council/limits.tsx'),
  route('characteristics', 'routes/council/characteristics.tsx'),
  route('characteristics/:key', 'routes/council/characteristic.tsx'),
  route('community-groups', 'routes/community-groups/community-groups.tsx'),
  route('community-groups/:id', 'routes/community-groups/community-group.tsx'),
  route('community-groups/:id/redact', 'routes/community-groups/redact-community-group.tsx'),
  route('guidance', 'routes/guidance/guidance.tsx'),
  route('guidance/:key', 'routes/guidance/guidance-of.tsx'),
  route('guidance/:key/redact', 'routes/guidance/redact-guidance.tsx'),
]

const about: RouteConfigEntry[] = [
  route('accessibility', 'routes/about/accessibility.tsx'),
  route('privacy', 'routes/about/privacy.tsx'),
  route('cookies', 'routes/about/cookies.tsx'),
]

const work: RouteConfigEntry[] = [
  route('/', 'routes/work/your-work.tsx'),
  route('assessments', 'routes/register/register.tsx'),
]

const cumulative: RouteConfigEntry[] = [
  route('cumulative', 'routes/cumulative/cumulative.tsx'),
  route('cumulative/impacts', 'routes/cumulative/impacts-behind.tsx'),
  route('cumulative/tags/:tag', 'routes/cumulative/tag.tsx'),
  route('cumulative/tags/:tag/write', 'routes/cumulative/write.tsx'),
  route('cumulative/tags/:tag/redact', 'routes/cumulative/redact-cumulative.tsx'),
]

const library: RouteConfigEntry[] = [
  route('library', 'routes/library/library.tsx'),
  route('library/new', 'routes/library/new-fact.tsx'),
  route('library/import', 'routes/library/import-facts.tsx'),
  route('library/:number', 'routes/library/fact.tsx'),
  route('library/:number/change', 'routes/library/change-fact.tsx'),
  route('library/:number/redact', 'routes/library/redact-fact.tsx'),
]

const plan: RouteConfigEntry[] = [
  route('forward-plan', 'routes/plan/plan.tsx'),
  route('forward-plan/new', 'routes/plan/new-planned-decision.tsx'),
  route('forward-plan/import', 'routes/plan/import-plan.tsx'),
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
  route('assessments/:reference/check', 'routes/assessment/check.tsx'),
  route('assessments/:reference/check/:about', 'routes/assessment/answer-warning.tsx'),
  route('assessments/:reference/submit', 'routes/assessment/submit.tsx'),
  route('assessments/:reference/earlier/:section', 'routes/assessment/earlier-texts.tsx'),
  route('assessments/:reference/also-here/:section', 'routes/assessment/also-here.ts'),
]

const reading: RouteConfigEntry[] = [
  route('assessments/:reference/versions/:version', 'routes/reading/version.tsx'),
  route('assessments/:reference/versions/:version/audit', 'routes/reading/audit.tsx'),
  route('assessments/:reference/versions/:version/decision-date', 'routes/reading/decision-date.tsx'),
  route('assessments/:reference/versions/:version/decision-record', 'routes/reading/decision-record.tsx'),
  route('assessments/:reference/redact', 'routes/reading/redact.tsx'),
  route('assessments/:reference/history', 'routes/reading/history.tsx'),
  route('assessments/:reference/authors', 'routes/council/authors.tsx'),
  route('assessments/:reference/settings', 'routes/council/settings.tsx'),
]

const moves: RouteConfigEntry[] = [
  route('assessments/:reference/take-back', 'routes/moves/take-back.tsx'),
  route('assessments/:reference/withdraw', 'routes/moves/withdraw.tsx'),
  route('assessments/:reference/sign', 'routes/moves/sign.tsx'),
  route('assessments/:reference/countersign', 'routes/moves/countersign.tsx'),
  route('assessments/:reference/stop', 'routes/moves/stop.tsx'),
  route('assessments/:reference/return', 'routes/moves/return.tsx'),
  route('assessments/:reference/reassign', 'routes/moves/reassign.tsx'),
  route('assessments/:reference/new-version', 'routes/moves/new-version.tsx'),
  route('assessments/:reference/comment/:part', 'routes/moves/comment.tsx'),
]

const exchange: RouteConfigEntry[] = [
  route('assessments/import', 'routes/exchange/import.tsx'),
  route('assessments/:reference/import-report', 'routes/exchange/import-report.tsx'),
  route('assessments/:reference/versions/:version/document.json', 'routes/exchange/document.ts'),
  route('schemas/eqia-assessment-1.json', 'routes/exchange/schema.ts'),
]

/** Pages stand in one layout, which shows what went wrong with them. */
const pages = layout('routes/every-page.tsx', [...work, ...account, ...administration, ...about, ...cumulative, ...library, ...plan, ...drafting, ...reading, ...moves, ...exchange, route('*', 'routes/no-such-page.tsx')])

export default [pages] satisfies RouteConfig
