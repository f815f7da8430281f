import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'

/** What has just been done, chosen by a key in the address. Never free text from the address. */
const DONE = {
  submitted: 'You sent this assessment for approval.',
  approved: 'You approved this assessment.',
  'approved-to-countersign': 'You approved this assessment. An equality lead must now countersign it.',
  countersigned: 'You countersigned this assessment. It is approved.',
  stopped: 'You stopped this proposal. We have told its authors and the equality leads.',
  returned: 'You returned this assessment for changes. Its authors can see your comments.',
  'taken-back': 'You took this assessment back. It is a draft again.',
  redacted:
    'The words have been redacted and we have told the authors. Backups keep the words until ' +
    'they are replaced.',
  'words-redacted': 'The words have been redacted. Backups keep the words until they are replaced.',
  withdrawn: 'You withdrew this assessment. People can still read it.',
  reassigned: 'The assessment has a new approver. They will see it in their work.',
  'new-version': 'The new version is a draft. It starts with the answers from the previous version.',
  audited: 'Your audit is recorded and we have told the authors.',
  commented: 'Your comment is saved. Nobody else can see it until you return the assessment.',
  'comment-added': 'Your comment is saved. Everyone who can read this assessment can see it.',
  'comment-resolved': 'The comment is marked as resolved.',
  discarded: 'Your comment was discarded.',
  'date-moved': 'The new decision date is recorded.',
  'decision-recorded': 'The decision is recorded.',
  'author-added': 'Author added. We have told them.',
  'author-removed': 'Author removed. We have told them.',
  settings: 'Settings saved.',
  answered: 'Your answer is saved with the warning.',
  'answer-withdrawn': 'You withdrew the answer. The warning is open again.',
  'warning-gone': 'That warning no longer applies. This is what the checks have found now.',
  'fact-added':
    'The fact is in the library. Everyone who writes about these people sees it next to the question.',
  'fact-proposed':
    'You proposed a fact. An equality lead will accept or decline it. ' +
    'You can find it under “Proposed or declined”.',
  'fact-changed':
    'The fact has been changed. We have told the authors of assessments that use the old edition.',
  'fact-decided': 'Your decision is saved and the library shows it.',
  'facts-related': 'Saved. Both facts show it.',
  'edition-taken': 'The evidence now has the latest edition.',
  'characteristic-added':
    'Characteristic added. Every assessment being written now asks about it. Next, say who it covers.',
  'characteristic-changed': 'Saved. Every assessment being written now uses it.',
  'guidance-changed': 'The help has been changed. Authors can see it now.',
  'guidance-reset': 'The standard guidance has been restored.',
  'plan-added': 'The decision is in the forward plan.',
  'plan-changed': 'The forward plan has been changed.',
  'plan-removed': 'The decision has been removed from the forward plan.',
  'plan-linked': 'The decision is linked to this assessment.',
  'plan-unlinked': 'The link has been removed. The decision has no assessment now.',
  'not-needed-said': 'Your reason is saved. An equality lead will confirm or refuse it.',
  'not-needed-confirmed': 'You confirmed that no assessment is needed.',
  'not-needed-refused': 'You refused, so an assessment is needed. Your reason is shown with the decision.',
  'tag-renamed': 'The tag has its new name everywhere. To undo this, rename it back.',
  'tags-merged': 'The two tags are one now.',
  imported: 'The assessment has been imported as a draft.',
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
      ? `Sent to ${approver} for approval. They will see it in their work.`
      : DONE[done as Done]
  return <NotificationBanner type="success" text={text} />
}

/** The page to go to after a form, with the banner to show there. */
export function withDone(path: string, done: Done): string {
  const [page = '', fragment] = path.split('#')
  return `${page}${page.includes('?') ? '&' : '?'}done=${done}${fragment ? `#${fragment}` : ''}`
}
