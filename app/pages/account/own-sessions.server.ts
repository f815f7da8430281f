import { listSessionsOf, sessionHandle } from '#app/data/account/sessions.server.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { limitsAt } from '#app/http/session.server.ts'
import type { SignedInPage } from '../page.server.ts'

/** Where this person is signed in: this session first, then the one used last. */
export async function listOwnSessions({
  db,
  actor,
  now,
  config,
}: Pick<SignedInPage, 'db' | 'actor' | 'now' | 'config'>) {
  const sessions = await listSessionsOf(db, actor.id, limitsAt(now, config))
  const shown = sessions.map(({ idHash, createdAt, lastSeenAt, browser }) => ({
    handle: sessionHandle(idHash),
    browser: browser ?? 'A browser',
    began: formatDateTime(createdAt),
    lastSeen: formatDateTime(lastSeenAt),
    isThis: idHash === actor.sessionIdHash,
  }))
  return [...shown.filter(({ isThis }) => isThis), ...shown.filter(({ isThis }) => !isThis)]
}
