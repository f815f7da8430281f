import { isOutcome, type Outcome } from '#app/domain/outcomes.ts'
import type { Relation } from '#app/domain/people.ts'

/** The events that change what an assessment says. Whoever does one of them has written in it, for good. */
const CHANGES_CONTENT: readonly string[] = ['edit', 'set tags', 'new version']
export const changesContent = (event: Event): boolean => CHANGES_CONTENT.includes(event)

/** The status of a version. "Superseded" is computed: it means a later version is approved. */
export const STATUSES = [
  'draft',
  'submitted',
  'returned',
  'to countersign',
  'approved',
  'stopped',
  'withdrawn',
] as const
export type Status = (typeof STATUSES)[number]

export const STATUS_LABELS: Record<Status, string> = {
  draft: 'Draft',
  submitted: 'With the approver',
  returned: 'Returned for changes',
  'to countersign': 'To be countersigned',
  approved: 'Approved',
  stopped: 'Stopped',
  withdrawn: 'Withdrawn',
}

/** What an event needs. The page asks for it and the server checks it again. */
export type Need =
  | 'no blocking check open'
  | 'an approver who is not an author'
  | 'someone who could countersign, for outcome D'
  | 'the words of the comment'
  | 'a comment and which parts'
  | 'an attestation'
  | 'a reason'
  | 'another manager who is not an author'
  | 'a filled rubric'
  | 'a person who is not the approver'
  | 'not the last author'
  | 'no other version open'
  | 'the words that must go'

type Rule = {
  from: readonly Status[]
  to: Status | 'same'
  by: readonly Relation[]
  outcomes?: readonly Outcome[]
  needs: readonly Need[]
}

const BEING_WRITTEN = ['draft', 'returned'] as const
const NOT_FINAL = ['draft', 'returned', 'submitted', 'to countersign'] as const
const SUBMITTED_AND_LATER = ['submitted', 'to countersign', 'approved', 'stopped'] as const
const ANY = STATUSES

/**
 * The whole policy, except starting an assessment, which has no earlier status. Any officer can start one.
 */
export const TRANSITIONS = {
  edit: [{ from: BEING_WRITTEN, to: 'same', by: ['author', 'contributor'], needs: [] }],
  comment: [
    {
      from: BEING_WRITTEN,
      to: 'same',
      by: ['author', 'contributor', 'approver', 'equality lead'],
      needs: ['the words of the comment'],
    },
  ],
  'resolve comment': [{ from: BEING_WRITTEN, to: 'same', by: ['author'], needs: [] }],
  submit: [
    {
      from: BEING_WRITTEN,
      to: 'submitted',
      by: ['author'],
      needs: [
        'no blocking check open',
        'an approver who is not an author',
        'someone who could countersign, for outcome D',
      ],
    },
  ],
  'take back': [{ from: ['submitted', 'to countersign'], to: 'draft', by: ['author'], needs: [] }],
  return: [
    { from: ['submitted'], to: 'returned', by: ['approver'], needs: ['a comment and which parts'] },
    {
      from: ['to countersign'],
      to: 'returned',
      by: ['independent equality lead'],
      needs: ['a comment and which parts'],
    },
  ],
  approve: [
    {
      from: ['submitted'],
      to: 'approved',
      by: ['approver'],
      outcomes: ['A', 'B', 'C'],
      needs: ['an attestation'],
    },
    {
      from: ['submitted'],
      to: 'to countersign',
      by: ['approver'],
      outcomes: ['D'],
      needs: ['an attestation'],
    },
  ],
  stop: [{ from: ['submitted'], to: 'stopped', by: ['approver'], outcomes: ['E'], needs: [] }],
  countersign: [
    {
      from: ['to countersign'],
      to: 'approved',
      by: ['independent equality lead'],
      needs: ['an attestation'],
    },
  ],
  reassign: [
    {
      from: ['submitted'],
      to: 'same',
      by: ['approver', 'equality lead', 'administrator who hands over'],
      needs: ['another manager who is not an author'],
    },
  ],
  withdraw: [
    {
      from: ['draft', 'returned', 'submitted'],
      to: 'withdrawn',
      by: ['author', 'equality lead'],
      needs: ['a reason'],
    },
  ],
  audit: [{ from: ['approved'], to: 'same', by: ['independent equality lead'], needs: ['a filled rubric'] }],
  'add author': [
    {
      from: NOT_FINAL,
      to: 'same',
      by: ['author', 'equality lead', 'administrator who hands over'],
      needs: ['a person who is not the approver'],
    },
  ],
  'remove author': [
    { from: NOT_FINAL, to: 'same', by: ['author', 'equality lead'], needs: ['not the last author'] },
  ],
  'set confidential': [{ from: ANY, to: 'same', by: ['author', 'equality lead'], needs: [] }],
  'set tags': [{ from: ANY, to: 'same', by: ['author', 'equality lead'], needs: [] }],
  'rename tag': [{ from: ANY, to: 'same', by: ['equality lead'], needs: [] }],
  'move decision date': [
    {
      from: SUBMITTED_AND_LATER,
      to: 'same',
      by: ['author', 'approver', 'equality lead'],
      needs: ['a reason'],
    },
  ],
  'record the decision': [
    {
      from: SUBMITTED_AND_LATER,
      to: 'same',
      by: ['author', 'approver', 'equality lead'],
      needs: ['a reason'],
    },
  ],
  redact: [{ from: ANY, to: 'same', by: ['equality lead'], needs: ['the words that must go', 'a reason'] }],
  'new version': [
    {
      from: ['approved', 'stopped'],
      to: 'draft',
      by: ['author', 'equality lead'],
      needs: ['no other version open', 'a reason'],
    },
  ],
} as const satisfies Record<string, readonly Rule[]>

