import { listUnseenAccountNotices } from '#app/data/work/account-notices.server.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import { hasRole } from '#app/domain/people.ts'
import type { Actor } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import {
  changedValues,
  formatChanges,
  whatWasDone,
  whoDid,
} from '#app/views/council/describe-administration.ts'
import type { Db } from '#db/client.ts'
import type { ShownNotice } from './work-line.ts'

/** What was done to this person's account, and for equality leads to the accounts of others. Newest first. */
export async function listAccountNews(
  db: Db,
  actor: Actor & { id: string },
): Promise<{ notices: ShownNotice[]; upTo: string | undefined }> {
  const unseen = await listUnseenAccountNotices(db, actor.id)
  const seesAll = hasRole(actor, 'equality lead') || hasRole(actor, 'administrator')
  const notices = unseen.map((notice) => {
    const isOwn = notice.subject === actor.id
    const who = notice.personId === actor.id && notice.event !== 'set password' ? 'You' : whoDid(notice)
    const name = notice.subjectName ?? ''
    return {
      id: notice.id,
      when: formatDateTime(notice.at),
      title: isOwn ? 'Your account' : `Account of ${name}`,
      message: `${who} ${whatWasDone(notice, isOwn)}. ${formatChanges(changedValues(notice))}`.trim(),
      ...(seesAll ? { href: paths.administration({ q: name }) } : {}),
    }
  })
  return { notices, upTo: unseen[0]?.at }
}
