import type { PlanImported } from '#app/domain/plan/plan-import.ts'
import { paths } from '#app/paths.ts'

/** The page to show after an import. Its address holds only counts, so a link cannot put other text on the page. */
export const planAfterImport = ({ added, changed, same }: PlanImported): string =>
  paths.plan({ added: String(added), changed: String(changed), same: String(same) })

/** The message for those counts, or undefined if the address has none. */
export function describeImport(search: URLSearchParams): string | undefined {
  const figures = ['added', 'changed', 'same'].map((name) => search.get(name) ?? '')
  if (!figures.every((figure) => /^\d{1,6}$/.test(figure))) return undefined
  const [added, changed, same] = figures.map((figure) => Number(figure).toLocaleString('en-GB'))
  return `Import complete. ${added} added, ${changed} changed and ${same} already in the plan.`
}
