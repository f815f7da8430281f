import { byName } from '#app/domain/fold.ts'

/** A section of a version that someone has open. */
export type PresencePlace = { versionId: string; section: string; entryId: string }
type Visitor = { id: string; name: string }

/** Who has which section open, in memory only. After a restart, pages that are still open report themselves again. */
export type Presence = {
  /** Records that someone has this open for the next `seconds`. Returns the names of others who have it open. */
  recordVisit: (place: PresencePlace, visitor: Visitor, now: string, seconds: number) => string[]
}

/** How long a page counts as open after it loads. Without JavaScript, it does not report again. */
export const SECONDS_AFTER_OPENING = 5 * 60
/** How long it counts as open after a report. JavaScript sends one every 20 seconds. */
export const SECONDS_AFTER_REPORT = 50

/** Visitors of each place by their id. `until` is in milliseconds since 1970. */
type Places = Map<string, Map<string, { name: string; until: number }>>

export function createPresence(): Presence {
  const places: Places = new Map()
  return {
    recordVisit({ versionId, section, entryId }, { id, name }, now, seconds) {
      const moment = Date.parse(now)
      forgetExpired(places, moment)
      const key = `${versionId} ${section} ${entryId}`
      const here = places.get(key) ?? new Map<string, { name: string; until: number }>()
      places.set(key, here)
      here.set(id, { name, until: moment + seconds * 1000 })
      return [...here]
        .flatMap(([visitorId, visitor]) => (visitorId === id ? [] : [visitor.name]))
        .sort(byName)
    },
  }
}

function forgetExpired(places: Places, moment: number): void {
  for (const [key, visitors] of places) {
    for (const [visitorId, { until }] of visitors) if (until <= moment) visitors.delete(visitorId)
    if (visitors.size === 0) places.delete(key)
  }
}
