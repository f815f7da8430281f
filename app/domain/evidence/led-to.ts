import { isGiven } from '#app/domain/checks/answers.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'

/** What one engagement entry led to. All values are indexes into the document's lists. */
export type LedTo = { entry: number; impacts: number[]; mitigations: number[] }

export const whatEachLedTo = ({ engagement, impacts, mitigations }: AssessmentDocument): LedTo[] =>
  engagement.map(({ id }, entry) => {
    const linked = (rows: readonly { engagementIds?: readonly string[] | undefined }[]) =>
      rows.flatMap(({ engagementIds }, place) =>
        id !== undefined && engagementIds?.includes(id) ? [place] : [],
      )
    return { entry, impacts: linked(impacts), mitigations: linked(mitigations) }
  })

/** True if the entry describes a change, or an impact or mitigation is linked to it. */
export const ledToSomething = (
  { entry, impacts, mitigations }: LedTo,
  { engagement }: AssessmentDocument,
): boolean => isGiven(engagement[entry]?.changed) || impacts.length > 0 || mitigations.length > 0
