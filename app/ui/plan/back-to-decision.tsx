import { paths } from '#app/paths.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'

export const backToDecision: NonNullable<PageHandle['before']> = ({ params }) => (
  <BackLink href={paths.plannedDecision(params['id'] ?? '')}>Back to the decision</BackLink>
)
