import { describePerson } from '#app/domain/describe-person.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { findOwnHelp } from '#app/data/council/guidance-texts.server.ts'
import { listHistoryOf } from '#app/data/history.server.ts'
import { NotFound } from '#app/domain/failures.ts'
import { helpPlaces } from '#app/domain/council/own-guidance.ts'
import { paths } from '#app/paths.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { redactionsIn } from './redactions-in.ts'
import type { Db } from '#db/client.ts'

/** The help with this key, with its history. Throws NotFound. */
export async function getShownHelp(db: Db, asked: string | undefined) {
  const place = helpPlaces(await listCharacteristics(db)).find(({ key }) => key === asked)
  if (!place) throw new NotFound('We could not find this guidance.')
  const own = await findOwnHelp(db, place.key)
  const changes = await listHistoryOf(db, place.key)
  const history = [...changes].reverse().map(({ id, at, personName, personWas, event, details }) => ({
    id,
    says: `${formatDateTime(at)}: ${describePerson(personName, personWas)} ${SENTENCES[event] ?? 'changed it'}`,
    texts: Object.values((JSON.parse(details) as { to?: Record<string, string> }).to ?? {}),
  }))
  return {
    ...place,
    saved: own ?? place.builtIn,
    isOwn: own !== undefined,
    rowVersion: own?.changedAt ?? '',
    history,
    redactions: redactionsIn(changes),
    redactAt: history.length > 0 && paths.redactGuidance(place.key),
  }
}

const SENTENCES: Record<string, string | undefined> = {
  'reset guidance': 'restored the standard guidance',
  redact: 'redacted words',
}
