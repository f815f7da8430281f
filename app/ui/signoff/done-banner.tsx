import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'

/** What has just been done, by the word in the address after a form: never free text from there. */
const DONE = {
  submitted: 'You sent this assessment for approval.',
  approved: 'You approved this assessment.',
  'approved-to-countersign':
    'You approved this assessment. It now waits for an equality lead to countersign it.',
  countersigned: 'You countersigned this assessment. It is approved.',
  stopped: 'You stopped this proposal. Its authors and the equality leads are told.',
  returned: 'You returned this assessment for changes. Its authors see your comments.',
  'taken-back': 'You took this assessment back. It is a draft again.',
  redacted: 'The words are redacted, and its authors are told. Backups hold them until they are replaced.',
  'words-redacted': 'The words are redacted. Backups hold them until they are replaced.',
  withdrawn: 'You withdrew this assessment. It stays readable.',
  reassigned: 'Another manager is the approver now. They see it in their work.',
  'new-version': 'The new version is a draft now. It begins with the answers of the version before.',
  audited: 'Your audit is recorded, and its authors are told.',
  commented: 'Your comment is kept. Nobody else sees it until you return the assessment.',
  discarded: 'Your comment was discarded.',
  'date-moved': 'The new date of the decision is recorded, and counts from now on.',
  'decision-recorded': 'The decision is on record.',
  'author-added': 'They are an author now, and are told.',
  'author-removed': 'They are not an author any more, and are told.',
  settings: 'The settings are saved.',
  answered: 'Your answer is kept beside the warning.',
  'answer-withdrawn': 'The answer was withdrawn. The warning is open again.',
  'warning-gone':
    'That warning is not there any more: it was mended, or what it was about has changed. This is ' +
    'what the checks find now.',
  'fact-added':
    'The fact is in the library. Everybody who writes about these people sees it beside the question.',
  'fact-proposed':
    'Your fact is proposed. An equality lead accepts or declines it; you find it under “Proposed or declined”.',
  'fact-changed': 'The fact is changed. Authors of what relies on the old edition are told.',
  'fact-decided': 'Done. The library shows it from now on.',
  'facts-related': 'Done. Both facts show it.',
  'facts-imported': 'The facts are in the library.',
  'edition-taken': 'The evidence has the newest edition now.',
  'characteristic-added':
    'It is added. Every assessment that is being written asks about it from now on. Next, say whom it means.',
  'characteristic-changed': 'Done. Every page that is being written has it from now on.',
  'guidance-changed': 'The help is changed. Authors see it from now on.',
  'guidance-reset': 'The product’s words stand there again.',
  'plan-added': 'The decision is in the forward plan.',
  'plan-changed': 'The forward plan is changed.',
  'plan-removed': 'The decision is off the forward plan.',
  'plan-linked': 'The decision has this assessment now.',
  'plan-unlinked': 'The link is taken away. The decision has no assessment now.',
  'not-needed-said': 'Your reason is kept. An equality lead confirms or refuses it.',
  'not-needed-confirmed': 'You confirmed that no assessment is needed.',
  'not-needed-refused': 'You refused, so an assessment is needed. Your reason stands beside the decision.',
  imported: 'The assessment was brought in as a draft.',
} as const
type Done = keyof typeof DONE

export function DoneBanner({
  done,
  approver,
}: {
  done: string | null | undefined
  approver?: string | null
}) {
  if (!done || !Object.hasOwn(DONE, done)) return null
  const text =
    done === 'submitted' && approver
      ? `Sent to ${approver} for approval. They see it in their work.`
      : DONE[done as Done]
  return <NotificationBanner type="success" text={text} />
}

/** The page to go to after a form, with the banner to show there. */
export function withDone(path: string, done: Done): string {
  const [page = '', fragment] = path.split('#')
  return `${page}${page.includes('?') ? '&' : '?'}done=${done}${fragment ? `#${fragment}` : ''}`
}
