import { dayOf } from '#app/domain/days.ts'
import { isSame } from '#app/domain/fold.ts'
import type { Characteristic } from '#app/domain/characteristics.ts'
import type { CheckContext } from '#app/domain/checks/check-context.ts'
import type { Db } from '#db/client.ts'
import { listCommunityGroups } from '#app/data/evidence/community-groups.server.ts'
import { factsCitedIn } from '#app/data/evidence/facts-in-use.server.ts'
import { getLimits } from './limits.server.ts'

/** The council's own directorates and characteristics, as forms, checks and imports need them. */

export const listCharacteristics = (db: Db): Promise<Characteristic[]> =>
  db.selectFrom('characteristics').selectAll().orderBy('position').execute()

export type CouncilContext = {
  checkContext: CheckContext
  /** The id of the open directorate with this name, ignoring capitals. Undefined if there is none. */
  directorateIdOf: (name: string | undefined) => string | undefined
}

/**
 * What the checks need apart from the document. Give `version` if the document is a version in this database, so that
 * the checks also know its start date and the facts it cites.
 */
export async function councilContext(
  db: Db,
  now: string,
  version?: { createdAt: string; versionId: string },
): Promise<CouncilContext> {
  const directorates = await db.selectFrom('directorates').select(['id', 'name', 'closedAt']).execute()
  const characteristics = await listCharacteristics(db)
  return {
    checkContext: {
      today: dayOf(now),
      characteristics,
      directorates: directorates.map((directorate) => directorate.name),
      ...(version
        ? { madeOn: dayOf(version.createdAt), facts: await factsCitedIn(db, version.versionId) }
        : {}),
      limits: await getLimits(db),
      communityGroups: await listCommunityGroups(db),
    },
    directorateIdOf: (name) =>
      directorates.find(
        (directorate) =>
          name !== undefined && isSame(directorate.name, name) && directorate.closedAt === null,
      )?.id,
  }
}
