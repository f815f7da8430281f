import * as z from 'zod/mini'
import { cell, line, narrative } from '#app/domain/assessment/fields.ts'
import { PART_KEYS, type Part } from '#app/domain/assessment/parts.ts'

/** The forms that move an assessment on, one schema each. The policy is in workflow.ts. */

/** One checkbox. Its statement is in attestations.ts. */
export const attestationSchema = z.object({
  attested: z.array(z.literal('yes'), 'Confirm the statement before you sign').check(z.minLength(1)),
})

export const withdrawalSchema = z.object({
  reason: narrative('Say why you are withdrawing it', 'The reason'),
})
export const newVersionSchema = z.object({ reason: cell('Say why a new version is needed', 'The reason') })
export const stopSchema = z.object({ comment: z.optional(narrative('Write your comment', 'The comment')) })

const CHOOSE_PARTS = 'Choose at least one part that needs to change'
const parts = PART_KEYS as [Part, ...Part[]]

export const returnSchema = z.object({
  comment: narrative('Say what needs to change', 'The comment'),
  parts: z.array(z.enum(parts, CHOOSE_PARTS), CHOOSE_PARTS).check(z.minLength(1, CHOOSE_PARTS)),
})

export const redactionSchema = z.object({
  words: z.optional(narrative('Enter the words you want to redact', 'The words')),
  all: z.optional(z.array(z.literal('yes'))),
  reason: cell('Say why you are redacting them', 'The reason'),
})

export const reassignmentSchema = z.object({
  approverId: line('Choose who should approve it', 'The manager'),
})
/** A comment while it is written: on one part, or on the whole assessment. */
export const draftingCommentSchema = z.object({
  part: z.optional(z.enum(parts, 'Choose a part from the list')),
  body: narrative('Write your comment', 'The comment'),
})
export const commentSchema = z.object({ body: narrative('Write your comment', 'The comment') })
