import { dayOf } from '#app/domain/days.ts'
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
  /** The directorate of that name, in any case; undefined where the council has none such. */
  directorateIdOf: (name: string | undefined) => string | undefined
}

/**
 * What the checks need to know apart from the document. `version` is the one that is checked, where it is
 * kept here.
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
    directorateIdOf: (name) => {
      const wanted = name?.trim().toLocaleLowerCase('en-GB')
      return directorates.find(
        (directorate) =>
          directorate.name.toLocaleLowerCase('en-GB') === wanted && directorate.closedAt === null,
      )?.id
    },
  }
}
