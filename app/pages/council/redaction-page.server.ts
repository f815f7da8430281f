import { lookInCouncilText, redactCouncilText } from '#app/commands/council/redact-council-text.server.ts'
import type { RedactableText } from '#app/views/council/council-texts.server.ts'
import { listElsewhere } from '#app/views/council/words-elsewhere.server.ts'
import { wordsIn } from '#app/domain/council/redaction.ts'
import { Invalid } from '#app/domain/failures.ts'
import { enteredIn } from '#app/forms/answers.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { REDACTION_FORM } from '#app/ui/council/redact-words.tsx'
import { columnLabel } from '#app/views/council/column-labels.ts'
import { invalid, type SignedInPage, withRole } from '#app/pages/page.server.ts'

/** Finds the text in the address, with a name to show in the heading. Throws NotFound. */
type FindText = (page: SignedInPage) => Promise<{ text: RedactableText; name: string }>

/** The loader of a page that redacts words in one of the council's texts. */
export const redactionLoader = (findText: FindText) =>
  withRole(['equality lead'], async (page) => {
    const { text, name } = await findText(page)
    return { name, back: text.path }
  })

/** The first post searches for the words. The second, from the results, redacts them for good. */
export const redactionAction = (findText: FindText) =>
  withRole(['equality lead'], async (page) => {
    const { text } = await findText(page)
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
      const { places, rows, nearMisses } = await lookInCouncilText(page, text, withheld)
      const redacted = rows.flatMap(({ table, columns }) =>
        Object.entries(columns).map(([column, masked]) => ({
          label: columnLabel(table, column),
          text: masked,
        })),
      )
      return {
        entered,
        places,
        nearMisses,
        redacted,
        elsewhere: await listElsewhere(page.db, withheld, text.redactAt),
      }
    } catch (failure) {
      if (failure instanceof Invalid) return invalid(failure.errors, entered)
      throw failure
    }
  })
