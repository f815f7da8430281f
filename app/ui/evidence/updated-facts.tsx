import type { UpdatedFact } from '#app/views/evidence/shown-fact.ts'
import { AnswerToFinding } from '#app/ui/checks/answer-to-finding.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'

export function UpdatedFacts({ action, updated }: { action: string; updated: readonly UpdatedFact[] }) {
  if (updated.length === 0) return null
  return (
    <section aria-labelledby="updated-facts">
      <h2 className="govuk-heading-m" id="updated-facts">
        Changed in the library since you cited it
      </h2>
      {updated.map(({ number, finding, canTake }) => (
        <div className="app-check" key={number}>
          <p>
            {finding.message} <AnswerToFinding finding={finding} />
          </p>
          {canTake && (
            <form method="post" autoComplete="off" action={action}>
              <FormKey />
              <input type="hidden" name="number" value={number} />
              <Button name="intent" value="take" className="govuk-button--secondary" preventDoubleClick>
                Take the new edition
                <span className="govuk-visually-hidden"> for evidence item {number}</span>
              </Button>
            </form>
          )}
        </div>
      ))}
      <p className="govuk-body app-measure">
        To keep the old figure with its date, answer the warning with your reason. Your approver will see it.
      </p>
    </section>
  )
}
