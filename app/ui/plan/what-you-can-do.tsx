import type { PlanState } from '#app/domain/plan/planned-decision.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/govuk/button.tsx'

type May = Record<'start' | 'link' | 'screen' | 'confirm' | 'change', boolean>

export function WhatYouCanDo({ id, state, may }: { id: string; state: PlanState; may: May }) {
  const links = [
    may.link && {
      href: paths.linkAssessment(id),
      text: state === 'assessed' ? 'Change the linked assessment' : 'Link an existing assessment',
    },
    may.screen && { href: paths.notNeeded(id), text: 'Say why no assessment is needed' },
    may.change && { href: paths.changePlannedDecision(id), text: 'Change this decision' },
  ].filter((link) => link !== false)
  return (
    <>
      {may.confirm && <Button href={paths.confirmScreening(id)}>Confirm or refuse the screening</Button>}
      {may.start && !may.confirm && <Button href={paths.startAssessment(id)}>Start an assessment</Button>}
      {links.length > 0 && (
        <ul className="govuk-list govuk-!-margin-bottom-7">
          {may.start && may.confirm && (
            <li>
              <a className="govuk-link" href={paths.startAssessment(id)}>
                Start an assessment
              </a>
            </li>
          )}
          {links.map(({ href, text }) => (
            <li key={href}>
              <a className="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
