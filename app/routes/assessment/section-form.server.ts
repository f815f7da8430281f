import { data } from '@remix-run/node'
import { addToList } from '#app/commands/add-to-list.server.ts'
import { restoreToList } from '#app/commands/remove-from-list.server.ts'
import { saveSection } from '#app/commands/save-section.server.ts'
import { findSection, type Values } from '#app/data/sections.server.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { BadRequest, Conflict } from '#app/domain/failures.ts'
import { type AnswerForm, type Entered, enteredIn } from '#app/forms/answers.ts'
import { formPostOf, type FormValues, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import type { Returned } from '#app/ui/assessment/section-page.ts'
import type { AssessmentPage } from '#app/web/assessment-page.server.ts'
import { lastSave, type Place } from './section-page.server.ts'
import { unknownAnswers } from './unknown-answers.server.ts'
import { answersChanged, type Choices } from './word-changes.server.ts'

type Saving = {
  form: AnswerForm
  /** Where "Save and continue" leads. */
  next: string
  /** What the page offers for an answer that is chosen by key. Nothing else is taken, but for what is saved already. */
  choices?: Choices
}

/**
 * What every form of an assessment does when it is sent. "Come back later" may leave anything out, "continue" may not. What
 * cannot be taken comes back as it was typed; where somebody else saved first, with their text beside it; where somebody
 * removed the row, with a way to restore it.
 */
export async function saveForm(page: AssessmentPage, place: Place, { form, next, choices = {} }: Saving) {
  const { db, subject, redirect } = page
  const typed = await readForm(page.request)
  const intent = intentOf(typed)
  const rowVersion = rowVersionOf(typed)
  if (place.row?.is === 'removed' && intent !== 'restore') return notTaken(409, { errors: {}, entered: withVersion(enteredIn(typed, form), rowVersion) })
  const answers = readAnswers(typed, { ...form, draft: intent === 'later' })
  if (!answers.ok) return notTaken(422, { errors: answers.errors, entered: withVersion(answers.entered, rowVersion) })

  const saved = place.row?.is === 'new' ? undefined : await findSection(db, subject.versionId, place.section, place.subjectId)
  const values = { ...unknownAnswers(saved?.values, form), ...(answers.value as Values) }
  refuseWhatIsNotOffered(values, saved?.values, choices)
  try {
    await save({ ...page, formPost: formPostOf(typed) }, place, { rowVersion, values })
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure
    const theirs = await findSection(db, subject.versionId, place.section, place.subjectId)
    if (!theirs) throw failure
    const entered = withVersion(enteredIn(typed, form), theirs.rowVersion)
    const conflict = { ...(await lastSave(page, theirs)), answers: answersChanged(place.section, values, theirs.values, choices) }
    return notTaken(409, { errors: {}, entered, conflict })
  }
  return redirect(intent === 'later' ? paths.assessment(subject.reference) : next)
}

/** Which button was pressed. */
function intentOf(typed: FormValues): 'continue' | 'later' | 'restore' {
  const intent = typed.text('intent')
  if (intent === 'continue' || intent === 'later' || intent === 'restore') return intent
  throw new BadRequest('The form does not say what to do. Go back, and use one of its buttons.')
}

/** Which save the person's text is based on. */
export function rowVersionOf(typed: FormValues): number {
  const rowVersion = typed.text('rowVersion') ?? ''
  if (/^\d{1,9}$/.test(rowVersion)) return Number(rowVersion)
  throw new BadRequest('The form does not say which text it is based on. Go back, reload the page and try again.')
}

const notTaken = (status: 409 | 422, returned: Returned) => data(returned, { status })

const withVersion = (entered: Entered, rowVersion: number): Entered => ({ ...entered, rowVersion: String(rowVersion) })

async function save(context: AssessmentPage & { formPost: string | undefined }, place: Place, what: { rowVersion: number; values: Values }) {
  const { reference } = context.subject
  const { section, subjectId, row } = place
  if (row?.is === 'new') return void (await addToList(context, { reference, section: section as ListSection, values: what.values }))
  if (row?.is === 'removed') await restoreToList({ ...context, formPost: undefined }, { reference, ...row })
  await saveSection(context, { reference, section, subjectId, ...what })
}

/** A group, an evidence item and so on must be one that the page offers, or one that is there already. */
function refuseWhatIsNotOffered(values: Values, saved: Values | undefined, choices: Choices): void {
  for (const [name, offered] of Object.entries(choices)) {
    const known = [...offered.map(({ value }) => value), ...[saved?.[name] ?? []].flat().map(String)]
    const chosen = [values[name] ?? []].flat().map(String)
    if (chosen.some((value) => !known.includes(value))) throw new BadRequest('That is not one of the choices. Reload the page and choose again.')
  }
}
