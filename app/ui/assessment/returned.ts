import type { FieldErrors } from '#app/domain/failures.ts'
import type { Entered } from '#app/forms/answers.ts'
import type { TheirSave } from '#app/views/assessment/section-page.ts'

/** What an action gives back when it could not save: everything that was typed, and why. */
export type Returned = {
  errors: FieldErrors
  entered: Entered
  conflict?: TheirSave | undefined
  byItself?: SavedByItself
}

/**
 * What a page that saves by itself is told: that it was saved, and which answers are not whole yet; or that
 * someone else saved first.
 * `href` is where a new row is from now on.
 */
export type SavedByItself =
  | { rowVersion: number; at: string; left: string[]; href?: string }
  | { conflict: { by?: string; at?: string } }
