import type { AssessmentInView } from '#app/views/assessment/assessment-in-view.ts'
import { wasDoneBefore } from '#app/commands/context.server.ts'
import { refuseWhenMovedOn } from '#app/commands/signoff/refuse-when-moved-on.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { decide, type Event, eventsFor } from '#app/domain/signoff/workflow.ts'
import { hiddenAssessment, noSuchAssessment, Refused } from '#app/domain/failures.ts'
import { mayRead, relationsOf } from '#app/domain/people.ts'
import { formPostOf, type FormValues, readForm } from '#app/forms/read-form.server.ts'
import { guarded, type Page, requireActor, type SignedInPage } from '#app/pages/page.server.ts'

/** A page about one assessment: its latest version, or the one in the address. */
export type AssessmentPage = SignedInPage & AssessmentInView

/** For pages that show an assessment. People who cannot see it get a 404, as if it did not exist. */
export const readingAssessment = <R>(work: (page: AssessmentPage) => R) =>
  guarded('assessment: read', findReadable, work)

/** For pages that do one thing to an assessment. They only open for people who can do it now. */
export function onAssessment<R>(event: Event, work: (page: AssessmentPage) => R) {
  const decideFor = async (page: Page) => {
    const readable = await findReadable(page)
    await refuseUnlessAllowed(event, { ...page, ...readable })
    return readable
  }
  return guarded(`assessment: ${event}`, decideFor, work)
}

/**
 * Throws Refused if the policy says no, or Conflict if that is because someone has moved it on since this
 * person saw it.
 */
export async function refuseUnlessAllowed(event: Event, page: Omit<AssessmentPage, 'may'>): Promise<void> {
  const { relations, assessment, actor } = page
  const verdict = decide(event, relations, assessment)
  if (verdict.allowed || (await isSentAgain(page, actor))) return
  await refuseWhenMovedOn(page.db, assessment, stateSeen(await sentWith(page)))
  throw new Refused(verdict.why)
}

/** The version number in an address, or undefined for the latest. Throws NotFound if it is not a number. */
function versionAsked(page: Page): number | undefined {
  const asked = page.params['version']
  if (asked === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw noSuchAssessment()
  return Number(asked)
}

/**
 * Whether this form has been handled before, as after a double click on "Approve". By then the assessment
 * may be approved, or the person may no longer see it, so the second click gets the same answer as the
 * first. A form that cannot be read was never handled.
 */
async function isSentAgain(page: Page, actor: SignedInPage['actor']): Promise<boolean> {
  const form = await sentWith(page)
  return wasDoneBefore({ db: page.db, actor, formPost: form && formPostOf(form) })
}

/** The posted form, if it can be read. The action still reads it for itself. */
const sentWith = async ({ request }: Page): Promise<FormValues | undefined> =>
  request.method === 'POST' ? readForm(request.clone()).catch(() => undefined) : undefined

/** The state of the assessment that the person saw, according to the form. */
export function stateSeen(form: FormValues | undefined): number | undefined {
  const sent = form?.text('moveVersion') ?? ''
  return /^\d{1,9}$/.test(sent) ? Number(sent) : undefined
}

async function findReadable(page: Page) {
  const { actor } = requireActor(page)
  const reference = page.params['reference'] ?? ''
  if (!/^EQIA-\d{4,9}$/.test(reference)) throw noSuchAssessment()
  const assessment = await getAssessment(page.db, reference, versionAsked(page))
  const relations = relationsOf(actor, assessment.ties)
  if (!mayRead(relations, assessment.confidential) && !(await isSentAgain(page, actor)))
    throw hiddenAssessment()
  return { db: page.db, now: page.now, actor, assessment, relations, may: eventsFor(relations, assessment) }
}
