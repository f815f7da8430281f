/**
 * Who can open each address of the service, and who can send forms to it. A route without a row fails a test.
 * A row also says which state the assessment in the address is in.
 */

/**
 * The kinds of people in the table, named after their relation to the assessment. `nobody` is not signed in.
 */
export const ASKERS = [
  'nobody',
  'author',
  'former author',
  'contributor',
  'author who only administers',
  'leaver',
  'approver',
  'approver who is not a manager now',
  'approver who leads it',
  'manager of the directorate',
  'equality lead',
  'lead who wrote',
  'other officer',
  'other manager',
  'administrator',
] as const
export type Asker = (typeof ASKERS)[number]

const SIGNED_IN: readonly Asker[] = ASKERS.slice(1).filter((asker) => asker !== 'leaver')
/** Who may read an assessment that is not confidential, once it was given to an approver. */
export const READERS: readonly Asker[] = [
  'author',
  'contributor',
  'approver',
  'manager of the directorate',
  'equality lead',
  'lead who wrote',
]
const AUTHORS: readonly Asker[] = ['author']
const WRITERS: readonly Asker[] = ['author', 'contributor']
const ADMINISTRATORS: readonly Asker[] = ['administrator', 'author who only administers']
const AUTHORS_AND_LEADS: readonly Asker[] = ['author', 'equality lead', 'lead who wrote']
/** Everybody but those who only administer; equality leads first, because they keep what all of these read. */
const LEADS: readonly Asker[] = ['equality lead', 'lead who wrote']
const CONTENT: readonly Asker[] = [
  ...LEADS,
  ...SIGNED_IN.filter((asker) => !ADMINISTRATORS.includes(asker) && !LEADS.includes(asker)),
]
const OFFICERS: readonly Asker[] = [
  'author',
  'former author',
  'approver who is not a manager now',
  'other officer',
  'lead who wrote',
]

export const ASSESSMENT_STATES = [
  'draft',
  'submitted',
  'to countersign',
  'approved',
  'stopped',
  'to stop',
] as const
export type AssessmentState = (typeof ASSESSMENT_STATES)[number]
export type Row = {
  /**
   * Whom it opens to. Readers who are not among them get 403, everybody else 404 (or 403 without an
   * assessment).
   */
  opens: 'everybody' | readonly Asker[]
  on?: AssessmentState
  /** False where there is nothing to send to. */
  sends?: false
  /** To everybody else it is as if it were not there, also without an assessment. */
  elseHidden?: true
  /** To these it is as if it were not there. The others are told that they cannot open it. */
  hiddenFrom?: readonly Asker[]
  /** Whom it takes forms from, where that is fewer than may open it. */
  sendsTo?: readonly Asker[]
}

const reading = (on: AssessmentState): Row => ({ opens: READERS, on, sends: false })
const writing: Row = { opens: WRITERS, on: 'draft' }

/** What fills the places in an address: `:number` is a row that is there. */
const PLACES: Record<string, string> = {
  ':version': '1',
  ':number': '1',
  ':characteristic': 'age',
  ':section': 'proposal',
  ':key': 'question.proposal.title',
  ':part': 'impacts',
  ':tag': 'budget%202027',
  ':token': 'a-link-that-was-never-given',
}

