import { dayOf } from '#app/domain/days.ts'
import { useLoaderData } from '@remix-run/react'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { addUp, COLUMNS_A_PAGE, listLive, listReach } from '#app/data/oversight/list-cumulative.server.ts'
import { listVisible } from '#app/data/assessment/list-register.server.ts'
import { matrixOf, MAX_OTHER_ROWS } from '#app/domain/oversight/matrix.ts'
import { hasRole } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { IgnoredNote } from '#app/ui/layout/ignored-note.tsx'
import { ListPages } from '#app/ui/layout/list-pages.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { NO_TITLE } from '#app/views/assessment/shown-assessment.ts'
import { withRole } from '#app/pages/page.server.ts'
import { readCumulativeFilters } from '#app/views/oversight/cumulative-choices.server.ts'
import { CumulativeFilters } from '#app/ui/oversight/cumulative-filters.tsx'
import { MatrixTable } from '#app/ui/oversight/matrix-table.tsx'

export const meta = titled('Cumulative impact')

export const loader = withRole(['officer', 'manager', 'equality lead'], async ({ db, actor, now, url }) => {
  const viewer = { actor, today: dayOf(now) }
  const { query, choices } = await readCumulativeFilters(db, viewer, url.searchParams)
  const { counted, total } = await addUp(db, viewer, query.filter)
  const pages = Math.max(1, Math.ceil(total / COLUMNS_A_PAGE))
  const page = Math.min(query.page, pages)
  const live = await listLive(db, viewer, query.filter, page)
  const assessmentIds = live.map(({ assessmentId }) => assessmentId)
  const mayOpen = await listVisible(db, actor, assessmentIds)
  const matrix = matrixOf({
    counted,
    reach: await listReach(db, assessmentIds),
    assessmentIds,
    characteristics: await listCharacteristics(db),
  })
  const columns = live.map(({ assessmentId, reference, title, directorateName, decisionOn }) => ({
    reference,
    title: title ?? NO_TITLE,
    href: mayOpen.has(assessmentId) ? paths.assessment(reference) : undefined,
    directorate: directorateName ?? 'No directorate yet',
    decision: decisionOn === null ? 'No decision date' : `Decision on ${formatDate(decisionOn)}`,
  }))
  const mayChangeTags = hasRole(actor, 'equality lead')
  return {
    query,
    choices,
    columns,
    matrix,
    mayChangeTags,
    first: (page - 1) * COLUMNS_A_PAGE + 1,
    total,
    pages,
    page,
  }
})

export default function CumulativeImpact() {
  const { query, choices, columns, matrix, mayChangeTags, first, total, pages, page } =
    useLoaderData<typeof loader>()
  const { given, ignored } = query
  return (
    <>
      <PageHeading size="xl">Cumulative impact</PageHeading>
      <p className="govuk-body-l app-measure">What all live proposals together mean for the same people.</p>
      <IgnoredNote sentences={ignored} />
      <CumulativeFilters given={given} choices={choices} />
      <h2 className="govuk-heading-m">{formatTotal({ total, first, shown: columns.length })}</h2>
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
          <MatrixTable rows={matrix.rows} columns={columns} total={total} given={given} />
        </>
      )}
      {mayChangeTags && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.tags()}>
            All tags: rename or merge them
          </a>
        </p>
      )}
      {matrix.leftOut > 0 && <p className="govuk-body">{formatLeftOut(matrix.leftOut)}</p>}
      <ListPages
        label="Pages of proposals"
        page={page}
        pages={pages}
        hrefOf={(number) => paths.cumulative({ ...given, page: number === 1 ? undefined : String(number) })}
      />
    </>
  )
}

const NOTHING =
  'No live proposals that you can see match these filters. Use fewer filters, or clear them all.'
const HOW_COUNTED =
  'A mixed impact is counted as negative and as positive. An impact on all protected ' +
  'characteristics is counted for each of the nine. If a proposal has several negative impacts on a ' +
  'group, we show the worst severity.'

function formatTotal({ total, first, shown }: { total: number; first: number; shown: number }): string {
  const proposals = total === 1 ? '1 live proposal' : `${total.toLocaleString('en-GB')} live proposals`
  return total === shown ? proposals : `${first} to ${first + shown - 1} of ${proposals}`
}

const formatLeftOut = (count: number): string =>
  `${count} more combinations of groups are not shown: these are the ${MAX_OTHER_ROWS} that ` +
  `the most proposals harm. Filter to see others.`
