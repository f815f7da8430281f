import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { Change } from '#app/domain/signoff/compare.ts'
import type { Part } from '#app/domain/assessment/parts.ts'
import type { Event, Status } from '#app/domain/signoff/workflow.ts'
import type { Characteristic } from '#app/domain/characteristics.ts'
import type { AssessmentHead } from './assessment-head.ts'
import type { OtherDate } from '#app/views/plan/other-date.ts'
import type { PlacedFinding } from '#app/views/checks/finding-places.ts'

/** Everything the reading view of one version shows. */
export type Reading = {
  head: AssessmentHead
  superseded: boolean
  document: AssessmentDocument
  /** The snapshot that people read. Null while it is being written. */
  snapshot: {
    number: number
    submittedAt: string
    /** Who submitted it, as they were. */
    submittedBy: string
    hash: string
    redactedAt: string | null
  } | null
  characteristics: readonly Characteristic[]
  findings: readonly PlacedFinding[]
  /** What has changed since the last submission, and when that was. */
  since: { name: string; at: string; changes: readonly Change[] } | null
  askedParts: readonly Part[]
  comments: readonly ReadComment[]
  authors: readonly string[]
  approverName: string | null
  /** Why this version was started, if it is not the first. */
  reason: string | null
  signatures: readonly Signature[]
  /** The date in the forward plan, if it is different. */
  otherDates: readonly OtherDate[]
  notes: readonly DecisionNote[]
  audits: readonly ReadAudit[]
  /** `since` is when it reached its status, or when a later version replaced it. */
  versions: readonly { number: number; status: Status; since: string; superseded: boolean }[]
  may: readonly Event[]
}

/** `part` is null for a comment on the whole assessment. */
export type ReadComment = {
  id: string
  part: Part | null
  personName: string
  personWas: string
  body: string
  at: string
  sent: boolean
  redactedAt: string | null
}

export type Signature = {
  kind: 'approve' | 'countersign' | 'stop'
  /** The name that they signed with, and their job title, organisation and roles at that time. */
  personName: string
  personWas: string
  nameNow: string
  at: string
  attestation: string
  hash: string
  /** Whether the text on this page is what was signed, computed from that text. */
  boundTo: BoundTo
  voidedAt: string | null
}

/** `changed`: the text was changed in the database, and nobody should rely on it. */
export type BoundTo = 'this text' | 'redacted text' | 'another text' | 'changed'

export type DecisionNote = {
  id: string
  kind: 'moved' | 'put before'
  personName: string
  personWas: string
  at: string
  decisionOn: string | null
  putBeforeOn: string | null
  putBeforeBy: string | null
  decided: string | null
  reason: string
  /** When it was signed, if that was after decision-makers considered it. */
  signedLater: string | null
}

export type ReadAudit = {
  id: string
  personName: string
  personWas: string
  at: string
  verdict: 'satisfactory' | 'improvement needed'
  summary: string
  scores: readonly { topic: string; score: number; note: string }[]
}
