import { dayOf } from '#app/domain/days.ts'
import {
  getAssessment,
  listTags,
  replaceTags,
  setConfidentiality,
  settingsRowVersion,
} from '#app/data/assessment/assessments.server.ts'
import { tagInUse } from '#app/domain/assessment/settings.ts'
import { listLiveTags } from '#app/data/oversight/list-cumulative.server.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { changeWithin } from './change-assessment.server.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

type Confidentiality = { reference: string; confidential: boolean }
type Tags = { reference: string; tags: readonly string[] }

/**
 * Changes who can read an assessment, and its tags. `rowVersion` is the settings that the person saw. Throws
 * Conflict where someone has changed them since, so that an assessment that was just made confidential stays
 * confidential.
 */
export const changeSettings = (
  context: Context,
  { reference, confidential, tags, rowVersion }: Confidentiality & Tags & { rowVersion: string },
): Promise<void> =>
  inOneGo(context, async (trx) => {
    await refuseOtherSpelling(trx, context, { reference, tags })
    await writeConfidential(trx, context, { reference, confidential, rowVersion })
    await writeTags(trx, context, { reference, tags })
  })

/** Throws Invalid with the tag that is in use, of those that this person can see. Tags they saved before can stay. */
async function refuseOtherSpelling(
  trx: Trx,
  { actor, now }: Context,
  { reference, tags }: Tags,
): Promise<void> {
  const { assessmentId } = await getAssessment(trx, reference)
  const before = await listTags(trx, assessmentId)
  const inUse = await listLiveTags(trx, { actor, today: dayOf(now) })
  for (const tag of tags.filter((each) => !before.includes(each))) {
    const other = tagInUse(tag, inUse)
    if (other) throw new Invalid({ tags: `“${other}” is already a tag. Enter it in the same way` })
  }
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
