import type { AnsweredFinding } from '#app/domain/checks/finding.ts'
import { FindingsList } from '#app/ui/checks/findings-list.tsx'

/** What the checks found when it was submitted, with the authors' answers, for the person about to sign. */
export function FindingsToSign({ findings }: { findings: readonly AnsweredFinding[] }) {
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="findings">
      <h2 className="govuk-heading-m" id="findings">
        What the checks found ({findings.length})
      </h2>
      <FindingsList findings={findings} />
    </section>
  )
}
