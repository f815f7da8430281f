import type { ReactNode } from 'react'
import { FormKey } from './form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'

/** Does one thing on a page beside what its form is for, and asks nothing: retire, bring back, take away. */
export function OneButton({ intent, children }: { intent: string; children: ReactNode }) {
  return (
    <form method="post">
      <FormKey />
      <Button className="govuk-button--secondary" name="intent" value={intent} preventDoubleClick>
        {children}
      </Button>
    </form>
  )
}
