import { FindingNote } from '#app/ui/assessment/findings-list.tsx'
import { placeOfFinding } from './finding-places.ts'
import type { Reading } from './reading.ts'

/** What the checks found about this place. Notes to judge by, never a score. */
export function FindingNotes({ reading, place }: { reading: Pick<Reading, 'findings' | 'document'>; place: string }) {
  const here = reading.findings.filter(({ path }) => placeOfFinding(path, reading.document) === place)
  return here.map((finding) => <FindingNote finding={finding} key={`${finding.id} ${finding.path} ${finding.message}`} />)
}
