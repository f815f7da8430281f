import * as z from 'zod/mini'
import { isBlank } from '#app/domain/clean-text.ts'
import { onOneLine } from '#app/domain/council/directory.ts'
import { line, narrative, oneOf, TITLE_LIMIT } from './fields.ts'
import { wordsOf } from './tag-spelling.ts'

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
  addTag: z.optional(tagName('Enter a tag')),
})

/** The new name of a tag, which equality leads give it everywhere. */
export const tagNameSchema = z.object({ name: tagName('Enter the new name of the tag') })

function tagName(ask: string) {
  return line(ask, 'The tag').check(onOneLine('The tag'))
}

/** The most tags that one form can set. */
export const MAX_TAGS = 50

/** Tags, one to a line, without duplicates. */
export function tagsIn(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !isBlank(line))
  const first = new Map<string, string>()
  for (const tag of lines) if (!first.has(wordsOf(tag))) first.set(wordsOf(tag), tag)
  return [...first.values()]
}
