import type { ListSection } from '#app/domain/assessment/parts.ts'
import type { RowNumbers } from '#app/paths-to-fields.ts'
import type { Db } from '#db/client.ts'
import { listSequences } from './sections.server.ts'

/** The numbers of a version's list rows, in the order of its portable document. */
export async function getRowNumbers(db: Db, versionId: string): Promise<RowNumbers> {
  const numbers = (section: ListSection) => listSequences(db, versionId, section)
  return {
    leadOfficers: await numbers('lead-officer'),
    evidence: await numbers('evidence-item'),
    engagement: await numbers('engagement-entry'),
    impacts: await numbers('impact'),
    mitigations: await numbers('mitigation'),
  }
}
