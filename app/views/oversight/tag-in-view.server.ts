import { describePerson } from '#app/domain/describe-person.ts'
import { dayOf } from '#app/domain/days.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { listChangesOf } from '#app/data/history.server.ts'
import { listFormerNames } from '#app/data/oversight/tags.server.ts'
import { cumulativeOf, type Edition, listEditions } from '#app/data/oversight/cumulative-editions.server.ts'
import type { Viewer } from '#app/data/oversight/list-cumulative.server.ts'
import {
  isTagInUse,
  listKnown,
  listMembers,
  mayReadTag,
} from '#app/data/oversight/cumulative-members.server.ts'
import type { MemberThen } from '#app/domain/oversight/cumulative-assessment.ts'
import { STATUS_LABELS } from '#app/domain/signoff/workflow.ts'
import { Hidden, NotFound } from '#app/domain/failures.ts'
import { type Actor, hasRole } from '#app/domain/people.ts'
import { formatDate, formatDateTime } from '#app/domain/date-text.ts'
import { NO_TITLE } from '#app/views/assessment/shown-assessment.ts'
import type { Db } from '#db/client.ts'
import { formatMitigations, formatOutcome } from '#app/views/oversight/member-words.ts'
import { shownMember } from '#app/views/oversight/shown-member.ts'

/** Who is looking, and when. */
type Viewing = { db: Db; actor: Actor; now: string }

/** The tag in the address, its editions and its proposals, as this person may know of them. Throws NotFound. */
export async function getTag({ db, actor, now }: Viewing, tag = '') {
  const viewer = { actor, today: dayOf(now) }
  const editions = await listEditions(db, tag)
  const isKept = hasRole(actor, 'equality lead') && editions.length > 0
  if (!isKept && !(await mayReadTag(db, viewer, tag))) {
    const isInUse = editions.length > 0 || (await isTagInUse(db, tag))
    throw new (isInUse ? Hidden : NotFound)('We could not find this tag.')
  }
  const characteristics = await listCharacteristics(db)
  const members = (await listMembers(db, viewer, tag)).map((member) => shownMember(member, characteristics))
  return { tag, viewer, editions, members }
}

/** One edition, and how its proposals looked then. Leaves out proposals that this person cannot see. */
export async function shownEdition({ db }: Viewing, viewer: Viewer, edition: Edition) {
  const known = await listKnown(
    db,
    viewer,
    edition.members.map(({ reference }) => reference),
  )
  return {
    name: nameOfEdition(edition),
    addsUp: edition.addsUp,
    willBeDone: edition.willBeDone,
    outcome: formatOutcome(edition.outcome),
    outcomeReason: edition.outcomeReason,
    by: signedBy(edition),
    members: edition.members.flatMap((member) => {
      const now = known.get(member.reference)
      return now
        ? [
            {
              reference: member.reference,
              title: now.title ?? NO_TITLE,
              detailsThen: now.mayOpen ? formatMemberThen(member) : undefined,
            },
          ]
        : []
    }),
  }
}

/** "Edition 2", or "Edition 2 of “Budget 2027/28”" if it was signed for a tag that has since been renamed or merged. */
export const nameOfEdition = ({ number, tag, keptUnder }: Edition): string =>
  `Edition ${number}${tag === keptUnder ? '' : ` of “${tag}”`}`

/** What was done to the cumulative assessment of a tag, also under the names that the tag had before. */
export async function listChangesOfTag(db: Db, tag: string) {
  const names = [tag, ...(await listFormerNames(db, tag))]
  const changes = await Promise.all(names.map((name) => listChangesOf(db, cumulativeOf(name))))
  return changes.flat().sort((one, other) => other.id - one.id)
}

/** "Nadia Rahman (Equality officer, equality lead), on 26 November 2026 at 10:02am". */
export const signedBy = ({ personName, personWas, writtenAt }: Edition): string =>
  `${describePerson(personName, personWas, 'someone')}, on ${formatDateTime(writtenAt)}`

function formatMemberThen({
  versionNumber,
  status,
  outcome,
  decisionOn,
  harms,
  mitigations,
}: MemberThen): string {
  const decision = decisionOn === null ? 'no decision date' : `decision on ${formatDate(decisionOn)}`
  const negatives = harms === 1 ? '1 negative impact' : `${harms} negative impacts`
  return (
    `version ${versionNumber}, ${STATUS_LABELS[status].toLowerCase()}, outcome ` +
    `${outcome ?? 'not chosen'}, ${decision}, ${negatives}, ${formatMitigations(mitigations).toLowerCase()}`
  )
}
