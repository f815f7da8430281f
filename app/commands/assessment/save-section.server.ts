import { rememberWriter } from '#app/data/assessment/authors.server.ts'
import { findFormSave, type FormSave, keepFormSave } from '#app/data/assessment/form-saves.server.ts'
import {
  findSection,
  hashOfValues,
  insertSection,
  type SavedSection,
  type SectionPlace,
  updateSection,
  type Values,
} from '#app/data/assessment/sections.server.ts'
import { isTextKept, keepSittingText, keepText } from '#app/data/assessment/texts.server.ts'
import { grewFrom } from '#app/domain/assessment/grown-text.ts'
import type { Section } from '#app/domain/assessment/parts.ts'
import { Conflict, NotFound } from '#app/domain/failures.ts'
import { changeAssessment } from './change-assessment.server.ts'
import { type Context, refuseAnothersForm, type Trx } from '#app/commands/context.server.ts'

/** The page that saves: which it is, and how many saves it had sent before this one. */
export type FormSender = {
  key: string
  /** Counts up from 1: a save that was held up on its way never replaces a later one of the same page. */
  number: number
  /** Nobody pressed a button: the page saves what has been typed so far. */
  byItself: boolean
}

export type SectionSave = {
  reference: string
  section: Section
  /** The characteristic's key or the row's id; '' for sections that are there once. */
  entryId?: string
  /** The save that the person's text is based on; 0 where there was none. */
  rowVersion: number
  values: Values
  sender?: FormSender | undefined
}

/**
 * Saves one section of the latest version, and keeps the text it replaces. Answers the new row version.
 * Throws Conflict when somebody saved it since `rowVersion`; saving what is already there changes nothing.
 * What a page saves by
 * itself is one row in the history for each sitting (docs/decisions/0018-autosave.md).
 */
export async function saveSection(context: Context, save: SectionSave): Promise<{ rowVersion: number }> {
  const { section, entryId = '', sender } = save
  refuseAnothersForm(context.actor, sender?.key)
  return changeAssessment(
    context,
    { reference: save.reference, event: 'edit', records: 'save' },
    async ({ trx, assessment }) => {
      const current = await findSection(trx, assessment.versionId, section, entryId)
      if (current && current.removedAt !== null)
        throw new NotFound('This was removed. You can restore it from its list.')
      const before = sender && (await findFormSave(trx, context.actor.id, sender.key))
      if (sender?.byItself && before && sender.number <= before.saveNumber)
        return { result: { rowVersion: before.rowVersion } }

      const place = {
        assessmentId: assessment.assessmentId,
        versionId: assessment.versionId,
        section,
        entryId,
      }
      const saving: Saving = {
        trx,
        context,
        place,
        sender,
        current,
        before,
        values: withKept(save.values, current?.values),
      }
      const isSame = current && hashOfValues(current.values) === hashOfValues(saving.values)
      const rowVersion = isSame ? current.rowVersion : await write(saving, save.rowVersion)
      const records = isSame ? await vouch(saving, current) : !isSameSitting(saving)
      await remember(saving, rowVersion)
      const isNothing = isSame && !records
      if (isNothing) return { result: { rowVersion } }
      await rememberWriter(trx, assessment.assessmentId, context.actor.id)
      if (!records) return { result: { rowVersion }, history: 'recorded before' }
      return {
        result: { rowVersion },
        history: { subject: nameOf(place), textHash: hashOfValues(saving.values) },
      }
    },
  )
}

type Saving = {
  trx: Trx
  context: Context
  place: SectionPlace
  sender: FormSender | undefined
  current: SavedSection | undefined
  /** What this very page saved last. */
  before: FormSave | undefined
  values: Values
}

const nameOf = ({ section, entryId }: SectionPlace) => (entryId ? `${section} ${entryId}` : section)

/** Writes the text, and keeps the one it replaces where the history does not keep it already. */
async function write(saving: Saving, basedOn: number): Promise<number> {
  const { trx, context, place, current, before, values } = saving
  const isBasedOnCurrent =
    (current?.rowVersion ?? 0) === basedOn || (current && current.rowVersion === before?.rowVersion)
  if (!isBasedOnCurrent) throw new Conflict('Somebody else saved this part while you were writing.')
  const text = { ...place, values, at: context.now, by: context.actor.id }
  if (!current) {
    await insertSection(trx, text)
    return 1
  }
  const isReadable = isSameSitting(saving) && grewFrom(current.values, values)
  if (!isReadable) await keepReplacedText(trx, place, current)
  await updateSection(trx, { ...text, rowVersion: current.rowVersion, keeps: !isSameSitting(saving) })
  return current.rowVersion + 1
}

/** Keeps a text that is about to be saved over, unless the history keeps it already. */
export async function keepReplacedText(trx: Trx, place: SectionPlace, current: SavedSection): Promise<void> {
  const { rowVersion, values, savedAt: at, savedBy: by } = current
  if (!(await isTextKept(trx, place, rowVersion)))
    await keepSittingText(trx, { ...place, rowVersion, values, at, by })
}

/**
 * "Save and continue" over what the page had saved by itself: the same words, and from now on the history
 * vouches for them.
 */
async function vouch(
  { trx, context, place, sender, values }: Saving,
  { rowVersion }: SavedSection,
): Promise<boolean> {
  if (sender?.byItself || (await isTextKept(trx, place, rowVersion))) return false
  await keepText(trx, { ...place, rowVersion, values, at: context.now, by: context.actor.id })
  return true
}

/** After this long without a save, what a page saves by itself is a new sitting. */
const SITTING_MINUTES = 30

/** Whether this page saved by itself a while ago, and nobody else has since. */
function isSameSitting({ context, sender, current, before }: Saving): boolean {
  if (!sender?.byItself || !before?.byItself || before.rowVersion !== current?.rowVersion) return false
  return Date.parse(context.now) - Date.parse(before.savedAt) < SITTING_MINUTES * 60_000
}

async function remember({ trx, context, place, sender }: Saving, rowVersion: number): Promise<void> {
  if (sender && context.actor.id !== null)
    await rememberPage(trx, { sender, personId: context.actor.id, place, rowVersion, at: context.now })
}

/** Notes what a page saved, so that its next save is known to be its own. */
export async function rememberPage(
  trx: Trx,
  {
    sender,
    personId,
    place,
    rowVersion,
    at,
  }: { sender: FormSender; personId: string; place: SectionPlace; rowVersion: number; at: string },
): Promise<void> {
  const { versionId, section, entryId } = place
  const byItself = sender.byItself ? 1 : 0
  await keepFormSave(trx, {
    formKey: sender.key,
    personId,
    versionId,
    section,
    entryId,
    rowVersion,
    saveNumber: sender.number,
    byItself,
    savedAt: at,
  })
}

/**
 * What no form asks for stays as it is: whether an id came with an import, which fact it cites, and a
 * directorate's name until one is chosen.
 */
function withKept(values: Values, current: Values = {}): Values {
  const kept = { ...values }
  for (const name of ['idGiven', 'factId', 'factEdition'])
    if (current[name] !== undefined && kept[name] === undefined) kept[name] = current[name]
  if (current['directorateText'] !== undefined && kept['directorateId'] === undefined)
    kept['directorateText'] = current['directorateText']
  return kept
}
