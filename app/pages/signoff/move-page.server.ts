import type * as z from 'zod/mini'
import { refuseWhenMovedOn } from '#app/commands/signoff/refuse-when-moved-on.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { dayOf } from '#app/domain/days.ts'
import { BadRequest, Invalid } from '#app/domain/failures.ts'
import { type AnswerForm, enteredIn } from '#app/forms/answers.ts'
import { formPostOf, type FormValues, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import type { MovePage } from '#app/ui/signoff/move-form.tsx'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { type AssessmentPage, stateSeen } from '#app/pages/assessment/assessment-page.server.ts'
import { invalid } from '#app/pages/page.server.ts'

/** What every page that does one thing to an assessment shows, and sends back with its form. */
export const movePage = ({ assessment, now }: AssessmentPage): MovePage => ({
  head: headOf(assessment, now),
  moveVersion: assessment.moveVersion,
  back: paths.version(assessment.reference, assessment.versionNumber),
})

/** What the command gets as well as the answers. Moves use `seen`, the state the person saw. */
type MoveContext = Context & { seen: number }

/**
 * Handles the form of such a page. `work` runs the command and returns the page to go to. Invalid answers
 * are asked for again with everything typed, unless the assessment has moved on since, because then the form
 * is about an old state.
 */
export async function doWithAnswers<S extends z.ZodMiniObject>(
  page: AssessmentPage,
  form: AnswerForm<S> & { draft?: false },
  work: (context: MoveContext, answers: z.infer<S>, typed: FormValues) => Promise<string>,
) {
  const typed = await readForm(page.request)
  const seen = stateSeen(typed)
  if (seen === undefined)
    throw new BadRequest('This form does not say which state of the assessment you saw. Open the page again.')
  const { db, actor, now } = page
  try {
    const answers = readAnswers(typed, form, dayOf(now))
    if (!answers.ok) throw new Invalid(answers.errors)
    return page.redirect(
      await work({ db, actor, now, formPost: formPostOf(typed), seen }, answers.value, typed),
    )
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure
    await refuseWhenMovedOn(db, page.assessment, seen)
    return invalid(failure.errors, enteredIn(typed, form))
  }
}
