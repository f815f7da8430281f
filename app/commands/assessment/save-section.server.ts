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
import { onlyAdds } from '#app/domain/assessment/only-adds.ts'
import type { ListSection, Section } from '#app/domain/assessment/parts.ts'
import { Conflict, NotFound } from '#app/domain/failures.ts'
import { changeWithin } from './change-assessment.server.ts'
import { restoreWithin } from './remove-from-list.server.ts'
import { type Context, inOneGo, refuseAnothersForm, type Trx } from '#app/commands/context.server.ts'

/** The page that saves: which it is, and how many saves it had sent before this one. */
export type FormSender = {
  key: string
  /** Counts up from 1: a save that was held up on its way never replaces a later one of the same page. */
  number: number
  /** No button was pressed: the page saves what has been typed so far. */
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
 * What a save did. 'same sitting' is a text that the page saved by itself after an earlier one. It is kept,
 * and the history has one row for both.
 */
export type Saved = { kind: 'unchanged' | 'same sitting' | 'recorded'; rowVersion: number }

/**
 * Saves one section of the latest version, and keeps the text it replaces. Throws Conflict when someone saved
 * it since `rowVersion`. What a page saves by itself is one row in the history for each sitting
 * (docs/decisions/0018-autosave.md).
 */
export async function saveSection(context: Context, save: SectionSave): Promise<Saved> {
  refuseAnothersForm(context.actor, save.sender?.key)
  return inOneGo(context, (trx) => saveWithin(trx, context, save))
}

/** "Restore and save": puts a removed row back and saves over it, or does neither. */
export async function restoreAndSave(
  context: Context,
  save: SectionSave & { section: ListSection; sequence: number },
): Promise<Saved> {
  refuseAnothersForm(context.actor, save.sender?.key)
  return inOneGo(context, async (trx) => {
    await restoreWithin(trx, context, save)
    return saveWithin(trx, context, save)
  })
}

/** Saves one section in a transaction that does more. */
export const saveWithin = (trx: Trx, context: Context, save: SectionSave): Promise<Saved> =>
  changeWithin(
    trx,
    context,
    { reference: save.reference, event: 'edit', records: 'save' },
    async ({ assessment }) => {
      const { section, entryId = '', sender } = save
      const { assessmentId, versionId } = assessment
      const current = await findSection(trx, versionId, section, entryId)
      if (current && current.removedAt !== null)
        throw new NotFound('This was removed. You can restore it from its list.')
      const before = await savedBefore(trx, context, { versionId, section, entryId }, sender)
      if (sender?.byItself && before && sender.number <= before.saveNumber)
        return { result: { kind: 'unchanged', rowVersion: before.rowVersion } satisfies Saved }

      const place = { assessmentId, versionId, section, entryId }
      const values = withKept(save.values, current?.values)
      const saving: Saving = { trx, context, place, sender, current, before, values }
      const isSame = current && hashOfValues(current.values) === hashOfValues(values)
      const result = isSame ? await vouch(saving, current) : await write(saving, save.rowVersion)
      await rememberSave(saving, result.rowVersion)
      if (result.kind === 'unchanged') return { result }
      if (result.kind === 'same sitting') return { result, history: 'recorded before' }
      return { result, history: { subject: nameOf(place), textHash: hashOfValues(values) } }
    },
  )

/** What this very page saved last in this entry. A key that comes with another entry saved nothing there. */
async function savedBefore(
  trx: Trx,
  { actor }: Context,
  { versionId, section, entryId }: Omit<SectionPlace, 'assessmentId'>,
  sender: FormSender | undefined,
): Promise<FormSave | undefined> {
  if (!sender) return undefined
  const page = { formKey: sender.key, personId: actor.id, versionId, section }
  const before = await findFormSave(trx, page)
  return before?.entryId === entryId ? before : undefined
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
async function write(saving: Saving, basedOn: number): Promise<Saved> {
  const { trx, context, place, current, before, values } = saving
  const isBasedOnCurrent =
    (current?.rowVersion ?? 0) === basedOn || (current && current.rowVersion === before?.rowVersion)
  if (!isBasedOnCurrent) throw new Conflict('Someone else saved this part while you were writing.')
  const text = { ...place, values, at: context.now, by: context.actor.id }
  if (!current) {
    await insertSection(trx, text)
    return { kind: 'recorded', rowVersion: 1 }
  }
  const kind = isSameSitting(saving) ? 'same sitting' : 'recorded'
  const isReadable = kind === 'same sitting' && onlyAdds(current.values, values)
  if (!isReadable) await keepReplacedText(trx, place, current)
  await updateSection(trx, { ...text, rowVersion: current.rowVersion, keeps: kind === 'recorded' })
  return { kind, rowVersion: current.rowVersion + 1 }
}

/** Keeps a text that is about to be saved over, unless the history keeps it already. */
export async function keepReplacedText(trx: Trx, place: SectionPlace, current: SavedSection): Promise<void> {
  const { rowVersion, values, savedAt: at, savedBy: by, savedAs: as } = current
  if (!(await isTextKept(trx, place, rowVersion)))
    await keepSittingText(trx, { ...place, rowVersion, values, at, by, as })
}

/**
 * The same words again. Where the page had saved them by itself, "Save and continue" records them in the
 * history.
 */
async function vouch(
  { trx, context, place, sender, values }: Saving,
  { rowVersion }: SavedSection,
): Promise<Saved> {
  if (sender?.byItself || (await isTextKept(trx, place, rowVersion))) return { kind: 'unchanged', rowVersion }
  await keepText(trx, { ...place, rowVersion, values, at: context.now, by: context.actor.id })
  return { kind: 'recorded', rowVersion }
}

/** After this long without a save, what a page saves by itself is a new sitting. */
const SITTING_MINUTES = 30

/** Whether this page saved by itself a while ago, and nobody else has since. */
function isSameSitting({ context, sender, current, before }: Saving): boolean {
  if (!sender?.byItself || !before?.byItself || before.rowVersion !== current?.rowVersion) return false
  return Date.parse(context.now) - Date.parse(before.savedAt) < SITTING_MINUTES * 60_000
}

async function rememberSave({ trx, context, place, sender }: Saving, rowVersion: number): Promise<void> {
  if (sender && context.actor.id !== null)
    await rememberSender(trx, { sender, personId: context.actor.id, place, rowVersion, at: context.now })
}

/** Notes what a page saved, so that its next save is known to be its own. */
export async function rememberSender(
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
