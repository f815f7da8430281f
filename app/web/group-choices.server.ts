import { listCharacteristics } from '#app/data/council.server.ts'
import { WIDE_GROUPS } from '#app/domain/characteristics.ts'
import type { GroupChoice } from '#app/ui/assessment/group-choices.tsx'
import type { Page } from './page.server.ts'

/** Groups to choose from: the protected nine, the council's own, and with `wide` those that stand for many. */
export async function groupChoices({ db }: Pick<Page, 'db'>, kinds: { wide?: boolean } = {}): Promise<GroupChoice[]> {
  const characteristics = (await listCharacteristics(db)).filter(({ retiredAt }) => retiredAt === null)
  const own = characteristics.map(({ key, kind, label, actName }) => {
    const hint = actName !== null && actName !== label ? { hint: `In the Act: ${actName.toLowerCase()}` } : {}
    return { value: key, kind, text: label, ...hint }
  })
  const wide = Object.entries(WIDE_GROUPS).map(([value, text]) => ({ value, text, kind: 'wide' as const }))
  return kinds.wide ? [...own, ...wide] : own
}
