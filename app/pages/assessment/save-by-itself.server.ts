import { data } from '@remix-run/node'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import { saveSection, type FormSender } from '#app/commands/assessment/save-section.server.ts'
import { findFormSave } from '#app/data/assessment/form-saves.server.ts'
import { findSection, type Values } from '#app/data/assessment/sections.server.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { Conflict } from '#app/domain/failures.ts'
import { type AnswerForm, splitUnfinished, enteredIn } from '#app/forms/answers.ts'
import { formKeyOf, type FormValues } from '#app/forms/read-form.server.ts'
import { sectionHref } from '#app/views/assessment/section-href.ts'
import type { Returned, SavedByItself } from '#app/ui/assessment/returned.ts'
import { formatTime } from '#app/domain/date-text.ts'
import type { AssessmentPage } from './assessment-page.server.ts'
import { lastSave, type Place } from './open-section.server.ts'
import { refuseWhatIsNotOffered, unknownAnswers } from './unknown-answers.server.ts'
import type { Choices } from '#app/views/assessment/changed-answers.server.ts'

type Sent = {
  form: AnswerForm
  choices: Choices
  typed: FormValues
  sender: FormSender | undefined
  rowVersion: number
}

/**
 * Saves what has been typed so far, without a button. Incomplete answers (a date without its year) wait, and
 * the rest is saved. Returns data for the page's status line. If someone else saved first, nothing changes.
 */
export async function saveByItself(
  page: AssessmentPage,
  place: Place,
  { form, choices, typed, sender, rowVersion }: Sent,
) {
  const { db, assessment } = page
  if (place.row?.is === 'removed') return answered(409, { conflict: {} })
  const saved =
    place.row?.is === 'new'
      ? undefined
      : await findSection(db, assessment.versionId, place.section, place.entryId)
  const { value, errors } = splitUnfinished(enteredIn(typed, form), form)
  const waiting = Object.keys(errors).flatMap((name) =>
    saved?.values[name] === undefined ? [] : [[name, saved.values[name]] as const],
  )
  const values = {
    ...unknownAnswers(saved?.values, form),
    ...(value as Values),
    ...Object.fromEntries(waiting),
  } as Values
  refuseWhatIsNotOffered(values, saved?.values, choices)
  const { reference } = assessment
  const { section, entryId } = place
  const told = { at: formatTime(page.now), left: Object.values(errors) }
  try {
    if (place.row?.is !== 'new') {
      const done = await saveSection(page, { reference, section, entryId, rowVersion, values, sender })
      return answered(200, { ...told, rowVersion: done.rowVersion })
    }
    if (Object.keys(values).length === 0) return answered(200, { ...told, rowVersion: 0 })
    const { id, sequence } = await addToList(page, {
      reference,
      section: section as ListSection,
      values,
      sender,
    })
    return answered(200, { ...told, rowVersion: 1, href: sectionHref(reference, section, id, sequence) })
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure
    const theirs = await findSection(db, assessment.versionId, section, entryId)
    return answered(409, { conflict: theirs ? await lastSave(page, theirs) : {} })
  }
}

/** Which open page sends this, and how many saves it has sent. Undefined without JavaScript. */
export function pageSending(typed: FormValues): FormSender | undefined {
  const key = formKeyOf(typed)
  const number = typed.text('saveNumber') ?? ''
  if (key === undefined || !/^[1-9]\d{0,8}$/.test(number)) return undefined
  return { key, number: Number(number), byItself: typed.text('intent') === 'by itself' }
}

/** If a page that was opened to add a row has autosaved since, returns the place of its row. */
export async function whereThatPageSaves(
  { db, actor, assessment }: AssessmentPage,
  asked: Place,
  sender: FormSender | undefined,
): Promise<Place> {
  if (!sender || asked.row?.is !== 'new') return asked
  const { versionId } = assessment
  const section = asked.section as ListSection
  const before = await findFormSave(db, { formKey: sender.key, personId: actor.id, versionId, section })
  if (!before) return asked
  const row = await findSection(db, versionId, section, before.entryId)
  if (!row) return asked
  const { entryId, sequence, removedAt } = row
  return { section, entryId, row: { is: removedAt === null ? 'there' : 'removed', section, sequence } }
}

const answered = (status: 200 | 409, byItself: SavedByItself) =>
  data({ errors: {}, entered: {}, byItself } satisfies Returned, { status })
