import type { ShownFinding } from '#app/domain/checks/finding.ts'
import { FindingsList } from './findings-list.tsx'

/** What the checks say of a page as a whole: no links, because one is there already. */
export function FindingsHere({ findings }: { findings: readonly ShownFinding[] }) {
  return findings.length === 0 ? null : (
    <FindingsList findings={findings.map((finding) => ({ ...finding, href: undefined }))} />
  )
}
