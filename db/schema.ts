import type { Generated } from 'kysely'
import type { Part, Section } from '#app/domain/assessment/parts.ts'
import type { Event, Status } from '#app/domain/signoff/workflow.ts'
import type { ReachEffect } from '#app/domain/oversight/impact-reach.ts'
import type { Outcome } from '#app/domain/outcomes.ts'
import type { FactMove, FactState } from '#app/domain/evidence/fact-moves.ts'
import type { Role } from '#app/domain/people.ts'
import type { Sealer } from './seals.ts'
import type { ScreeningState } from '#app/domain/plan/planned-decision.ts'

/**
 * The tables. Times (`…At`) are ISO 8601 UTC text, days (`…On`) `2026-11-22`, yes and no 1 and 0, ids text.
 * A form's columns bear its schema's names; a choice that an import brought from elsewhere stays as text.
 */
type Yes = 0 | 1
type Text = string | null
/**
 * Who someone was when they did this: a row of `particulars`. Triggers fill it in (db/signed-tables.ts), or a copy
 * brings it along.
 */
type As = number | null

/**
 * Every section's row: which save it is (so that two people do not overwrite each other), when and by whom.
 */
type Saved = { rowVersion: number; savedAt: string; savedBy: Text; savedAs: As }
type OfVersion = { versionId: string }
/** When words were last taken out of a row, who did it and why. */
type Redactable = { redactedAt: Text; redactedBy: Text; redactedReason: Text }
/** A row people add to a list. `id` is its own within the version; `sequence` its number, never used again. */
type Listed = OfVersion & Saved & { id: string; sequence: number; removedAt: Text }

export interface Schema {
  people: {
    id: string
    email: string
    name: string
    jobTitle: Text
    organisation: Text
    directorateId: Text
    passwordHash: Text
    disabledAt: Text
    createdAt: string
  }
  personRoles: { personId: string; role: Role }
  /** Everybody as they were when a record first had to say so, kept for good. `roles` is "manager, officer". */
  particulars: {
    id: Generated<number>
    personId: string
    name: string
    jobTitle: Text
    organisation: Text
    roles: string
    since: string
  }
  /** A view: what `particulars` would say of each person now. */
  peopleAsTheyAre: { id: string; name: string; jobTitle: Text; organisation: Text; roles: string }
  directorates: { id: string; name: string; closedAt: Text }
  sessions: {
    idHash: string
    personId: string
    createdAt: string
    lastSeenAt: string
    /**
     * When it was ended for its person, as after a change of roles. It is kept for a week, so that what was sent
     * after it ended can be kept for them. Signing out deletes the row.
     */
    endedAt: Text
    /** In plain words, such as "Firefox on Windows". Null for sessions that began before 0.4.0. */
    browser: Text
    /** When the person last typed their password to confirm what they were doing. */
    confirmedAt: Text
  }
  signInLinks: {
    tokenHash: string
    personId: string
    createdAt: string
    createdBy: Text
    expiresAt: string
    usedAt: Text
  }
  /** `device` is the hash of the known device that it came from, or null for a device that is not known. */
  signInAttempts: {
    id: Generated<number>
    account: string
    address: string
    at: string
    succeeded: Yes
    device: Text
  }
  /** Browsers that a person has signed in with before. Only the hash of their cookie is kept. */
  knownDevices: { deviceHash: string; personId: string; firstSeenAt: string; lastSeenAt: string }
  setUpCodes: { codeHash: string; createdAt: string; usedAt: Text }
  formPosts: { key: string; personId: string; at: string; result: string }
  /**
   * What one opened page saved last, so that it does not take its own save for someone else's, and an older
   * save does not replace a newer one. A key belongs to one person, one version and one section.
   */
  formSaves: {
    formKey: string
    personId: string
    versionId: string
    section: Section
    subjectId: string
    rowVersion: number
    saveNumber: number
    byItself: Yes
    savedAt: string
  }
  /** Forms that arrived after their session had ended, kept only for the person whose session it was. */
  unsentPosts: { id: string; personId: string; path: string; fields: string; at: string; doneAt: Text }

  characteristics: {
    key: string
    kind: 'protected' | 'local'
    label: string
    actName: Text
    position: number
    retiredAt: Text
    /** Null: it came with the product. */
    addedAt: Text
  }
  /** What the document that a version was imported from calls the groups it speaks of. */
  importedLabels: { versionId: string; key: string; label: string }

