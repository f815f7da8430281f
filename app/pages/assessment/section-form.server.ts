import { data } from '@remix-run/node'
import type { Context } from '#app/commands/context.server.ts'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import { type FormSender, restoreAndSave, saveSection } from '#app/commands/assessment/save-section.server.ts'
import { findSection, type Values } from '#app/data/assessment/sections.server.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { dayOf } from '#app/domain/days.ts'
import { BadRequest, Conflict } from '#app/domain/failures.ts'
import { type AnswerForm, type Entered, enteredIn } from '#app/forms/answers.ts'
import { formPostOf, type FormValues, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import type { Returned } from '#app/ui/assessment/returned.ts'
import type { AssessmentPage } from './assessment-page.server.ts'
import { lastSave, type Place } from './open-section.server.ts'
import { pageSending, saveByItself, whereThatPageSaves } from './save-by-itself.server.ts'
import { refuseWhatIsNotOffered, unknownAnswers } from './unknown-answers.server.ts'
import { answersChanged, type Choices } from '#app/views/assessment/changed-answers.server.ts'

type Saving = {
  form: AnswerForm
  /** The page after "Save and continue". */
  next: string
  /**
   * The choices for answers that are saved by key. Nothing else is accepted, except what is already saved.
   */
  choices?: Choices
  /** What another button on the page does, once everything typed is saved. Returns the page to go to. */
  button?: (intent: string) => ((context: Context) => Promise<string>) | undefined
}

/**
 * Handles every form of an assessment. "Come back later" can leave anything out, "continue" cannot. If it
 * cannot save, it returns everything as typed: with errors, with the other person's text if someone saved
 * first, or with a way to restore a removed row.
 */
export async function saveForm(
  page: AssessmentPage,
  asked: Place,
  { form, next, choices = {}, button = () => undefined }: Saving,
) {
  const { db, assessment, redirect } = page
  const typed = await readForm(page.request)
  const press = button(typed.text('intent') ?? '')
  const intent = press ? 'later' : intentOf(typed)
  const rowVersion = rowVersionOf(typed)
  const sender = pageSending(typed)
  const place = await whereThatPageSaves(page, asked, sender)
  if (intent === 'by itself') return saveByItself(page, place, { form, choices, typed, sender, rowVersion })
  if (place.row?.is === 'removed' && intent !== 'restore')
    return notTaken(409, { errors: {}, entered: withVersion(enteredIn(typed, form), rowVersion) })
  const answers = readAnswers(typed, { ...form, draft: intent === 'later' }, dayOf(page.now))
  if (!answers.ok)
    return notTaken(422, { errors: answers.errors, entered: withVersion(answers.entered, rowVersion) })

  const saved =
    place.row?.is === 'new'
      ? undefined
      : await findSection(db, assessment.versionId, place.section, place.entryId)
  const context = { ...page, formPost: formPostOf(typed) }
  const values = { ...unknownAnswers(saved?.values, form), ...(answers.value as Values) }
  refuseWhatIsNotOffered(values, saved?.values, choices)
  try {
    await save(context, place, { rowVersion, values, sender })
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure
    const theirs = await findSection(db, assessment.versionId, place.section, place.entryId)
    if (!theirs) throw failure
    const entered = withVersion(enteredIn(typed, form), theirs.rowVersion)
    const conflict = {
      ...(await lastSave(page, theirs)),
      answers: answersChanged(place.section, values, theirs.values, choices),
    }
    return notTaken(409, { errors: {}, entered, conflict })
  }
  if (press) return redirect(await press(context))
  return redirect(intent === 'later' ? paths.assessment(assessment.reference) : next)
}

/** Which button was pressed. */
function intentOf(typed: FormValues): 'continue' | 'later' | 'restore' | 'by itself' {
  const intent = typed.text('intent')
  if (intent === 'continue' || intent === 'later' || intent === 'restore' || intent === 'by itself')
    return intent
  throw new BadRequest('The form does not say what to do. Go back and use one of its buttons.')
}

/** The save that the person's text is based on. */
export function rowVersionOf(typed: FormValues): number {
  const rowVersion = typed.text('rowVersion') ?? ''
  if (/^\d{1,9}$/.test(rowVersion)) return Number(rowVersion)
  throw new BadRequest(
    'The form does not say which text it is based on. Go back, reload the page and try again.',
  )
}

const notTaken = (status: 409 | 422, returned: Returned) => data(returned, { status })

const withVersion = (entered: Entered, rowVersion: number): Entered => ({
  ...entered,
  rowVersion: String(rowVersion),
})

type What = { rowVersion: number; values: Values; sender: FormSender | undefined }

async function save(context: AssessmentPage & { formPost: string | undefined }, place: Place, what: What) {
  const { reference } = context.assessment
  const { section, entryId, row } = place
  if (row?.is === 'new') {
    const { values, sender } = what
    return void (await addToList(context, { reference, section: section as ListSection, values, sender }))
  }
  if (row?.is === 'removed') await restoreAndSave(context, { reference, entryId, ...row, ...what })
  else await saveSection(context, { reference, section, entryId, ...what })
}
