import type { ReactNode } from 'react'

/** Content alone (`label="Title"`), or content with options (`label={{ text: 'Title', size: 'l' }}`). */
export type TextWith<Options extends object> = ReactNode | WithText<Options>

type WithText<Options extends object> = Options & { text: ReactNode }

export function textOptions<Options extends object>(
  value: TextWith<Options>,
): Partial<Options> & { text?: ReactNode } {
  return hasOptions(value) ? value : ({ text: value } as Partial<Options> & { text?: ReactNode })
}

/** Whether there is anything to show: an empty message is no message. */
export function hasText<Options extends object>(value: TextWith<Options>): boolean {
  const { text } = textOptions(value)
  return text !== undefined && text !== null && text !== false && text !== ''
}

function hasOptions<Options extends object>(value: TextWith<Options>): value is WithText<Options> {
  return typeof value === 'object' && value !== null && 'text' in value
}
