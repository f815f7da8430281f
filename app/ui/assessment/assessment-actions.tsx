import type { Event } from '#app/domain/signoff/workflow.ts'
import { paths } from '#app/paths.ts'
import type { AssessmentHead } from '#app/views/assessment/assessment-head.ts'

/** What this person can do with the assessment now, and what everyone who can read it can do. */
export function AssessmentActions({
  head,
  may,
  isWritten,
  openComments,
}: {
  head: AssessmentHead
  may: readonly Event[]
  isWritten: boolean
  openComments: number
}) {
  const { reference, versionNumber } = head
  const actions = ACTIONS.filter(({ events }) => events.some((event) => may.includes(event)))
  return (
    <>
      <h2 className="govuk-heading-m">More</h2>
      <ul className="govuk-list">
        {actions.map(({ text, href }) => (
          <Line key={text} href={href(reference, versionNumber)} text={text} />
        ))}
        {isWritten && (
          <Line href={paths.version(reference, versionNumber)} text="Read or print the whole assessment" />
        )}
        <Line href={paths.comments(reference)} text={`Comments${formatOpen(openComments)}`} />
        <Line href={paths.history(reference)} text="History: who did what, and when" />
        <Line
          href={paths.exportDocument(reference, versionNumber)}
          text="Export as a file that other tools can read (JSON)"
        />
      </ul>
    </>
  )
}

const formatOpen = (count: number): string => (count > 0 ? ` (${count} open)` : '')

const Line = ({ href, text }: { href: string; text: string }) => (
  <li>
    <a className="govuk-link" href={href}>
      {text}
    </a>
  </li>
)

type Action = { events: readonly Event[]; text: string; href: (reference: string, version: number) => string }

const ACTIONS: readonly Action[] = [
  { events: ['approve', 'stop', 'return'], text: 'Read and decide', href: paths.version },
  { events: ['take back'], text: 'Take it back to change it', href: paths.takeBack },
  { events: ['new version'], text: 'Start a new version', href: paths.newVersion },
  { events: ['audit'], text: 'Audit it', href: paths.audit },
  { events: ['record the decision'], text: 'Record what was decided', href: paths.recordDecision },
  { events: ['move decision date'], text: 'Change the date of the decision', href: paths.moveDecisionDate },
  { events: ['reassign'], text: 'Choose another approver', href: paths.reassign },
  { events: ['add author', 'remove author'], text: 'Authors: who can edit it', href: paths.authors },
  {
    events: ['set confidential', 'set tags'],
    text: 'Settings: who can see it, and tags',
    href: paths.settings,
  },
  { events: ['withdraw'], text: 'Withdraw it', href: paths.withdraw },
]
