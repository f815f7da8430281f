import { createHash } from 'node:crypto'
import type * as z from 'zod/mini'
import { cleanText, isBroken } from '#app/domain/clean-text.ts'
import { BadRequest, Invalid } from '#app/domain/failures.ts'
import { type AnswerForm, type Answers, checkAnswers, datesOf, enteredIn, type TypedForm } from './answers.ts'
import { questionYears } from './far-years.ts'
import { isSecret } from './typed-text.server.ts'

/**
 * A form as it arrived. `text` is the first value of a name, `all` is every value. Characters that cannot be
 * stored are removed.
 */
export type FormValues = TypedForm & {
  file: (name: string) => File | undefined
  fields: readonly (readonly [string, string])[]
  /** The address that it was sent to. */
  sentTo: string
}

const MAX_FIELDS = 2_000

/**
 * Reads a posted form. A request can be read only once. Throws BadRequest if the form is cut off, has more than
 * 2,000 fields, or contains a file when `files` is not set. Throws Invalid if a character is cut in half.
 */
export async function readForm(request: Request, options: { files?: boolean } = {}): Promise<FormValues> {
  const fields: [string, string][] = []
  const files = new Map<string, File>()
  for (const [name, value] of await formDataOf(request)) {
    if (fields.length + files.size >= MAX_FIELDS)
      throw new BadRequest('This form has too many fields. Go back, reload the page and try again.')
    if (typeof value === 'string') {
      fields.push([name, safeText(name, value)])
    } else if (options.files) {
      if (!files.has(name)) files.set(name, value)
    } else if (value.size > 0) {
      throw new BadRequest('You cannot upload files on this page.')
    }
  }
  const all = (name: string) => fields.filter(([each]) => each === name).map(([, value]) => value)
  return {
    fields,
    sentTo: addressOf(request),
    all,
    text: (name) => all(name)[0],
    file: (name) => files.get(name),
  }
}

type AnySchema = z.ZodMiniObject

/**
 * The answers, or the errors with everything as typed. A form with dates needs `today`. A complete form is also refused
 * once for each year that is far away and not confirmed.
 */
export function readAnswers<S extends AnySchema>(
  typed: TypedForm,
  form: AnswerForm<S> & { draft?: false },
  today?: string,
): Answers<z.infer<S>>
export function readAnswers<S extends AnySchema>(
  typed: TypedForm,
  form: AnswerForm<S> & { draft: true },
  today?: string,
): Answers<Partial<z.infer<S>>>
export function readAnswers<S extends AnySchema>(
  typed: TypedForm,
  form: AnswerForm<S> & { draft?: boolean },
  today?: string,
): Answers<z.infer<S>> | Answers<Partial<z.infer<S>>>
export function readAnswers(
  typed: TypedForm,
  form: AnswerForm & { draft?: boolean },
  today?: string,
): Answers<unknown> {
  const entered = enteredIn(typed, form)
  if (form.draft) return checkAnswers(entered, form, 'draft')
  const answers = checkAnswers(entered, form, 'complete')
  if (!answers.ok || datesOf(form).length === 0) return answers
  if (today === undefined)
    throw new Error('A form with dates needs today, to ask about years that are far away.')
  const errors = questionYears(form, { entered, value: answers.value, today })
  return Object.keys(errors).length > 0 ? { ok: false, errors, entered } : answers
}

/**
 * Identifies one sending of one rendered form, for a command's `formPost`. A double click or a reload gives
 * the same value. Going back and changing an answer gives another, and so does sending it to another page.
 * Passwords are left out, so that nothing that is kept depends on them.
 */
export function formPostOf(form: FormValues): string | undefined {
  const key = formKeyOf(form)
  if (key === undefined) return undefined
  const said = form.fields.filter(([name]) => name !== FORM_KEY && !isSecret(name))
  return `${key} ${createHash('sha256')
    .update(JSON.stringify([form.sentTo, said]))
    .digest('hex')}`
}

/** Identifies the rendered form. Undefined if the form has no key, or not one that we made. */
export function formKeyOf(form: FormValues): string | undefined {
  const key = form.text(FORM_KEY)
  return key !== undefined && /^[\w:.-]{8,100}$/.test(key) ? key : undefined
}

const FORM_KEY = 'formKey'

/** The same whether Remix or the browser sends it. */
function addressOf({ url }: Request): string {
  const { pathname, searchParams } = new URL(url)
  for (const name of ['_routes', 'index']) searchParams.delete(name)
  return `${pathname.replace(/\.data$/, '')}?${searchParams}`
}

async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new BadRequest('We did not receive the whole form. Go back and send it again.')
  }
}

function safeText(name: string, value: string): string {
  if (isBroken(name) || isBroken(value))
    throw new Invalid({ [name]: 'Part of a character is missing in what you typed. Type it again.' })
  return cleanText(value)
}
