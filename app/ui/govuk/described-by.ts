import type { ErrorMessageOptions } from './error-message.tsx'
import type { HintOptions } from './hint.tsx'
import { hasText, type TextWith } from './text-options.ts'

export type Described = {
  hint?: TextWith<HintOptions>
  errorMessage?: TextWith<ErrorMessageOptions>
  /** Ids of anything else on the page that describes this field. */
  describedBy?: string
}

/** The value of `aria-describedby`, in the order in which the parts stand on the page. */
export function describedByIds(
  id: string,
  { hint, errorMessage, describedBy }: Described,
): string | undefined {
  const ids = [describedBy, hasText(hint) && `${id}-hint`, hasText(errorMessage) && `${id}-error`]
  return ids.filter(Boolean).join(' ') || undefined
}
