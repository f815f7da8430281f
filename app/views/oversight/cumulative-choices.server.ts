import type { FilterChoices } from './cumulative-query.ts'
import { listDirectorates } from '#app/data/council/directorates.server.ts'
import { listLiveTags, type Viewer } from '#app/data/oversight/list-cumulative.server.ts'
import type { Db } from '#db/client.ts'
import { type CumulativeQuery, readCumulativeQuery } from './cumulative-query.ts'

/** What the address asks for, and what else could be asked for. */
export async function readCumulativeFilters(
  db: Db,
  viewer: Viewer,
  params: URLSearchParams,
): Promise<{ query: CumulativeQuery; choices: FilterChoices }> {
  const directorates = (await listDirectorates(db)).map(({ id, name }) => ({ id, name }))
  const tags = await listLiveTags(db, viewer)
  return {
    query: readCumulativeQuery(params, { directorateIds: directorates.map(({ id }) => id), tags }),
    choices: { directorates, tags },
  }
}
