import type { ReactNode } from 'react'
import { FormKey } from './form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'

/** A form with only a button, for an action next to the main form of the page: retire, bring back, remove. */
export function OneButton({ intent, children }: { intent: string; children: ReactNode }) {
  return (
    <form method="post" autoComplete="off">
      <FormKey />
      <Button className="govuk-button--secondary" name="intent" value={intent} preventDoubleClick>
        {children}
      </Button>
    </form>
  )
}
