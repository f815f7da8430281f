/** Which page of which version somebody has open. */
export type PresencePlace = { versionId: string; section: string; entryId: string }
type Visitor = { id: string; name: string }

/** Who has which section open. Kept in memory only. After a restart, open pages report themselves again. */
export type Presence = {
  /** Records that someone has this open for the next `seconds`. Returns the names of others who have it open. */
  isHere: (place: PresencePlace, visitor: Visitor, now: string, seconds: number) => string[]
}

/** How long a page counts as open: without JavaScript, and with JavaScript that reports it regularly. */
export const SECONDS_AFTER_OPENING = 5 * 60
export const SECONDS_BETWEEN_SIGNS = 50

export function createPresence(): Presence {
  const places = new Map<string, Map<string, { name: string; until: number }>>()
  return {
    isHere({ versionId, section, entryId }, { id, name }, now, seconds) {
      const moment = Date.parse(now)
      for (const [key, visitors] of places) {
        for (const [visitorId, { until }] of visitors) if (until <= moment) visitors.delete(visitorId)
        if (visitors.size === 0) places.delete(key)
      }
      const key = `${versionId} ${section} ${entryId}`
      const here = places.get(key) ?? new Map<string, { name: string; until: number }>()
      places.set(key, here)
      here.set(id, { name, until: moment + seconds * 1000 })
      return [...here].flatMap(([visitorId, visitor]) => (visitorId === id ? [] : [visitor.name])).sort()
    },
  }
}
