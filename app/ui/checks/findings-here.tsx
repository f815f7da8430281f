import type { ShownFinding } from '#app/domain/checks/finding.ts'
import { FindingsList } from './findings-list.tsx'

/** What the checks found on a page as a whole. No links, because the reader is already there. */
export function FindingsHere({ findings }: { findings: readonly ShownFinding[] }) {
  return findings.length === 0 ? null : (
    <FindingsList findings={findings.map((finding) => ({ ...finding, href: undefined }))} />
  )
}
