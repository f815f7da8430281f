import { dayOf } from '#app/domain/days.ts'
import { useLoaderData } from '@remix-run/react'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { type BehindRow, listBehind } from '#app/data/oversight/list-cumulative.server.ts'
import { listVisible } from '#app/data/assessment/list-register.server.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import { formatPeople } from '#app/domain/oversight/matrix.ts'
import { formatSeverity } from '#app/domain/oversight/severity.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { paths } from '#app/paths.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { IgnoredNote } from '#app/ui/layout/ignored-note.tsx'
import { NO_TITLE } from '#app/views/assessment/shown-assessment.ts'
import { withRole } from '#app/pages/page.server.ts'
import { readCumulativeFilters } from '#app/views/oversight/cumulative-choices.server.ts'
import { ImpactsOfOthers } from '#app/ui/oversight/impacts-of-others.tsx'
import type { ShownImpact } from '#app/views/oversight/shown-impact.ts'

type Loaded = { back?: string } | null
export const handle = {
  before: ({ data }) => (
    <BackLink href={(data as Loaded)?.back ?? paths.cumulative()}>Back to cumulative impact</BackLink>
  ),
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => data.title)

export const loader = withRole(['officer', 'manager', 'equality lead'], async ({ db, actor, now, url }) => {
  const viewer = { actor, today: dayOf(now) }
  const { query } = await readCumulativeFilters(db, viewer, url.searchParams)
  const people = url.searchParams.getAll('group').filter(Boolean)
  const effect = effectIn(url.searchParams.get('effect'))
  const reference = url.searchParams.get('proposal') || undefined
  const { rows, total } = await listBehind(db, viewer, query.filter, { people, effect, reference })
  const mayOpen = await listVisible(
    db,
    actor,
    rows.map(({ assessmentId }) => assessmentId),
  )
  const characteristics = await listCharacteristics(db)
  const who = people.length === 0 ? 'anyone' : formatPeople(people, characteristics)
  return {
    title:
      `${effect === undefined ? 'Impacts' : `${effect === 'negative' ? 'Negative' : 'Positive'} impacts`} ` +
      `on ${who}`,
    isIntersection: people.length > 1,
    impacts: rows.map((row) => shownImpact(row, characteristics, mayOpen.has(row.assessmentId))),
    total,
    ignored: query.ignored,
    back: paths.cumulative(query.given),
  }
})

export default function ImpactsBehind() {
  const { title, isIntersection, impacts, total, ignored } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <IgnoredNote sentences={ignored} />
      {isIntersection && <p className="govuk-body">On people who are in all of these groups.</p>}
      <p className="govuk-body">{formatTotal(total, impacts.length)}</p>
      {impacts.length > 0 && <ImpactsOfOthers caption={title} impacts={impacts} />}
      {impacts.some(({ href }) => href === undefined) && (
        <p className="govuk-body app-measure">{ONLY_SOME}</p>
      )}
    </>
  )
}

/** Leaves out the text of a proposal that the reader cannot open. */
function shownImpact(
  row: BehindRow,
  characteristics: readonly Characteristic[],
  mayOpen: boolean,
): ShownImpact {
  const { reference, versionNumber, number, place, impactTitle, title, groups, combination, effect } = row
  return {
    key: `${reference} ${number}`,
    reference,
    title: title ?? NO_TITLE,
    ...(mayOpen
      ? {
          href: `${paths.version(reference, versionNumber)}#impact-${place}`,
          name: `Impact ${number}${impactTitle ? `: ${impactTitle}` : ''}`,
        }
      : {}),
    directorate: row.directorateName ?? 'None yet',
    decision: row.decisionOn === null ? 'No date yet' : formatDate(row.decisionOn),
    groups: groups.map((key) => groupLabel(key, characteristics)),
    inAll: combination === 'all' && groups.length > 1,
    effect: effect ?? '',
    severity: formatSeverity([row]),
  }
}

function effectIn(value: string | null): 'negative' | 'positive' | undefined {
  if (!value) return undefined
  if (value === 'negative' || value === 'positive') return value
  throw new BadRequest('There is no such effect. Go back to cumulative impact and try again.')
}

const ONLY_SOME =
  'For proposals you cannot open, you can only see who is affected and how severely. Ask their directorate about them.'

function formatTotal(total: number, shown: number): string {
  if (total === 0) return 'No live proposals that you can see have this impact.'
  const impacts = total === 1 ? '1 impact' : `${total.toLocaleString('en-GB')} impacts`
  return total > shown
    ? `The first ${shown} of ${impacts}, by the date of the decision. Filter to see fewer.`
    : `${impacts}, by the date of the decision.`
}
