import { foldWords } from '#app/domain/fold.ts'
import * as z from 'zod/mini'
import { narrative, oneOf, TITLE_LIMIT } from './fields.ts'

/** Who can see an assessment, and the tags that link it to others. Neither is part of what is signed. */
export const settingsSchema = z.object({
  confidential: oneOf(['yes', 'no'], 'Choose whether it is confidential'),
  tags: z.optional(
    narrative('Enter tags', 'The tags').check(
      z.refine(
        (text) => tagsIn(text).every((tag) => tag.length <= TITLE_LIMIT),
        `Each tag must be ${TITLE_LIMIT} characters or fewer`,
      ),
      z.refine((text) => tagsIn(text).length <= MAX_TAGS, 'Enter 50 tags or fewer'),
    ),
  ),
})

const MAX_TAGS = 50

/** Tags, one to a line, without duplicates. */
export function tagsIn(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const first = new Map<string, string>()
  for (const tag of lines) if (!first.has(wordsOf(tag))) first.set(wordsOf(tag), tag)
  return [...first.values()]
}

/** The tag in use that a new one almost is: "Budget 2027/28" for "budget 2027-28". Two would divide the assessments. */
export const tagInUse = (tag: string, inUse: readonly string[]): string | undefined =>
  inUse.includes(tag) ? undefined : inUse.find((each) => wordsOf(each) === wordsOf(tag))

/** A tag can also be a sign. */
const wordsOf = (tag: string): string => foldWords(tag) || tag
