import { isGiven } from '#app/domain/checks/answers.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'

/** "You said, we changed": what one entry of the engagement log led to. All by their places in the document. */
export type LedTo = { entry: number; impacts: number[]; mitigations: number[] }

/** Every entry of the log, with the impacts and mitigations that are linked to it. */
export const whatEachLedTo = ({ engagement, impacts, mitigations }: AssessmentDocument): LedTo[] =>
  engagement.map(({ id }, entry) => {
    const linked = (rows: readonly { engagementIds?: readonly string[] | undefined }[]) =>
      rows.flatMap(({ engagementIds }, place) =>
        id !== undefined && engagementIds?.includes(id) ? [place] : [],
      )
    return { entry, impacts: linked(impacts), mitigations: linked(mitigations) }
  })

/** Whether anything came of an entry: a change that it tells of, or something that is linked to it. */
export const ledToSomething = (
  { entry, impacts, mitigations }: LedTo,
  { engagement }: AssessmentDocument,
): boolean => isGiven(engagement[entry]?.changed) || impacts.length > 0 || mitigations.length > 0