export const POLICY: Record<string, Row> = {
  '/': { opens: SIGNED_IN },
  '/sign-in': { opens: 'everybody' },
  '/sign-out': { opens: 'everybody' },
  '/account': { opens: SIGNED_IN },
  '/password': { opens: SIGNED_IN },
  '/link/:token': { opens: 'everybody' },
  '/set-up': { opens: 'everybody' },
  '/unsent': { opens: SIGNED_IN, sends: false },
  '/unsent/:id': { opens: ['author'], elseHidden: true },
  '/accessibility': { opens: 'everybody', sends: false },
  '/privacy': { opens: 'everybody', sends: false },
  '/cookies': { opens: 'everybody', sends: false },
  '/schemas/eqia-assessment-1.json': { opens: 'everybody', sends: false },

  '/people': { opens: ADMINISTRATORS, sends: false },
  '/people/new': { opens: ADMINISTRATORS },
  '/people/import': { opens: ADMINISTRATORS },
  '/people/import/lines.csv': { opens: ADMINISTRATORS },
  '/people/:id': { opens: ADMINISTRATORS },
  '/people/:id/link': { opens: ADMINISTRATORS },
  '/people/:id/disable': { opens: ADMINISTRATORS },
  '/administration': { opens: [...ADMINISTRATORS, ...LEADS], sends: false },
  '/directorates': { opens: ADMINISTRATORS },
  '/directorates/:id': { opens: ADMINISTRATORS },
  '/characteristics': { opens: LEADS },
  '/characteristics/:key': { opens: LEADS },
  '/limits': { opens: ['equality lead', 'lead who wrote'] },
  '/community-groups': { opens: CONTENT, sendsTo: LEADS },
  '/community-groups/import': { opens: LEADS },
  '/community-groups/import/lines.csv': { opens: LEADS },
  '/community-groups/:id': { opens: LEADS },
  '/community-groups/:id/redact': { opens: LEADS },

  '/cumulative': { opens: CONTENT, sends: false },
  '/cumulative/impacts': { opens: CONTENT, sends: false },
  '/cumulative/tags': { opens: LEADS, sends: false },
  '/cumulative/tags/:tag': { opens: CONTENT, sends: false, elseHidden: true },
  '/cumulative/tags/:tag/write': { opens: ['equality lead', 'lead who wrote'] },
  '/cumulative/tags/:tag/rename': { opens: LEADS },
  '/cumulative/tags/:tag/merge': { opens: LEADS },
  '/cumulative/tags/:tag/redact': { opens: LEADS },
  '/library': { opens: CONTENT, sends: false },
  '/library/new': { opens: [...OFFICERS, 'equality lead'] },
  '/library/import': { opens: LEADS },
  '/library/import/lines.csv': { opens: LEADS },
  '/library/:number': { opens: CONTENT, sendsTo: LEADS },
  '/library/:number/change': { opens: LEADS },
  '/library/:number/redact': { opens: LEADS },
  '/guidance': { opens: LEADS, sends: false },
  '/guidance/:key': { opens: LEADS },
  '/guidance/:key/redact': { opens: LEADS },
  '/service': { opens: ADMINISTRATORS, sends: false },

  '/forward-plan': { opens: CONTENT, sends: false },
  '/forward-plan/new': { opens: LEADS },
  '/forward-plan/import': { opens: LEADS },
  '/forward-plan/import/lines.csv': { opens: LEADS },
  '/forward-plan/:id': {
    opens: CONTENT.filter((asker) => asker !== 'contributor'),
    sends: false,
    hiddenFrom: ['contributor'],
  },
  '/forward-plan/:id/change': { opens: LEADS },
  '/forward-plan/:id/assessment': {
    opens: [...OFFICERS, 'equality lead'],
  },
  '/forward-plan/:id/not-needed': {
    opens: [...OFFICERS, 'approver', 'approver who leads it', 'manager of the directorate', 'other manager'],
  },
  '/forward-plan/:id/screening': { opens: LEADS },
  '/forward-plan/:id/redact': { opens: LEADS },

  '/assessments': { opens: SIGNED_IN, sends: false },
  '/assessments/new': { opens: OFFICERS },
  '/assessments/import': { opens: OFFICERS },
  '/assessments/:reference': reading('draft'),
  '/assessments/:reference/proposal': writing,
  '/assessments/:reference/lead-officers': writing,
  '/assessments/:reference/lead-officers/:number': writing,
  '/assessments/:reference/decision': writing,
  '/assessments/:reference/aims-and-options': writing,
  '/assessments/:reference/evidence-gathered': writing,
  '/assessments/:reference/evidence': writing,
  '/assessments/:reference/evidence/:number': writing,
  '/assessments/:reference/engagement': writing,
  '/assessments/:reference/engagement/import': writing,
  '/assessments/:reference/engagement/import/lines.csv': writing,
  '/assessments/:reference/engagement/:number': writing,
  '/assessments/:reference/baseline': { opens: WRITERS, on: 'draft', sends: false },
  '/assessments/:reference/import-report': { opens: WRITERS, on: 'draft', sends: false },
  '/assessments/:reference/baseline/:characteristic': writing,
  '/assessments/:reference/impacts': writing,
  '/assessments/:reference/impacts/:number': writing,
  '/assessments/:reference/no-impact/:characteristic': writing,
  '/assessments/:reference/mitigations': writing,
  '/assessments/:reference/mitigations/:number': writing,
  '/assessments/:reference/further-suggestions': writing,
  '/assessments/:reference/conclusion': writing,
  '/assessments/:reference/outcome': writing,
  '/assessments/:reference/earlier/:section': { opens: READERS, on: 'draft', sendsTo: WRITERS },
  '/assessments/:reference/also-here/:section': { opens: WRITERS, on: 'draft', sends: false },
  '/assessments/:reference/check': { opens: WRITERS, on: 'draft', sends: false },
  '/assessments/:reference/check/:about': writing,
  '/assessments/:reference/comments': {
    opens: READERS,
    on: 'draft',
    sendsTo: ['author', 'contributor', 'equality lead', 'lead who wrote'],
  },
  '/assessments/:reference/submit': { opens: AUTHORS, on: 'draft' },

  '/assessments/:reference/take-back': { opens: AUTHORS, on: 'submitted' },
  '/assessments/:reference/withdraw': { opens: AUTHORS_AND_LEADS, on: 'submitted' },
  '/assessments/:reference/sign': { opens: ['approver'], on: 'submitted' },
  '/assessments/:reference/return': { opens: ['approver'], on: 'submitted' },
  '/assessments/:reference/comment/:part': { opens: ['approver'], on: 'submitted' },
  '/assessments/:reference/reassign': {
    opens: ['approver', 'equality lead', 'lead who wrote'],
    on: 'submitted',
  },
  '/assessments/:reference/stop': { opens: ['approver'], on: 'to stop' },
  '/assessments/:reference/countersign': { opens: ['equality lead'], on: 'to countersign' },
  '/assessments/:reference/new-version': { opens: AUTHORS_AND_LEADS, on: 'stopped' },
  '/assessments/:reference/authors': { opens: AUTHORS_AND_LEADS, on: 'submitted' },
  '/assessments/:reference/settings': { opens: AUTHORS_AND_LEADS, on: 'approved' },
  '/assessments/:reference/redact': { opens: ['equality lead', 'lead who wrote'], on: 'approved' },
  '/assessments/:reference/history': reading('approved'),
  '/assessments/:reference/versions/:version': reading('approved'),
  '/assessments/:reference/versions/:version/document.json': reading('approved'),
  '/assessments/:reference/versions/:version/audit': { opens: ['equality lead'], on: 'approved' },
  '/assessments/:reference/versions/:version/decision-date': {
    opens: ['author', 'approver', 'equality lead', 'lead who wrote'],
    on: 'approved',
  },
  '/assessments/:reference/versions/:version/decision-record': {
    opens: ['author', 'approver', 'equality lead', 'lead who wrote'],
    on: 'approved',
  },
}

