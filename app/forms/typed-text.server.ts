import { cleanText } from '#app/domain/clean-text.ts'

export type TypedText = { name: string; text: string }

/**
 * What somebody typed into a form that could not be taken, to be shown on the page that says so: with
 * `no-store`, not every
 * browser still has it when one goes back. Never a password, nor what only the form itself said.
 */
export function typedTextIn(fields: Iterable<readonly [string, unknown]>): TypedText[] {
  const typed = [...fields].filter(
    (field): field is readonly [string, string] => typeof field[1] === 'string',
  )
  return typed
    .filter(
      ([name, text]) => text.trim() !== '' && !isSecret(name) && !OF_THE_FORM.test(name) && !AN_ID.test(text),
    )
    .slice(0, 200)
    .map(([name, text]) => ({ name: inWords(name), text: cleanText(text) }))
}

/** A password, or something else that is written down nowhere. */
export const isSecret = (name: string): boolean => SECRET.test(name)

const SECRET = /password|^current$|^code$|token/i
const OF_THE_FORM =
  /^(formKey|intent|returnTo|username|number|upTo|personId|commentId|attested|saveNumber|.*Ids|.*version)$/i
const AN_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i

/** "jobTitle" is "Job title", and "startedOn-day" is "Started on day". */
function inWords(name: string): string {
  const words = name
    .replace(/[^a-z]+/gi, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase()
  return words === '' ? 'Answer' : words.charAt(0).toUpperCase() + words.slice(1, 60)
}
