import type { Event } from '#app/domain/signoff/workflow.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

type Choice = { href: string; text: string }

/** What this person can do now, after reading. The same policy is enforced by each page. */
export function WhatYouCanDo({ reading }: { reading: Reading }) {
  const { may } = reading
  const signs = SIGNING.filter((event) => may.includes(event))
  const others = OTHERS.filter((event) => may.includes(event))
  if (signs.length === 0 && others.length === 0) return null
  return (
    <section aria-labelledby="decide" className="app-no-print">
      <h2 className="govuk-heading-m" id="decide">
        {signs.length > 0 ? 'Your decision' : 'What you can do'}
      </h2>
      {signs.length > 0 && (
        <>
          <p className="govuk-body">{ADVICE[reading.document.conclusion.outcome ?? ''] ?? ADVICE['']}</p>
          <div className="govuk-button-group">
            {signs.map((event) => (
              <Button key={event} href={choiceOf(event, reading).href} className={BUTTON_LOOKS[event]}>
                {choiceOf(event, reading).text}
              </Button>
            ))}
          </div>
        </>
      )}
      <ul className="govuk-list">
        {others.map((event) => (
          <LinkLine {...choiceOf(event, reading)} key={event} />
        ))}
      </ul>
    </section>
  )
}

const SIGNING: readonly Event[] = ['approve', 'countersign', 'stop', 'return']
const OTHERS: readonly Event[] = [
  'comment',
  'reassign',
  'take back',
  'audit',
  'record the decision',
  'move decision date',
  'new version',
  'withdraw',
  'add author',
  'set confidential',
  'redact',
]
const BUTTON_LOOKS: Partial<Record<Event, string>> = {
  return: 'govuk-button--secondary',
  stop: 'govuk-button--warning',
}

const ADVICE: Record<string, string> = {
  '':
    'Consider what you have read with an open mind. The notes from the checks can help you, but ' +
    'the decision is yours.',
  D:
    'Outcome D needs strong reasons. Barriers remain, and there is no other proportionate way to ' +
    'achieve the aim. An equality lead must countersign it.',
  E:
    'Outcome E means stop and rethink. This can never be approved to proceed. You can stop it or ' +
    'return it for changes.',
}

const LinkLine = ({ href, text }: Choice) => (
  <li>
    <a className="govuk-link" href={href}>
      {text}
    </a>
  </li>
)

function choiceOf(event: Event, { head, document }: Reading): Choice {
  const { reference, versionNumber } = head
  const isD = document.conclusion.outcome === 'D'
  const choices: Partial<Record<Event, Choice>> = {
    approve: { href: paths.sign(reference), text: isD ? 'Approve and send to be countersigned' : 'Approve' },
    countersign: { href: paths.countersign(reference), text: 'Countersign' },
    stop: { href: paths.stop(reference), text: 'Stop the proposal' },
    return: { href: paths.returnForChanges(reference), text: 'Return for changes' },
    comment: { href: paths.comments(reference), text: 'Comment on it while it is written' },
    reassign: { href: paths.reassign(reference), text: 'Choose another approver' },
    'take back': { href: paths.takeBack(reference), text: 'Take it back to continue writing' },
    audit: { href: paths.audit(reference, versionNumber), text: 'Audit this assessment' },
    'record the decision': {
      href: paths.recordDecision(reference, versionNumber),
      text: 'Record that decision-makers considered this',
    },
    'move decision date': {
      href: paths.moveDecisionDate(reference, versionNumber),
      text: 'Record a new decision date',
    },
    'new version': { href: paths.newVersion(reference), text: 'Start a new version' },
    withdraw: { href: paths.withdraw(reference), text: 'Withdraw this assessment' },
    'add author': { href: paths.authors(reference), text: 'Authors' },
    redact: { href: paths.redact(reference), text: 'Redact words that should not have been written' },
    'set confidential': { href: paths.settings(reference), text: 'Confidentiality and tags' },
  }
  return choices[event] ?? { href: paths.assessment(reference), text: event }
}