export type Event = keyof typeof TRANSITIONS
export const EVENTS = Object.keys(TRANSITIONS) as Event[]
export const isEvent = (name: string): name is Event => Object.hasOwn(TRANSITIONS, name)

/** What a decision needs to know about a version. `outcome` is as chosen so far, or as submitted. */
export type VersionState = { status: Status; outcome: string | undefined }

export type Verdict = { allowed: true; to: Status; needs: readonly Need[] } | { allowed: false; why: string }

/**
 * Decides whether someone with these relations to the assessment can do this now, and what status it leads
 * to. Pages show their buttons from this, and the server enforces it.
 */
export function decide(event: Event, relations: readonly Relation[], assessment: VersionState): Verdict {
  const rules: readonly Rule[] = TRANSITIONS[event]
  const here = rules.filter((rule) => rule.from.includes(assessment.status))
  if (here.length === 0)
    return no(
      `This assessment is ${STATUS_WORDS[assessment.status]}, so ${GERUNDS[event]} is not possible now.`,
    )
  const mine = here.filter((rule) => rule.by.some((relation) => relations.includes(relation)))
  if (mine.length === 0) return no(whoMay(here))
  const rule = mine.find(
    ({ outcomes }) => !outcomes || (isOutcome(assessment.outcome) && outcomes.includes(assessment.outcome)),
  )
  if (!rule) return no(WRONG_OUTCOME[event] ?? 'The outcome that was chosen does not allow this.')
  return { allowed: true, to: rule.to === 'same' ? assessment.status : rule.to, needs: rule.needs }
}

/** What this person can do to it now, which the page offers. */
export const eventsFor = (relations: readonly Relation[], assessment: VersionState): Event[] =>
  EVENTS.filter((event) => decide(event, relations, assessment).allowed)

export const isOpen = (status: Status): boolean => (NOT_FINAL as readonly Status[]).includes(status)
/** Submitted or later, so people read the snapshot taken then. */
export const isSubmitted = (status: Status): boolean =>
  (SUBMITTED_AND_LATER as readonly Status[]).includes(status)
export const isBeingWritten = (status: Status): boolean =>
  (BEING_WRITTEN as readonly Status[]).includes(status)

const no = (why: string): Verdict => ({ allowed: false, why })

function whoMay(rules: readonly Rule[]): string {
  const people = [...new Set(rules.flatMap((rule) => rule.by))].map((relation) => RELATION_WORDS[relation])
  return `Only ${people.join(' or ')} can do this.`
}

const RELATION_WORDS: Record<Relation, string> = {
  author: 'an author',
  contributor: 'a contributor',
  approver: 'the approver, if they did not write any of it and do not lead it,',
  'approver who leads it': 'a lead officer',
  'equality lead': 'an equality lead',
  'independent equality lead': 'an equality lead who did not write, lead or sign it',
  'manager of the directorate': 'a manager of the directorate',
  'administrator who hands over': 'an administrator who hands it over',
}

const STATUS_WORDS: Record<Status, string> = {
  draft: 'a draft',
  submitted: 'with its approver',
  returned: 'returned for changes',
  'to countersign': 'waiting to be countersigned',
  approved: 'approved',
  stopped: 'stopped',
  withdrawn: 'withdrawn',
}

const WRONG_OUTCOME: Partial<Record<Event, string>> = {
  approve:
    'Outcome E means stop and rethink. It can never be approved to proceed. You can stop it or return it.',
  stop: 'You can only stop an assessment with outcome E. You can approve this one or return it.',
}

const GERUNDS: Record<Event, string> = {
  edit: 'changing it',
  comment: 'commenting on it',
  'resolve comment': 'resolving a comment',
  submit: 'submitting it',
  'take back': 'taking it back',
  return: 'returning it',
  approve: 'approving it',
  stop: 'stopping it',
  countersign: 'countersigning it',
  reassign: 'choosing another approver',
  withdraw: 'withdrawing it',
  audit: 'auditing it',
  'add author': 'adding an author',
  'remove author': 'removing an author',
  'set confidential': 'changing who may see it',
  'set tags': 'changing its tags',
  'rename tag': 'renaming its tags',
  'move decision date': 'moving its decision date here',
  'record the decision': 'recording the decision',
  redact: 'redacting it',
  'new version': 'starting a new version',
}
