import { data } from '@remix-run/node'
import { findSnapshot } from '#app/data/snapshots.server.ts'
import { BadRequest, Conflict, Invalid } from '#app/domain/failures.ts'
import { type AnswerForm, enteredIn } from '#app/forms/answers.ts'
import { formPostOf, type FormValues } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import type { MovePage } from '#app/ui/reading/move-form.tsx'
import { headOf } from '#app/web/assessment-head.server.ts'
import type { AssessmentPage } from '#app/web/assessment-page.server.ts'
import { invalid } from '#app/web/page.server.ts'

/** What every page that moves an assessment shows, and sends back with its form. */
export const movePage = ({ subject, now }: AssessmentPage): MovePage => ({
  head: headOf(subject, now),
  moveVersion: subject.moveVersion,
  back: paths.version(subject.reference, subject.versionNumber),
})

/** What whoever signs is shown once more: what the checks found when it was submitted, and why its authors left it so. */
export const signingPage = async (page: AssessmentPage) => ({
  ...movePage(page),
  outcome: page.subject.outcome,
  findings: (await findSnapshot(page.db, page.subject))?.findings ?? [],
})

/** What every move's command is given besides what the person filled in. */
export function contextOf({ db, actor, now }: AssessmentPage, form: FormValues) {
  return { db, actor, now, formPost: formPostOf(form) }
}

/** The state of the assessment that the person saw. */
export function moveVersionOf(form: FormValues): number {
  const sent = form.text('moveVersion') ?? ''
  if (!/^\d{1,9}$/.test(sent))
    throw new BadRequest('This form does not say which state of the assessment you saw.')
  return Number(sent)
}

/**
 * Does it, unless it cannot be done: what cannot be taken goes back to the form with all that was typed, and where somebody else
 * was quicker, the page says so and leads to where the assessment stands now.
 */
export async function answerUnlessDone(typed: FormValues, form: AnswerForm | undefined, work: () => Promise<unknown>) {
  try {
    await work()
    return undefined
  } catch (failure) {
    const entered = form ? enteredIn(typed, form) : {}
    if (failure instanceof Invalid) return invalid(failure.errors, entered)
    if (failure instanceof Conflict)
      return data({ errors: {}, entered, conflict: failure.message }, { status: 409 })
    throw failure
  }
}