  assessments: {
    id: string
    number: number
    reference: string
    confidential: Yes
    createdAt: string
    createdBy: Text
  }
  tags: { id: Generated<number>; assessmentId: string; tag: string }
  authors: { assessmentId: string; personId: string; addedAt: string; addedBy: Text }
  /** Everyone who ever saved text in any version: for good, whether still an author or not. */
  writers: { assessmentId: string; personId: string }
  versions: {
    id: string
    assessmentId: string
    number: number
    status: Status
    /** Counts the moves of the workflow: two people cannot both move it from the same state. */
    moveVersion: number
    approverId: Text
    lastImpactNumber: number
    createdAt: string
    createdBy: Text
    reason: Text
    statusAt: string
  }
  /** One line for each assessment, rewritten with every change: what lists filter, sort and search by. */
  register: {
    assessmentId: string
    versionId: string
    versionNumber: number
    number: number
    reference: string
    title: Text
    directorateId: Text
    directorateName: Text
    status: Status
    outcome: Text
    decisionOn: Text
    approverId: Text
    confidential: Yes
    changedAt: string
    /** The last day on which it adds to other proposals; null where it does not go ahead. */
    liveUntil: Text
    /**
     * Counts the changes of anything in the assessment, also those of a sitting that the history has one row
     * for.
     */
    changes: Generated<number>
  }

  proposals: OfVersion &
    Saved & { title: Text; directorateId: Text; directorateText: Text; service: Text; startedOn: Text }
  decisions: OfVersion & Saved & { body: Text; date: Text; reportReference: Text; noDecisionReason: Text }
  aimsAndOptions: OfVersion &
    Saved & { aims: Text; scope: Text; optionsConsidered: Text; peopleInvolved: Text }
  evidenceGathered: OfVersion & Saved & { evidence: Text; evidenceGaps: Text; answerToGaps: Text }
  furtherSuggestions: OfVersion & Saved & { furtherSuggestions: Text }
  conclusions: OfVersion &
    Saved & {
      communityEngagement: Text
      noEngagementReason: Text
      unmitigatedJustification: Text
      adverseJustification: Text
      cumulativeImpact: Text
      eliminate: Text
      advance: Text
      foster: Text
      monitoring: Text
      reviewOn: Text
    }
  outcomes: OfVersion &
    Saved & {
      outcome: Text
      outcomeJustification: Text
      noChangeReason: Text
      noAlternativeReason: Text
      remainingImpacts: Text
      whoBears: Text
    }
  baselines: OfVersion &
    Saved & {
      characteristic: string
      demographics: Text
      worksWell: Text
      problems: Text
      nothingRelevantReason: Text
    }
  noImpacts: OfVersion & Saved & { characteristic: string; reason: Text }
  leadOfficers: Listed & { name: Text; role: Text; organisation: Text }
  evidenceItems: Listed & {
    /** 1 where the id came with an imported document, and so goes out with it again. */
    idGiven: Yes
    title: Text
    kind: Text
    publisher: Text
    asOf: Text
    reference: Text
    area: Text
    note: Text
    /**
     * Which fact of a library, and which edition of it, this was taken from. Perhaps another council's, so
     * perhaps not known here.
     */
    factId: Text
    factEdition: number | null
  }
  engagementEntries: Listed & {
    idGiven: Yes
    from: Text
    to: Text
    organisation: Text
    stakeholderGroup: Text
    method: Text
    numberEngaged: number | null
    findings: Text
    changed: Text
  }
  impacts: Listed & {
    title: Text
    combination: Text
    effect: Text
    source: Text
    rationale: Text
    additionalInformation: Text
    severity: Text
    severityReason: Text
    severityAfter: Text
    noMitigationReason: Text
  }
  mitigations: Listed & {
    impactNumber: number | null
    summary: Text
    action: Text
    sourceOfSuggestion: Text
    evidence: Text
    feasibilityKind: Text
    feasibility: Text
    owner: Text
    dueOn: Text
    measure: Text
  }

  /**
   * What a list answer holds: groups of an impact, evidence of a baseline and so on. `ownerId` is the row's
   * id.
   */
  impactGroups: Linked
  impactEvidence: Linked
  impactEngagement: Linked
  mitigationEngagement: Linked
  baselineEvidence: Linked
  evidenceCharacteristics: Linked
  engagementGroups: Linked

