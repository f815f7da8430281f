/** Which page of which version somebody has open. */
export type PresencePlace = { versionId: string; section: string; entryId: string }
type Visitor = { id: string; name: string }

/**
 * Who has which section open now. It lives in this process alone: after a restart, open pages say so again by
 * themselves.
 */
export type Presence = {
  /**
   * Notes that somebody has this open, for so many seconds unless they say so again. Answers the names of the
   * others who have.
   */
  isHere: (place: PresencePlace, visitor: Visitor, now: string, seconds: number) => string[]
}

/**
 * How long a page counts as open that says nothing more (without JavaScript), and one that says so again and
 * again.
 */
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
