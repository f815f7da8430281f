import { MAX_TAGS } from '#app/domain/assessment/settings.ts'
import { type SpellingAnswer, spellingField } from '#app/domain/assessment/tag-spelling.ts'
import type { TypedForm } from '#app/forms/answers.ts'

/** The answers to "did you mean" in a form with tags. Questions without an answer are left out. */
export const spellingsIn = (form: TypedForm): SpellingAnswer[] =>
  Array.from({ length: MAX_TAGS + 1 }, (_, place) => spellingField(place)).flatMap((name) => {
    const of = form.text(`${name}-of`)
    const inUse = form.text(`${name}-in-use`)
    const says = form.text(name)
    return of !== undefined && inUse !== undefined && (says === 'use' || says === 'keep')
      ? [{ of, inUse, says }]
      : []
  })
