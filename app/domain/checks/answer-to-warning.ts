import * as z from 'zod/mini'
import { cell } from '#app/domain/assessment/fields.ts'

/** Why a warning of the checks stays as it is, in its author's words. */
export const answerSchema = z.object({ reason: cell('Say why it stays as it is', 'The reason') })
