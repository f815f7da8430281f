import { listCharacteristics } from '#app/data/council/council.server.ts'
import { type Edition, listEditions } from '#app/data/oversight/cumulative-editions.server.ts'
import {
  listKnown,
  listMembers,
  mayReadTag,
  type Member,
} from '#app/data/oversight/cumulative-members.server.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import type { MemberThen } from '#app/domain/oversight/cumulative-assessment.ts'
import { severityInWords } from '#app/domain/oversight/severity.ts'
import { STATUS_LABELS } from '#app/domain/signoff/workflow.ts'
import { NotFound } from '#app/domain/failures.ts'
import { hasRole } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { formatDate, formatDateTime } from '#app/domain/date-text.ts'
import { NO_TITLE } from '#app/views/assessment/shown-assessment.ts'
import type { SignedInPage } from '#app/pages/page.server.ts'
import { mitigationsInWords, outcomeInWords } from './member-words.ts'

/** The tag in the address, its editions and its proposals, as this person may know of them. Throws NotFound. */
export async function tagAsked({ db, actor, params, now }: SignedInPage) {
  const tag = params['tag'] ?? ''
  const onlooker = { actor, today: now.slice(0, 10) }
  const editions = await listEditions(db, tag)
  const isKept = hasRole(actor, 'equality lead') && editions.length > 0
  if (!isKept && !(await mayReadTag(db, onlooker, tag))) throw new NotFound('There is no such tag here.')
  const characteristics = await listCharacteristics(db)
  const members = (await listMembers(db, onlooker, tag)).map((member) => shownMember(member, characteristics))
  return { tag, onlooker, editions, members }
}

/**
 * A member as it stands now. Of what one may not open, its outcome and its mitigations are not told
 * (workflow.md).
 */
function shownMember(
  { reference, title, directorateName, decisionOn, status, outcome, mayOpen, harms, mitigations }: Member,
  characteristics: readonly Characteristic[],
) {
  return {
    reference,
    title: title ?? NO_TITLE,
    directorate: directorateName ?? 'None yet',
    decision: decisionOn === null ? 'No date yet' : formatDate(decisionOn),
    harms: harms.map(({ sequence, title: name, groups, combination, severity, severityAfter }) => {
      const labels = groups.map((key) => groupLabel(key, characteristics))
      const who =
        combination === 'all' && groups.length > 1
          ? `people in all of: ${labels.join(', ')}`
          : labels.join(', ')
      return (
        `${mayOpen && name ? `${sequence}. ${name}: ` : ''}${who || 'no group yet'} ` +
        `(${severityInWords([{ severity, severityAfter }])})`
      )
    }),
    ...(mayOpen
      ? {
          href: paths.assessment(reference),
          state: STATUS_LABELS[status],
          outcome: outcomeInWords(outcome),
          mitigations: mitigationsInWords(mitigations),
        }
      : {}),
  }
}

export type ShownMember = ReturnType<typeof shownMember>

/** One edition, with its members as they stood: those of them that this person may know of. */
export async function shownEdition(
  { db }: SignedInPage,
  onlooker: Parameters<typeof listKnown>[1],
  edition: Edition,
) {
  const known = await listKnown(
    db,
    onlooker,
    edition.members.map(({ reference }) => reference),
  )
  return {
    number: edition.number,
    addsUp: edition.addsUp,
    willBeDone: edition.willBeDone,
    outcome: outcomeInWords(edition.outcome),
    outcomeReason: edition.outcomeReason,
    by: signedBy(edition),
    members: edition.members.flatMap((member) => {
      const now = known.get(member.reference)
      return now
        ? [
            {
              reference: member.reference,
              title: now.title ?? NO_TITLE,
              stood: now.mayOpen ? stoodAs(member) : undefined,
            },
          ]
        : []
    }),
  }
}

/** "Nadia Rahman, Equality lead, on 26 November 2026 at 10:02am". */
export const signedBy = ({ personName, jobTitle, writtenAt }: Edition): string =>
  `${[personName ?? 'somebody', jobTitle].filter(Boolean).join(', ')}, on ${formatDateTime(writtenAt)}`

function stoodAs({ versionNumber, status, outcome, decisionOn, harms, mitigations }: MemberThen): string {
  const decision = decisionOn === null ? 'no decision date' : `decision on ${formatDate(decisionOn)}`
  const negatives = harms === 1 ? '1 negative impact' : `${harms} negative impacts`
  return (
    `version ${versionNumber}, ${STATUS_LABELS[status].toLowerCase()}, outcome ` +
    `${outcome ?? 'not chosen'}, ${decision}, ${negatives}, ${mitigationsInWords(mitigations).toLowerCase()}`
  )
}
