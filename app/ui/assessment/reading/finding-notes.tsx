import { FindingNote } from '#app/ui/checks/findings-list.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

/** What the checks found here. These are notes to consider, never a score. */
export function FindingNotes({ reading, place }: { reading: Pick<Reading, 'findings'>; place: string }) {
  const here = reading.findings.filter((finding) => finding.place === place)
  return here.map((finding) => (
    <FindingNote finding={finding} key={`${finding.id} ${finding.path} ${finding.message}`} />
  ))
}