/** Addresses that answer with a file, or with nothing to look at. */
const NO_PAGE = [
  '/sign-out',
  '/schemas/eqia-assessment-1.json',
  '/assessments/:reference/versions/:version/document.json',
  '/assessments/:reference/also-here/:section',
]
export const PAGES = Object.entries(POLICY).filter(
  ([address]) => !NO_PAGE.includes(address) && !address.endsWith('.csv'),
)

/** The address with its places filled, for the assessment in the state that the row names. */
export function addressFor(address: string, row: Row, fixture: Places): string {
  const reference = fixture.references[row.on ?? 'draft']
  const id = idIn(address, fixture)
  const places: Record<string, string> = {
    ...PLACES,
    ':reference': reference,
    ':id': id,
    ':about': fixture.warning,
    ...(address.startsWith('/characteristics') ? { ':key': 'carers' } : {}),
  }
  return address.replace(/:\w+/g, (place) => places[place] ?? place)
}

function idIn(address: string, fixture: Places): string {
  if (address.startsWith('/directorates')) return fixture.directorateId
  if (address.startsWith('/community-groups')) return fixture.communityGroupId
  if (address.startsWith('/forward-plan')) return fixture.plannedDecisionId
  return address.startsWith('/unsent') ? fixture.unsentId : fixture.somebodyElseId
}

type Places = {
  references: Record<AssessmentState, string>
  directorateId: string
  communityGroupId: string
  plannedDecisionId: string
  somebodyElseId: string
  unsentId: string
  warning: string
}

export type Answer = 'opens' | 'to sign-in' | 'forbidden' | 'not found' | 'not signed in'

/**
 * What the policy says to this person here. `approver` is named only once it was submitted: before, a manager
 * elsewhere.
 */
export function policyFor(row: Row, asker: Asker, sending: boolean): Answer {
  if (row.opens === 'everybody') return 'opens'
  if (asker === 'nobody' || asker === 'leaver') return sending ? 'not signed in' : 'to sign-in'
  const allowed = sending && row.sendsTo ? row.sendsTo : row.opens
  if (asker === 'approver who leads it' && allowed === READERS && mayReadHere(row, asker)) return 'opens'
  if (allowed.includes(asker) && !(asker === 'approver' && row.on === 'draft')) return 'opens'
  if (row.on === undefined)
    return row.elseHidden || row.hiddenFrom?.includes(asker) ? 'not found' : 'forbidden'
  return mayReadHere(row, asker) ? 'forbidden' : 'not found'
}

/** An approver is named from submission on. One who leads it can still read it. */
const mayReadHere = (row: Row, asker: Asker): boolean =>
  asker === 'approver' || asker === 'approver who leads it' ? row.on !== 'draft' : READERS.includes(asker)
