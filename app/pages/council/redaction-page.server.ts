import type * as z from 'zod/mini'
import { lookInCouncilText, redactCouncilText } from '#app/commands/council/redact-council-text.server.ts'
import type { CouncilText } from '#app/views/council/council-texts.server.ts'
import { listElsewhere } from '#app/views/council/words-elsewhere.server.ts'
import type { redactionSchema } from '#app/domain/signoff/move-forms.ts'
import { FEWEST_LETTERS, type Withheld } from '#app/domain/council/redaction.ts'
import { Invalid } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { REDACTION_FORM } from '#app/ui/council/redact-words.tsx'
import { placeName } from '#app/views/council/typed-places.ts'
import { invalid, type SignedInPage, withRole } from '#app/pages/page.server.ts'

/** What the address names, by a name that its page may have in the heading. Throws NotFound. */
type Asked = (page: SignedInPage) => Promise<{ text: CouncilText; name: string }>

/** The page on which words are taken out of something that stands beside the assessments. */
export const redactionLoader = (asked: Asked) =>
  withRole(['equality lead'], async (page) => {
    const { text, name } = await asked(page)
    return { name, back: text.path }
  })

/** First it says in how many places the words stand; sent again from there, they go for good. */
export const redactionAction = (asked: Asked) =>
  withRole(['equality lead'], async (page) => {
    const { text } = await asked(page)
    const form = await readForm(page.request)
    const answers = readAnswers(form, REDACTION_FORM)
    if (!answers.ok) return invalid(answers.errors, answers.entered)
    const entered = enteredIn(form, REDACTION_FORM)
    try {
      const withheld = wordsIn(answers.value)
      if (form.text('intent') === 'redact') {
        await redactCouncilText({ ...page, formPost: formPostOf(form) }, text, {
          withheld,
          reason: answers.value.reason,
        })
        return page.redirect(withDone(text.path, 'words-redacted'))
      }
      const { places, rows } = await lookInCouncilText(page, text, withheld)
      const without = rows.flatMap(({ table, columns }) =>
        Object.entries(columns).map(([column, said]) => ({ label: placeName(table, column), text: said })),
      )
      return { entered, places, without, elsewhere: await listElsewhere(page.db, withheld, text.redactAt) }
    } catch (failure) {
      if (failure instanceof Invalid) return invalid(failure.errors, entered)
      throw failure
    }
  })

/** The words that were asked to go. Throws Invalid where that is nothing, or stands in half of everything. */
export function wordsIn({ words }: Pick<z.infer<typeof redactionSchema>, 'words'>): Withheld {
  if (words === undefined) throw new Invalid({ words: 'Enter the words you want to redact' })
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < FEWEST_LETTERS)
    throw new Invalid({ words: `Enter at least ${FEWEST_LETTERS} letters or figures` })
  return { words }
}
