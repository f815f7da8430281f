import { listAuthors } from '#app/data/assessment/authors.server.ts'
import { insertComment } from '#app/data/signoff/comments.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { findWords, type Found } from '#app/data/council/assessment-words.server.ts'
import { rewriteFile, writeRedaction } from '#app/data/council/redactions.server.ts'
import {
  didYouMean,
  lookForNearMisses,
  maskFor,
  refuseRepeating,
  type Withheld,
} from '#app/domain/council/redaction.ts'
import { Invalid, Refused } from '#app/domain/failures.ts'
import { changeAssessment } from '#app/commands/assessment/change-assessment.server.ts'
import { paths } from '#app/paths.ts'
import type { Context } from '#app/commands/context.server.ts'

/** In how many places the words are. */
export type Places = Record<
  'texts' | 'comments' | 'snapshots' | 'others' | 'tags' | 'history' | 'forms',
  number
>

/**
 * Takes words that should never have been written out of everything that was saved in an assessment, in every
 * version. The history keeps that it happened, with the hash of what each place says now, and the reason as a
 * comment. Answers in how many places the words were. Throws Invalid where there are none.
 */
export async function redactAssessment(
  context: Context,
  redaction: { reference: string; withheld: Withheld; reason: string },
): Promise<Places> {
  const { reference, withheld, reason } = redaction
  const { actor, now } = context
  const mask = maskFor(withheld)
  const done = await changeAssessment(
    context,
    { reference, event: 'redact' },
    async ({ trx, assessment }) => {
      if (actor.id === null) throw new Refused('Only a person can do this.')
      refuseRepeating(reason, mask)
      const found = await findWords(trx, { ...assessment, path: paths.assessment(reference) }, mask)
      const places = placesOf(found)
      if (isNowhere(places)) throw new Invalid({ words: NOWHERE })
      const hashes = await writeRedaction(trx, assessment.assessmentId, found, {
        at: now,
        by: actor.id,
        reason,
      })
      const { assessmentId, versionId } = assessment
      const comment = { versionId, personId: actor.id, body: reason, at: now, sentAt: now }
      const commentHash = await insertComment(trx, comment)
      const people = (await listAuthors(trx, assessmentId)).map(({ id }) => id)
      await insertNotices(
        trx,
        people,
        {
          assessmentId: assessment.assessmentId,
          at: now,
          message: 'was redacted: words were taken out that should not have been written',
        },
        actor.id,
      )
      return { result: places, history: { commentHash, details: hashes } }
    },
  )
  await rewriteFile(context.db)
  return done
}

/** The same, only looked for: what an equality lead is shown before it is done for good. */
export async function lookForWords(
  { db }: Pick<Context, 'db'>,
  assessment: { assessmentId: string; reference: string },
  withheld: Withheld,
): Promise<{ places: Places; nearMisses: string[] }> {
  const here = { ...assessment, path: paths.assessment(assessment.reference) }
  const places = placesOf(await findWords(db, here, maskFor(withheld)))
  const { look, found } = lookForNearMisses(withheld)
  await findWords(db, here, look)
  if (isNowhere(places)) throw new Invalid({ words: NOWHERE + didYouMean(found()) })
  return { places, nearMisses: found() }
}

const NOWHERE = 'We could not find these words in this assessment. Copy them from the text'

const isNowhere = (places: Places): boolean => Object.values(places).every((count) => count === 0)

function placesOf({
  texts,
  sittingTexts,
  comments,
  snapshots,
  answers,
  others,
  sections,
  tags,
  history,
  forms,
}: Found): Places {
  return {
    // An answer in force is most often also the newest of its saved texts.
    texts: Math.max(texts.length + sittingTexts.length, sections.length),
    comments: comments.length,
    snapshots: snapshots.length,
    others: answers.length + others.length,
    tags: tags.length,
    history: history.length,
    forms: forms.length,
  }
}
