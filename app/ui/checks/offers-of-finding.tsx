import type { ShownFinding } from '#app/domain/checks/finding.ts'
import { Button } from '#app/ui/govuk/button.tsx'

/** Buttons that help to fix a finding, and why, unless the finding's own link leads to the same page. */
export function OffersOfFinding({ finding }: { finding: ShownFinding }) {
  const offers = (finding.offers ?? []).filter(({ href }) => href !== finding.href)
  return offers.map(({ href, text, because }) => (
    <div key={href} className="app-check__offer app-no-print">
      {because && <p>{because}</p>}
      <Button href={href} className="govuk-button--secondary">
        {text}
      </Button>
    </div>
  ))
}