  /**
   * Every text that was ever saved, so that an overwritten one can be found and restored. The history vouches
   * for each.
   */
  texts: KeptText
  /**
   * Texts that a page saved by itself and replaced in the same sitting. No row of the history is about them.
   */
  sittingTexts: KeptText
  comments: Redactable & {
    id: string
    versionId: string
    personId: string
    personAs: As
    part: Part | null
    body: string
    hash: string
    at: string
    /** Null while the approver is still writing. Until then, only they see it. */
    sentAt: Text
    /** "drafting": made while it was written, for everyone who can read it. An author resolves it. */
    kind: Generated<'sign-off' | 'drafting'>
    resolvedAt: Generated<Text>
    resolvedBy: Generated<Text>
    resolvedAs: As
  }
  /**
   * Why an author leaves a warning as it is. `about` is a hash of what it was about: where that changes, the
   * answer
   * has lapsed. Null where it came with a document in which nothing was found there.
   */
  answersToWarnings: Redactable & {
    id: Generated<number>
    versionId: string
    checkId: string
    path: string
    about: Text
    reason: string
    hash: string
    answeredAt: string
    answeredBy: Text
    answeredAs: As
  }
  /** From when on the checks warn: the council's own limits, in one row. */
  limits: { id: 1; evidenceYears: number; smallCount: number }
  /**
   * The council's directory of organisations to ask, with the characteristics of the people they represent.
   * One that is retired is kept, because earlier engagement was with it.
   */
  communityGroups: { id: string; name: string; reachedBy: Text; retiredAt: Text }
  communityGroupCharacteristics: { groupId: string; characteristic: string; position: number }
  /** The council's own shared facts. `edition` is the one in force, and `factEditions` has what it says. */
  facts: {
    id: string
    number: number
    edition: number
    state: FactState
    reviewBy: Text
    addedAt: string
    addedBy: Text
    addedAs: As
    stateAt: string
    stateBy: Text
    stateAs: As
    stateReason: Text
  }
  /** Written once, and kept: what a fact said at a time. */
  factEditions: Redactable & {
    factId: string
    edition: number
    statement: string
    figure: Text
    unit: Text
    kind: string
    publisher: string
    asOf: string
    reference: Text
    area: Text
    /** What was changed from the edition before. */
    why: Text
    hash: string
    savedAt: string
    savedBy: Text
    savedAs: As
  }
  factCharacteristics: { factId: string; edition: number; value: string; position: number }
  /** Facts that disagree, each pair once from either side. */
  factConflicts: { factId: string; otherId: string }
  submissions: Redactable & {
    id: string
    versionId: string
    number: number
    submittedAt: string
    submittedBy: Text
    submittedAs: As
    /** The portable document as RFC 8785 canonical JSON, and its SHA-256. Written once. */
    document: string
    hash: string
    findings: string
  }
  approvals: {
    id: string
    versionId: string
    submissionId: string
    kind: 'approve' | 'countersign' | 'stop'
    personId: string
    personAs: As
    attestation: string
    snapshotHash: string
    at: string
    voidedAt: Text
  }
  askedParts: { versionId: string; part: Part; at: string; askedBy: string }
  audits: {
    id: string
    versionId: string
    personId: string
    personAs: As
    at: string
    verdict: 'satisfactory' | 'improvement needed'
    summary: string
  }
  auditScores: { auditId: string; topic: string; score: number; note: string }
  /** Kept apart from signed content: where the decision date moved, and what the decision-maker decided. */
  decisionNotes: {
    id: string
    versionId: string
    personId: Text
    personAs: As
    at: string
    kind: 'moved' | 'put before'
    decisionOn: Text
    putBeforeOn: Text
    putBeforeBy: Text
    decided: Text
    reason: string
  }
  notices: {
    id: string
    personId: string
    assessmentId: string
    at: string
    message: string
    seenAt: Text
    /** The fact or planned decision that the message repeats words of: what the history calls its subject. */
    about: Text
    /** 1 where it tells someone that they cannot open the assessment any more. */
    lostAccess: Generated<Yes>
  }
  /** What people are told about accounts, by the row of the history that says what happened. */
  accountNotices: { id: string; personId: string; historyId: number; at: string; seenAt: Text }

  /**
   * The council's own guidance on a question (why, good, example) or a characteristic (meant, ask), where it
   * has written any.
   */
  guidanceTexts: {
    key: string
    why: Text
    good: Text
    example: Text
    meant: Text
    ask: Text
    reviewedOn: string
    changedAt: string
    changedBy: Text
  }
  /** The forward plan: a decision that will be taken, whether or not anybody assesses it. */
  plannedDecisions: {
    id: string
    title: string
    body: string
    decisionOn: Text
    reportReference: Text
    directorateId: Text
    assessmentId: Text
    addedAt: string
    addedBy: Text
    /** When it was taken off the plan. It is kept, because the history names it. */
    removedAt: Text
  }
  /**
   * Why a planned decision needs no assessment, and what an equality lead answered. At most one of a decision
   * is to confirm or confirmed.
   */
  screenings: Redactable & {
    id: string
    plannedDecisionId: string
    state: ScreeningState
    reason: string
    hash: string
    saidAt: string
    saidBy: Text
    saidAs: As
    answer: Text
    answerHash: Text
    answeredAt: Text
    answeredBy: Text
    answeredAs: As
  }

