import type { Member } from '#app/data/oversight/cumulative-members.server.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { formatSeverity } from '#app/domain/oversight/severity.ts'
import { STATUS_LABELS } from '#app/domain/signoff/workflow.ts'
import { paths } from '#app/paths.ts'
import { NO_TITLE } from '#app/views/assessment/shown-assessment.ts'
import { formatMitigations, formatOutcome } from './member-words.ts'

/** A member as it is now. The outcome and mitigations of a proposal that the reader cannot open are left out. */
export function shownMember(
  { reference, title, directorateName, decisionOn, status, outcome, mayOpen, harms, mitigations }: Member,
  characteristics: readonly Characteristic[],
) {
  return {
    reference,
    title: title ?? NO_TITLE,
    directorate: directorateName ?? 'None yet',
    decision: decisionOn === null ? 'No date yet' : formatDate(decisionOn),
    harms: harms.map(({ sequence, title: name, groups, combination, severity, severityAfter }) => {
      const labels = groups.map((key) => groupLabel(key, characteristics))
      const who =
        combination === 'all' && groups.length > 1
          ? `people in all of: ${labels.join(', ')}`
          : labels.join(', ')
      return (
        `${mayOpen && name ? `${sequence}. ${name}: ` : ''}${who || 'no group yet'} ` +
        `(${formatSeverity([{ severity, severityAfter }])})`
      )
    }),
    ...(mayOpen
      ? {
          href: paths.assessment(reference),
          state: STATUS_LABELS[status],
          outcome: formatOutcome(outcome),
          mitigations: formatMitigations(mitigations),
        }
      : {}),
  }
}

export type ShownMember = ReturnType<typeof shownMember>
