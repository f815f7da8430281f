import { listCharacteristics } from '#app/data/council.server.ts'
import { WIDE_GROUPS } from '#app/domain/characteristics.ts'
import { choicesOf, type GroupChoice } from '#app/ui/assessment/group-choices.tsx'
import type { Page } from './page.server.ts'

/** Groups to choose from: the protected nine, the council's own, and with `wide` those that stand for many. */
export async function groupChoices({ db }: Pick<Page, 'db'>, kinds: { wide?: boolean } = {}): Promise<GroupChoice[]> {
  const own = choicesOf(await listCharacteristics(db))
  const wide = Object.entries(WIDE_GROUPS).map(([value, text]) => ({ value, text, kind: 'wide' as const }))
  return kinds.wide ? [...own, ...wide] : own
}
