import { capitalise } from '#app/domain/capitalise.ts'
import { cleanText } from '#app/domain/clean-text.ts'

export type TypedText = { name: string; text: string }

/**
 * What someone typed in a form that was not saved, to show on the error page. With `no-store`, not every browser still
 * has it after going back. Never includes passwords or hidden fields.
 */
export function typedTextIn(fields: Iterable<readonly [string, unknown]>): TypedText[] {
  const typed = [...fields].filter(
    (field): field is readonly [string, string] => typeof field[1] === 'string',
  )
  return typed
    .filter(
      ([name, text]) =>
        text.trim() !== '' && !isSecret(name) && !HIDDEN_FIELDS.test(name) && !AN_ID.test(text),
    )
    .slice(0, 200)
    .map(([name, text]) => ({ name: fieldLabel(name), text: cleanText(text) }))
}

/** Whether the field is a password or another secret that we never show or store. */
export const isSecret = (name: string): boolean => SECRET.test(name)

const SECRET = /password|^current$|^code$|token/i
const HIDDEN_FIELDS =
  /^(formKey|intent|returnTo|username|number|upTo|personId|commentId|session|attested|saveNumber|.*Ids|.*version)$/i
const AN_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i

/** "jobTitle" becomes "Job title", and "startedOn-day" becomes "Started on day". */
function fieldLabel(name: string): string {
  const words = name
    .replace(/[^a-z]+/gi, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase()
  return words === '' ? 'Answer' : capitalise(words.slice(0, 60))
}
