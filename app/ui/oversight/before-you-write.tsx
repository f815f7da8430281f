import type { ComponentProps } from 'react'
import { Details } from '#app/ui/govuk/details.tsx'
import { MembersTable } from './members-table.tsx'

/** The proposals that a cumulative assessment is about, and who can read what you write. */
export function BeforeYouWrite({ members }: Pick<ComponentProps<typeof MembersTable>, 'members'>) {
  const summary =
    members.length === 1 ? 'The 1 proposal with this tag' : `${members.length} proposals with this tag`
  return (
    <>
      <Details summary={summary}>
        <MembersTable members={members} />
      </Details>
      <p className="govuk-body app-measure">
        Anyone who can see that one of these proposals exists can read what you write, so do not name a
        confidential one. We keep your name, the date and the current state of each proposal with it. Earlier
        editions are kept.
      </p>
    </>
  )
}
