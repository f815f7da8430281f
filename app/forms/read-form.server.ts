import { createHash } from 'node:crypto'
import type * as z from 'zod/mini'
import { cleanText, isBroken } from '#app/domain/clean-text.ts'
import { BadRequest, Invalid } from '#app/domain/failures.ts'
import { type AnswerForm, type Answers, checkAnswers, enteredIn, type TypedForm } from './answers.ts'

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

const MOST_FIELDS = 2_000

/** Reads a posted form, once. Refuses files unless `files` is set. */
export async function readForm(request: Request, options: { files?: boolean } = {}): Promise<FormValues> {
  const fields: [string, string][] = []
  const files = new Map<string, File>()
  for (const [name, value] of await formDataOf(request)) {
    if (fields.length + files.size >= MOST_FIELDS)
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

/** The answers, or the errors with everything as typed. */
export function readAnswers<S extends AnySchema>(
  typed: TypedForm,
  form: AnswerForm<S> & { draft?: false },
): Answers<z.infer<S>>
export function readAnswers<S extends AnySchema>(
  typed: TypedForm,
  form: AnswerForm<S> & { draft: true },
): Answers<Partial<z.infer<S>>>
export function readAnswers<S extends AnySchema>(
  typed: TypedForm,
  form: AnswerForm<S> & { draft?: boolean },
): Answers<z.infer<S>> | Answers<Partial<z.infer<S>>>
export function readAnswers(typed: TypedForm, form: AnswerForm & { draft?: boolean }): Answers<unknown> {
  const entered = enteredIn(typed, form)
  return form.draft ? checkAnswers(entered, form, 'draft') : checkAnswers(entered, form, 'complete')
}

/**
 * Identifies one sending of one rendered form, for a command's `formPost`. A double click or a reload gives
 * the same value. Going back and changing an answer gives another, and so does sending it to another page.
 */
export function formPostOf(form: FormValues): string | undefined {
  const key = formKeyOf(form)
  if (key === undefined) return undefined
  const said = form.fields.filter(([name]) => name !== FORM_KEY)
  return `${key} ${createHash('sha256')
    .update(JSON.stringify([form.sentTo, said]))
    .digest('hex')}`
}

/** Which rendered form this is. */
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
