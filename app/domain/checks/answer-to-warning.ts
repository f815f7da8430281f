import * as z from 'zod/mini'
import { cell } from '#app/domain/assessment/fields.ts'

/** The author's reason for leaving something that a check warns about as it is. */
export const answerSchema = z.object({ reason: cell('Say why you are leaving it as it is', 'The reason') })
