import type { DatePart } from '#app/ui/govuk/date-input.tsx'
import type { Options } from './fixture.ts'
import { attributes, flag, group, list, text } from './options.ts'

type Kind = 'day' | 'month' | 'year'

const KINDS: readonly Kind[] = ['day', 'month', 'year']

/**
 * Nunjucks takes a list of items or three options, and saved values in three places; with us there are three
 * parts.
 */
export function dateParts(options: Options): Record<Kind, DatePart | false | undefined> {
  const items = list(options, 'items')
  const parts = KINDS.map((kind) => [
    kind,
    items.length > 0 ? fromItems(kind, items, options) : fromOption(kind, options),
  ])
  return Object.fromEntries(parts) as Record<Kind, DatePart | false | undefined>
}

function fromOption(kind: Kind, options: Options): DatePart | false | undefined {
  return options[kind] === false ? false : part(kind, group(options, kind) ?? {}, options)
}

function fromItems(kind: Kind, items: readonly Options[], options: Options): DatePart | false {
  const item = items.find(({ name }) => String(name).startsWith(kind))
  if (!item) return false
  const isNested = item.name !== kind
  return {
    ...part(kind, item, options),
    ...(isNested
      ? { label: `${kind[0]?.toUpperCase()}${String(item.name).slice(1)}`, className: 'govuk-input--width-2' }
      : {}),
  }
}

function part(kind: Kind, option: Options, options: Options): DatePart {
  const name = text(option, 'name') ?? kind
  const values = group(options, 'values') ?? {}
  const fieldName = options.namePrefix ? `${text(options, 'namePrefix')}-${name}` : name
  const ownValue = text(option, 'value') ?? text(group(options, kind) ?? {}, 'value')
  return {
    name,
    id: text(option, 'id'),
    label: text(option, 'label'),
    defaultValue: ownValue ?? text(values, fieldName),
    error: flag(option, 'error'),
    className: text(option, 'classes'),
    attributes: attributes(option),
    inputProps: {
      autoComplete: text(option, 'autocomplete'),
      pattern: text(option, 'pattern'),
      inputMode: (text(option, 'inputmode') as 'text' | undefined) ?? 'numeric',
    },
  }
}
