import { dayOf } from '#app/domain/days.ts'
import {
  getAssessment,
  listTags,
  replaceTags,
  setConfidentiality,
  settingsRowVersion,
} from '#app/data/assessment/assessments.server.ts'
import { type AlikeTag, alikeTags, type SpellingAnswer } from '#app/domain/assessment/tag-spelling.ts'
import { listLiveTags } from '#app/data/oversight/list-cumulative.server.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { changeWithin } from './change-assessment.server.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

type Confidentiality = { reference: string; confidential: boolean }
type Tags = { reference: string; tags: readonly string[] }

/**
 * Changes who can read an assessment, and its tags. `rowVersion` is the settings that the person saw. Throws
 * Conflict where someone has changed them since, so that an assessment that was just made confidential stays
 * confidential. Throws Invalid for a new tag that looks like one in use, until `spellings` says which it is.
 */
export const changeSettings = (
  context: Context,
  {
    reference,
    confidential,
    tags,
    spellings = [],
    rowVersion,
  }: Confidentiality & Tags & { spellings?: readonly SpellingAnswer[]; rowVersion: string },
): Promise<void> =>
  inOneGo(context, async (trx) => {
    const spelled = await settleSpellings(trx, context, { reference, tags, spellings })
    await writeConfidential(trx, context, { reference, confidential, rowVersion })
    await writeTags(trx, context, { reference, tags: spelled })
  })

/**
 * The tags as this person wants them. Throws Invalid with a question for each new tag that looks like one in use, of
 * those that they can see. Tags they saved before can stay.
 */
async function settleSpellings(
  trx: Trx,
  { actor, now }: Context,
  { reference, tags, spellings }: Tags & { spellings: readonly SpellingAnswer[] },
): Promise<string[]> {
  const { assessmentId } = await getAssessment(trx, reference)
  const before = await listTags(trx, assessmentId)
  const elsewhere = await listLiveTags(trx, { actor, today: dayOf(now) }, assessmentId)
  const alike = alikeTags(tags, before, elsewhere)
  const answerTo = ({ typed, inUse }: AlikeTag) =>
    spellings.find((each) => each.of === typed && each.inUse === inUse)?.says
  const open = alike.filter((tag) => !tag.isSaved && answerTo(tag) === undefined)
  if (open.length > 0)
    throw new Invalid(
      Object.fromEntries(
        open.map(({ field, typed, inUse }) => [
          field,
          `Choose whether “${typed}” is the same tag as “${inUse}”`,
        ]),
      ),
    )
  const instead = new Map(
    alike.filter((tag) => answerTo(tag) === 'use').map(({ typed, inUse }) => [typed, inUse]),
  )
  return tags.map((tag) => instead.get(tag) ?? tag)
}

/** Confidential (a staff restructure): only authors, the approver and equality leads can open it. */
export const setConfidential = (context: Context, settings: Confidentiality): Promise<void> =>
  inOneGo(context, (trx) => writeConfidential(trx, context, settings))

/** Tags ("Budget 2027-28") tie assessments together across directorates. Repeated ones are dropped. */
export const setTags = (context: Context, { reference, tags }: Tags): Promise<void> =>
  inOneGo(context, (trx) => writeTags(trx, context, { reference, tags }))

const writeConfidential = (
  trx: Trx,
  context: Context,
  { reference, confidential, rowVersion }: Confidentiality & { rowVersion?: string },
): Promise<void> =>
  changeWithin(trx, context, { reference, event: 'set confidential' }, async ({ assessment }) => {
    if (rowVersion !== undefined && rowVersion !== (await settingsRowVersion(trx, assessment)))
      throw new Conflict('Someone else changed these settings after you opened the page. Nothing was saved.')
    if (assessment.confidential === confidential) return { result: undefined }
    await setConfidentiality(trx, assessment.assessmentId, confidential)
    return { result: undefined, history: { details: { confidential } } }
  })

const writeTags = (trx: Trx, context: Context, { reference, tags }: Tags): Promise<void> =>
  changeWithin(trx, context, { reference, event: 'set tags' }, async ({ assessment }) => {
    const before = await listTags(trx, assessment.assessmentId)
    const after = [...new Set(tags)]
    if (before.join('\n') === after.join('\n')) return { result: undefined }
    await replaceTags(trx, assessment.assessmentId, after)
    return { result: undefined, history: { details: { tags: after } } }
  })
