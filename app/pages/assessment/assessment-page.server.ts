import type { AssessmentInView } from '#app/views/assessment/assessment-in-view.ts'
import { wasDoneBefore } from '#app/commands/context.server.ts'
import { refuseWhenMovedOn } from '#app/commands/signoff/moved-on.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { decide, type Event, eventsFor } from '#app/domain/signoff/workflow.ts'
import { NotFound, Refused } from '#app/domain/failures.ts'
import { mayRead, relationsOf } from '#app/domain/people.ts'
import { formPostOf, type FormValues, readForm } from '#app/forms/read-form.server.ts'
import { guarded, type Page, requireActor, type SignedInPage } from '#app/pages/page.server.ts'

/** A page about one assessment: its latest version, or the one in the address. */
export type AssessmentPage = SignedInPage & AssessmentInView

/** For pages that show an assessment. Whoever may not see it gets 404, as if it were not there. */
export const readingAssessment = <R>(work: (page: AssessmentPage) => R) =>
  guarded('assessment: read', findReadable, work)

/** For pages on which one thing is done to an assessment: they open only to those who could do it now. */
export function onAssessment<R>(event: Event, work: (page: AssessmentPage) => R) {
  const decideFor = async (page: Page) => {
    const readable = await findReadable(page)
    await refuseUnlessAllowed(event, { ...page, ...readable })
    return readable
  }
  return guarded(`assessment: ${event}`, decideFor, work)
}

/**
 * Throws Refused where the policy says no, and Conflict where that is so because somebody moved it on since
 * the person saw it.
 */
export async function refuseUnlessAllowed(event: Event, page: Omit<AssessmentPage, 'may'>): Promise<void> {
  const { relations, assessment, actor } = page
  const verdict = decide(event, relations, assessment)
  if (verdict.allowed || (await isSentAgain(page, actor))) return
  await refuseWhenMovedOn(page.db, assessment, stateSeen(await sentWith(page)))
  throw new Refused(verdict.why)
}

/** The version number in an address, or undefined for the latest. What is no number is not found. */
function versionAsked(page: Page): number | undefined {
  const asked = page.params['version']
  if (asked === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw notFound()
  return Number(asked)
}

/**
 * A double click on "Approve": the second finds it approved already, or given away and no more to be seen,
 * and is answered
 * like the first. A form that cannot be read was never dealt with, and says nothing about what is there.
 */
async function isSentAgain(page: Page, actor: SignedInPage['actor']): Promise<boolean> {
  const form = await sentWith(page)
  return wasDoneBefore({ db: page.db, actor, formPost: form && formPostOf(form) })
}

/** The form that a page was sent, as long as it can be read; the action still reads it for itself. */
const sentWith = async ({ request }: Page): Promise<FormValues | undefined> =>
  request.method === 'POST' ? readForm(request.clone()).catch(() => undefined) : undefined

/** Which state of the assessment a form says that the person saw. */
export function stateSeen(form: FormValues | undefined): number | undefined {
  const sent = form?.text('moveVersion') ?? ''
  return /^\d{1,9}$/.test(sent) ? Number(sent) : undefined
}

async function findReadable(page: Page) {
  const { actor } = requireActor(page)
  const reference = page.params['reference'] ?? ''
  if (!/^EQIA-\d{4,9}$/.test(reference)) throw notFound()
  const assessment = await getAssessment(page.db, reference, versionAsked(page))
  const relations = relationsOf(actor, assessment.ties)
  if (!mayRead(relations, assessment.confidential) && !(await isSentAgain(page, actor))) throw notFound()
  return { db: page.db, now: page.now, actor, assessment, relations, may: eventsFor(relations, assessment) }
}

const notFound = () => new NotFound('There is no such assessment here.')
