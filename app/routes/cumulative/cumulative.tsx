import { useLoaderData } from '@remix-run/react'
import { listCharacteristics } from '#app/data/council.server.ts'
import { COLUMNS_A_PAGE, countReached, listColumns, listLive, listReach } from '#app/data/list-cumulative.server.ts'
import { listVisible } from '#app/data/list-register.server.ts'
import { matrixOf, MOST_OTHER_ROWS } from '#app/domain/cumulative/matrix.ts'
import { paths } from '#app/paths.ts'
import { formatDate } from '#app/ui/date-text.ts'
import { IgnoredNote } from '#app/ui/register/ignored-note.tsx'
import { ListPages } from '#app/ui/register/list-pages.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { NO_TITLE } from '#app/ui/register/shown-assessment.ts'
import { withRole } from '#app/web/page.server.ts'
import { askedFor } from './choices.server.ts'
import { CumulativeFilters } from './cumulative-filters.tsx'
import { MatrixTable } from './matrix-table.tsx'

export const meta = titled('Cumulative impact')

export const loader = withRole(['officer', 'manager', 'equality lead'], async ({ db, actor, now, url }) => {
  const onlooker = { actor, today: now.slice(0, 10) }
  const { query, choices } = await askedFor(db, onlooker, url.searchParams)
  const { assessmentIds: added, total } = await listLive(db, onlooker, query.filter)
  const pages = Math.max(1, Math.ceil(added.length / COLUMNS_A_PAGE))
  const page = Math.min(query.page, pages)
  const first = (page - 1) * COLUMNS_A_PAGE
  const assessmentIds = added.slice(first, first + COLUMNS_A_PAGE)
  const mayOpen = await listVisible(db, actor, assessmentIds)
  const matrix = matrixOf({
    counted: await countReached(db, added),
    reach: await listReach(db, assessmentIds),
    assessmentIds,
    characteristics: await listCharacteristics(db),
  })
  const columns = (await listColumns(db, assessmentIds)).map(({ assessmentId, reference, title, directorateName, decisionOn }) => ({
    reference,
    title: title ?? NO_TITLE,
    href: mayOpen.has(assessmentId) ? paths.assessment(reference) : undefined,
    directorate: directorateName ?? 'No directorate yet',
    decision: decisionOn === null ? 'No decision date' : `Decision on ${formatDate(decisionOn)}`,
  }))
  return { query, choices, columns, matrix, first: first + 1, added: added.length, total, pages, page }
})

export default function CumulativeImpact() {
  const { query, choices, columns, matrix, first, added, total, pages, page } = useLoaderData<typeof loader>()
  const { given, ignored } = query
  return (
    <>
      <PageHeading size="xl">Cumulative impact</PageHeading>
      <p className="govuk-body-l app-measure">What the proposals that are live do to the same people, taken together.</p>
      <IgnoredNote sentences={ignored} />
      <CumulativeFilters given={given} choices={choices} />
      <h2 className="govuk-heading-m">{inWords({ total, added, first, shown: columns.length })}</h2>
      {added < total && <p className="govuk-body app-measure">{tooMany(added)}</p>}
      {total === 0 && <p className="govuk-body">{NOTHING}</p>}
      {total > 0 && (
        <>
          {given.tag && (
            <p className="govuk-body">
              <a className="govuk-link" href={paths.cumulativeOfTag(given.tag)}>
                The cumulative assessment of “{given.tag}”
              </a>
            </p>
          )}
          <p className="govuk-body app-measure">{HOW_COUNTED}</p>
          <MatrixTable rows={matrix.rows} columns={columns} total={added} given={given} />
        </>
      )}
      {matrix.leftOut > 0 && <p className="govuk-body">{leftOutInWords(matrix.leftOut)}</p>}
      <ListPages label="Pages of proposals" page={page} pages={pages} hrefOf={(number) => paths.cumulative({ ...given, page: number === 1 ? undefined : String(number) })} />
    </>
  )
}

const NOTHING = 'No live proposal that you may see is like that. Use fewer filters, or clear them all.'
const HOW_COUNTED =
  'A mixed impact is counted as negative and as positive. An impact on all protected characteristics is counted for each of the nine. Where a proposal has several negative impacts on a group, the worst severity is shown.'

function inWords({ total, added, first, shown }: { total: number; added: number; first: number; shown: number }): string {
  const proposals = total === 1 ? '1 live proposal' : `${total.toLocaleString('en-GB')} live proposals`
  if (total === shown) return proposals
  return `${first} to ${first + shown - 1} of ${added === total ? '' : `the first ${added} of `}${proposals}`
}

const tooMany = (added: number): string =>
  `Only the ${added} that come first are added up: the soonest decisions, then those without a date, then the latest of those decided. Filter to add up others.`

const leftOutInWords = (count: number): string =>
  `${count} more combinations of groups are not shown: these are the ${MOST_OTHER_ROWS} that the most proposals harm. Filter to see others.`