  /**
   * Append-only except for redaction, chained by hashes. `details` is small canonical JSON, without answers
   * of assessments.
   */
  history: Redactable & {
    id: Generated<number>
    at: string
    personId: Text
    /** Null in rows from before there were particulars, and where the system did it. */
    personAs: As
    event: HistoryEvent
    assessmentId: Text
    versionNumber: number | null
    subject: Text
    fromStatus: Status | null
    toStatus: Status | null
    details: string
    commentHash: Text
    textHash: Text
    snapshotHash: Text
    previousHash: string
    hash: string
  }

  /**
   * Whom the impacts of each latest version reach: `people` is a JSON list of groups, one or an intersection.
   * A group of an
   * intersection has a row too, `partOf` it. `sharedUntil` is the last day on which others may know of it.
   */
  impactReach: {
    assessmentId: string
    number: number
    people: string
    partOf: Text
    effect: ReachEffect
    severity: Text
    severityAfter: Text
    sharedUntil: Text
  }
  /**
   * What the rows of an assessment come to: the people it harms, and the people it benefits, a line for each.
   */
  reachSums: { assessmentId: string; harms: string; gains: string }
  /**
   * One row: counts the changes of assessments that others may know of. What was found out from them holds
   * while it stays the same.
   */
  sharedChanges: { id: 1; count: number }
  /**
   * What equality leads wrote about the proposals of a tag: a new edition each time. `members` is JSON: how
   * they were then. `tag` is what it was signed for, and `keptUnder` what that tag is called now.
   */
  cumulativeEditions: Redactable & {
    id: Generated<number>
    tag: string
    keptUnder: string
    number: number
    addsUp: string
    willBeDone: string
    outcome: Outcome
    outcomeReason: string
    members: string
    hash: string
    writtenAt: string
    writtenBy: Text
    writtenAs: As
  }

  /** What the transaction that is under way has changed so far. `rowKey` is the row's primary key as JSON. */
  changedRows: { tableName: string; rowKey: string }
  /** A chain: each seals the rows that one transaction changed. See db/seals.ts. */
  seals: { id: number; at: string; madeBy: Sealer; previousHash: string; hash: string }
  /** What a row's hash was when it was sealed. Null: it was gone. */
  sealedRows: { tableName: string; rowKey: string; sealId: number; rowHash: Text }
  /** One row: which database this is. A backup of it has the same. */
  databaseIdentity: { id: string; madeAt: string }
  /** What each nightly verification found. `problems` and `notes` are JSON lists of the first sentences. */
  verifications: {
    id: Generated<number>
    beganAt: string
    finishedAt: string
    ok: Yes
    seals: number
    problemCount: number
    problems: string
    notes: string
    /** The file of anchors that was compared, how many lines it had, and the hash of the last one. */
    anchorFile: Text
    anchorLines: number | null
    anchorHash: Text
  }

  /** What full-text search reads: one passage for each section that has words. */
  passages: {
    id: Generated<number>
    assessmentId: string
    versionId: string
    section: Section
    subjectId: string
    body: string
  }
  passagesFts: { rowid: number; body: string; passagesFts: string }
}

type KeptText = OfVersion &
  Redactable & {
    id: Generated<number>
    section: Section
    subjectId: string
    rowVersion: number
    content: string
    hash: string
    savedAt: string
    savedBy: Text
    savedAs: As
  }
type Linked = OfVersion & { ownerId: string; value: string; position: number }

/** Events of the forward plan. */
type PlanEvent =
  | 'add planned decision'
  | 'change planned decision'
  | 'take off the plan'
  | 'link planned decision'
  | 'unlink planned decision'
  | 'say not needed'
  | 'confirm not needed'
  | 'refuse not needed'

/** Events of an assessment, and of the directory of people. */
export type DirectoryEvent =
  | 'set up'
  | 'restore backup'
  | 'add person'
  | 'change person'
  | 'change roles'
  | 'disable person'
  | 'enable person'
  | 'give sign-in link'
  | 'set password'
  | 'add directorate'
  | 'change directorate'
  | 'close directorate'
  | 'reopen directorate'
export type HistoryEvent =
  | Event
  | DirectoryEvent
  | PlanEvent
  | 'start'
  | 'import'
  | 'save'
  | 'add'
  | 'remove'
  | 'restore'
  | 'answer warning'
  | 'withdraw answer'
  | 'change limits'
  | 'link engagement'
  | 'add community group'
  | 'change community group'
  | 'retire community group'
  | 'bring back community group'
  | 'write cumulative assessment'
  | 'change guidance'
  | 'reset guidance'
  | 'add characteristic'
  | 'rename characteristic'
  | 'retire characteristic'
  | 'bring back characteristic'
  | LibraryEvent

/** Events of the council's evidence library. */
export type LibraryEvent =
  | FactMove
  | 'add fact'
  | 'propose fact'
  | 'change fact'
  | 'set review date'
  | 'say facts disagree'
  | 'say facts agree'
