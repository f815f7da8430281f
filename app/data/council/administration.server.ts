import { sql } from 'kysely'
import { PARTICULARS_OF_HISTORY } from '#app/data/as-they-were.server.ts'
import { foldedText, hasWords } from '#app/data/folded-text.server.ts'
import { ADMINISTRATION_EVENTS, type AdministrationEvent } from '#app/domain/council/administration.ts'
import type { Db } from '#db/client.ts'
import type { DirectoryEvent } from '#db/schema.ts'

/** What administrators did, from the history: who, to whom, when, and the values before and after. */

export const CHANGES_PER_PAGE = 25

export type AdministrationFilter = {
  search?: string
  events?: readonly AdministrationEvent[] | undefined
}

/** Everything in the directory that the history records is on the page. The types say so if an event is added. */
ADMINISTRATION_EVENTS satisfies readonly DirectoryEvent[]
type Unlisted = Exclude<DirectoryEvent, AdministrationEvent>
const NOTHING_UNLISTED: [Unlisted] extends [never] ? true : Unlisted = true

export async function countAdministration(db: Db, filter: AdministrationFilter): Promise<number> {
  const { count } = await matching(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return NOTHING_UNLISTED ? count : 0
}

/** One page of them, newest first. */
export const listAdministration = (db: Db, filter: AdministrationFilter, page: number) =>
  matching(db, filter)
    .select(['history.id', 'history.at', 'history.event', 'history.details', 'history.subject'])
    .select(['history.personId', 'doer.name as doerName', 'subject.name as subjectName'])
    .select('directorates.name as directorateName')
    .orderBy('history.id', 'desc')
    .limit(CHANGES_PER_PAGE)
    .offset((page - 1) * CHANGES_PER_PAGE)
    .execute()

/** A password that someone changes themselves is not an administrator's doing. */
function matching(db: Db, { search, events = ADMINISTRATION_EVENTS }: AdministrationFilter) {
  return db
    .selectFrom('history')
    .leftJoin('particulars as doer', (join) => join.on('doer.id', '=', PARTICULARS_OF_HISTORY))
    .leftJoin('people as doerNow', 'doerNow.id', 'history.personId')
    .leftJoin('people as subject', 'subject.id', 'history.subject')
    .leftJoin('directorates', 'directorates.id', 'history.subject')
    .where('history.assessmentId', 'is', null)
    .where('history.event', 'in', events)
    .where(({ or, eb }) =>
      or([
        eb('history.event', '!=', 'set password'),
        eb(sql<string>`json_extract(history.details, '$.by')`, '=', 'link'),
      ]),
    )
    .where(hasWords(foldedText(SEARCHED), search))
}

/** The details have names and addresses as they were, so someone is also found by an earlier one. */
const SEARCHED = sql.raw(
  [
    "coalesce(doer.name, 'the command line')",
    "coalesce(doer_now.name, '')",
    "coalesce(doer_now.email, '')",
    "coalesce(subject.name, '')",
    "coalesce(subject.email, '')",
    "coalesce(directorates.name, '')",
    'history.details',
  ].join(" || ' ' || "),
)
