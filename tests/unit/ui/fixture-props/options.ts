import type { Attributes } from '#app/ui/govuk/attributes.ts'
import type { Options } from './fixture.ts'

/** Nunjucks spells HTML attributes; React spells a few of them its own way. */
const REACT_NAMES: Record<string, string> = { tabindex: 'tabIndex', maxlength: 'maxLength' }

export function text(options: Options, key: string): string | undefined {
  const value = options[key]
  return value === undefined || value === null || value === false ? undefined : String(value)
}

export function flag(options: Options, key: string): boolean | undefined {
  const value = options[key]
  return typeof value === 'boolean' ? value : undefined
}

export function number(options: Options, key: string): number | undefined {
  const value = options[key]
  return typeof value === 'number' ? value : undefined
}

/** An option that is an object, or nothing. */
export function group(options: Options, key: string): Options | undefined {
  const value = options[key]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Options) : undefined
}

/** An option that is a list of objects: what Nunjucks skips (null, false, '') is skipped. */
export function list(options: Options, key: string): Options[] {
  return listWithGaps(options, key).filter((item) => item !== null)
}

/** The same, with null where Nunjucks skips but still counts. */
export function listWithGaps(options: Options, key: string): (Options | null)[] {
  const value = options[key]
  return Array.isArray(value) ? value.map((item) => (item ? (item as Options) : null)) : []
}

export function attributes(options: Options | undefined, key = 'attributes'): Attributes | undefined {
  const found = options && group(options, key)
  return (
    found &&
    Object.fromEntries(
      Object.entries(found).map(([name, value]) => [REACT_NAMES[name] ?? name, value as string]),
    )
  )
}

/** `classes` and `attributes`, which nearly every component has. */
export function outer(options: Options | undefined) {
  return { className: options && text(options, 'classes'), attributes: attributes(options) }
}

/** Content from `text`, or from `html` as it stands. */
export function content(
  options: Options | undefined,
  textKey = 'text',
  htmlKey = 'html',
): string | undefined {
  const html = options && text(options, htmlKey)
  return html ? rawHtml(html) : options && text(options, textKey)
}

/** `{ text, html, classes, attributes }` as our `{ text, className, attributes }`. */
export function withOptions(options: Options | undefined) {
  return options && { ...outer(options), text: content(options) }
}

export function label(options: Options | undefined) {
  return (
    options && {
      ...withOptions(options),
      text: content(options),
      isPageHeading: flag(options, 'isPageHeading'),
    }
  )
}

export function errorMessage(options: Options | undefined) {
  return (
    options && {
      ...outer(options),
      text: content(options),
      visuallyHiddenText: text(options, 'visuallyHiddenText'),
    }
  )
}

export function formGroup(options: Options) {
  const found = group(options, 'formGroup')
  return (
    found && {
      ...outer(found),
      beforeInput: content(group(found, 'beforeInput') ?? group(found, 'beforeInputs')),
      afterInput: content(group(found, 'afterInput') ?? group(found, 'afterInputs')),
    }
  )
}

/** `data-i18n.…`, which configures govuk-frontend's own script. */
export function translations(options: Options, keys: Readonly<Record<string, string>>): Attributes {
  return Object.fromEntries(
    Object.entries(keys).flatMap(([option, name]) => {
      const message = options[option]
      if (message === undefined) return []
      if (typeof message === 'string') return [[`data-i18n.${name}`, message]]
      return Object.entries(message as Record<string, string>).map(([rule, word]) => [
        `data-i18n.${name}.${rule}`,
        word,
      ])
    }),
  )
}

/**
 * Our components take content, never HTML. A fixture's `html` goes in as a mark, which `putRawHtmlBack` replaces in
 * what was drawn: so it stands exactly where the component puts its content, with no element around it.
 */
function rawHtml(html: string): string {
  return `⟦${Buffer.from(html.trim()).toString('base64url')}⟧`
}

export function putRawHtmlBack(markup: string): string {
  return markup.replace(/⟦([\w-]*)⟧/g, (_mark, encoded: string) =>
    Buffer.from(encoded, 'base64url').toString(),
  )
}
