import type { ComponentProps } from 'react'
import { HeldWork } from './held-work.tsx'

/** What someone could no longer do if a role or a directorate were taken away. Nothing if nothing waits for them. */
export function WorkToHandOver(props: ComponentProps<typeof HeldWork>) {
  const { held, name } = props
  if (held.lines.length + held.others + held.toCountersign === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">What is waiting for {name}</h2>
      <p className="govuk-body">
        If you take away a role or a directorate that they need for this, choose who takes it over.
      </p>
      <HeldWork {...props} />
    </>
  )
}
