import type { Context } from '#app/commands/context.server.ts'
import { removeFromList, restoreToList } from '#app/commands/assessment/remove-from-list.server.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import type { ListNews } from '#app/ui/assessment/list-changes.tsx'
import type { AssessmentPage } from './assessment-page.server.ts'
import { rowVersionOf } from './section-form.server.ts'

/** A list's other buttons, by intent. Each returns the page to go to. */
type Buttons = Record<
  string,
  ((context: Context, row: { reference: string; sequence: number }) => Promise<string>) | undefined
>

/** Handles the small forms of a list: remove a row, restore it, or use one of the list's other buttons. */
export async function changeList(
  page: AssessmentPage,
  section: ListSection,
  list: string,
  buttons: Buttons = {},
) {
  const typed = await readForm(page.request)
  const intent = typed.text('intent') ?? ''
  const number = typed.text('number') ?? ''
  const press = Object.hasOwn(buttons, intent) ? buttons[intent] : undefined
  if (!/^[1-9]\d{0,8}$/.test(number) || (intent !== 'remove' && intent !== 'restore' && !press)) {
    throw new BadRequest(
      'The form does not say what to remove or restore. Go back, reload the page and try again.',
    )
  }
  const context = { ...page, formPost: formPostOf(typed) }
  const row = { reference: page.assessment.reference, section, sequence: Number(number) }
  if (press) return page.redirect(await press(context, row))
  const { mitigations } = await (intent === 'remove'
    ? removeFromList(context, { ...row, rowVersion: rowVersionOf(typed) })
    : restoreToList(context, row))
  return page.redirect(
    `${list}?${new URLSearchParams({ [intent]: number, mitigations: String(mitigations) })}`,
  )
}

/** What was just done to a list, read from the address after the redirect. */
export function newsOf({ url }: Pick<AssessmentPage, 'url'>): ListNews | undefined {
  const whole = (name: string) =>
    /^\d{1,9}$/.test(url.searchParams.get(name) ?? '') ? Number(url.searchParams.get(name)) : undefined
  const [removed, restored] = [whole('remove'), whole('restore')]
  const mitigations = whole('mitigations') ?? 0
  if (removed !== undefined) return { did: 'removed', number: removed, mitigations }
  return restored === undefined ? undefined : { did: 'restored', number: restored, mitigations }
}
