import type { Part } from '#app/domain/assessment/parts.ts'

/** A comment made while an assessment was written, ready to show. */
export type DraftingComment = {
  id: string
  by: string
  body: string
  when: string
  /** If it was made in an earlier version. */
  version?: number
  /** Who resolved it and when. Missing while it is open. */
  resolved?: string
  redacted?: string
  canResolve: boolean
}

/** `part` is null for the whole assessment. */
export type CommentsOnPart = { part: Part | null; comments: readonly DraftingComment[] }
