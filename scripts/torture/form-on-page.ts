/**
 * What a browser would send for the form on one of our pages, apart from the button. Undefined where the
 * page has no form.
 */
export function formOn(html: string): URLSearchParams | undefined {
  const [, form] = /<main[\s\S]*?<form([\s\S]*?)<\/form>/.exec(html) ?? []
  if (form === undefined) return undefined
  const fields = new URLSearchParams()
  for (const [, textarea, text = '', input = ''] of form.matchAll(
    /<textarea([^>]*)>([^<]*)<\/textarea>|<input([^>]*)>/g,
  )) {
    const attributes = textarea ?? input
    const name = attribute(attributes, 'name')
    const isLeftOut = /type="(checkbox|radio)"/.test(attributes) && !/\schecked=/.test(attributes)
    if (name !== undefined && !isLeftOut)
      fields.append(name, textarea === undefined ? (attribute(attributes, 'value') ?? '') : unescaped(text))
  }
  return fields
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

const LETTERS: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
}
const unescaped = (text: string): string =>
  text.replace(/^\n/, '').replace(/&(lt|gt|quot|#x27|amp);/g, (letter) => LETTERS[letter] ?? letter)
