import { wasDoneBefore } from '#app/commands/context.server.ts'
import { type AssessmentSubject, getSubject } from '#app/data/assessments.server.ts'
import { decide, type Event, eventsFor } from '#app/domain/assessment/workflow.ts'
import { NotFound, Refused } from '#app/domain/failures.ts'
import { mayRead, type Relation, relationsOf } from '#app/domain/people.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { guarded, type Page, requireActor, type SignedInPage } from './page.server.ts'

/** A page about one assessment: its latest version, or the one in the address. */
export type AssessmentPage = SignedInPage & {
  subject: AssessmentSubject
  relations: Relation[]
  /** What this person could do to it now: what the page offers. */
  may: Event[]
}

/** For pages that show an assessment. Whoever may not see it gets 404, as if it were not there. */
export const readingAssessment = <R>(work: (page: AssessmentPage) => R) => guarded('assessment: read', findReadable, work)

/** For pages on which one thing is done to an assessment: they open only to those who could do it now. */
export function onAssessment<R>(event: Event, work: (page: AssessmentPage) => R) {
  const decideFor = async (page: Page) => {
    const readable = await findReadable(page)
    const verdict = decide(event, readable.relations, readable.subject)
    if (!verdict.allowed && !(await isSentAgain(page, readable.actor))) throw new Refused(verdict.why)
    return readable
  }
  return guarded(`assessment: ${event}`, decideFor, work)
}

/** The version number in an address, or undefined for the latest. What is no number is not found. */
function versionAsked(page: Page): number | undefined {
  const asked = page.params['version']
  if (asked === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw notFound()
  return Number(asked)
}

/**
 * A double click on "Approve": the second finds it approved already, or given away and no more to be seen, and is answered
 * like the first. A form that cannot be read was never dealt with, and says nothing about what is there.
 */
async function isSentAgain({ request, db }: Page, actor: SignedInPage['actor']): Promise<boolean> {
  if (request.method !== 'POST') return false
  const form = await readForm(request.clone()).catch(() => undefined)
  return wasDoneBefore({ db, actor, formPost: form && formPostOf(form) })
}

async function findReadable(page: Page) {
  const { actor } = requireActor(page)
  const reference = page.params['reference'] ?? ''
  if (!/^EQIA-\d{4,9}$/.test(reference)) throw notFound()
  const subject = await getSubject(page.db, reference, versionAsked(page))
  const relations = relationsOf(actor, subject.ties)
  if (!mayRead(relations, subject.confidential) && !(await isSentAgain(page, actor))) throw notFound()
  return { actor, subject, relations, may: eventsFor(relations, subject) }
}

const notFound = () => new NotFound('There is no such assessment, or it is not one that you may see.')
