import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { listDirectorates } from '#app/data/council/directorates.server.ts'
import { listFoundPassages } from '#app/data/assessment/found-passages.server.ts'
import { listRegister, REGISTER_PAGE_SIZE } from '#app/data/assessment/list-register.server.ts'
import { searchWords } from '#app/data/assessment/passages.server.ts'
import { WIDE_GROUPS } from '#app/domain/characteristics.ts'
import { hasRole } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/govuk/button.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { excerptAround } from '#app/views/assessment/excerpt.ts'
import { IgnoredNote } from '#app/ui/layout/ignored-note.tsx'
import { ListPages } from '#app/ui/layout/list-pages.tsx'
import { shownAssessment } from '#app/views/assessment/shown-assessment.ts'
import { signedIn } from '#app/pages/page.server.ts'
import { RegisterFilters } from '#app/ui/assessment/register-filters.tsx'
import { hasFilters, onPage, readRegisterQuery } from '#app/views/assessment/register-query.ts'
import { RegisterTable } from '#app/ui/assessment/register-table.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { page = 1, pages = 1 } = data ?? {}
  return [{ title: pageTitle(pages > 1 ? `Assessments (page ${page} of ${pages})` : 'Assessments') }]
}

export const loader = signedIn(async ({ db, actor, now, url }) => {
  const directorates = (await listDirectorates(db)).map(({ id, name }) => ({ id, name }))
  const characteristics = [
    ...(await listCharacteristics(db)).map(({ key, label }) => ({ key, label })),
    ...Object.entries(WIDE_GROUPS).map(([key, label]) => ({ key, label })),
  ]
  const query = readRegisterQuery(url.searchParams, {
    directorateIds: directorates.map(({ id }) => id),
    characteristics: characteristics.map(({ key }) => key),
  })
  const { rows, total, isMore, pages, page } = await listRegister(db, actor, query.filter)
  const words = searchWords(query.filter.search ?? '')
  const passages = await listFoundPassages(
    db,
    rows.map(({ versionId }) => versionId),
    words,
  )
  const lines = rows.map((row) => {
    const passage = passages.get(row.versionId)
    const found = passage && { section: passage.section, pieces: excerptAround(passage.body, words) }
    return { ...shownAssessment(row, now), found }
  })
  const first = (page - 1) * REGISTER_PAGE_SIZE + 1
  return {
    lines,
    first,
    total,
    isMore,
    pages,
    page,
    query,
    choices: { directorates, characteristics },
    mayStart: hasRole(actor, 'officer'),
  }
})

export default function Register() {
  const { lines, first, total, isMore, pages, page, query, choices, mayStart } =
    useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading size="xl">Assessments</PageHeading>
      <IgnoredNote sentences={query.ignored} />
      <RegisterFilters given={query.given} choices={choices} />
      <h2 className="govuk-heading-m">{formatCount(total, first, lines.length, isMore)}</h2>
      {isMore && <p className="govuk-body">{MANY_FOUND}</p>}
      {lines.length > 0 && <RegisterTable lines={lines} query={query} />}
      {lines.length === 0 && (
        <p className="govuk-body">{hasFilters(query) ? NOTHING_FOUND : NOTHING_TO_SEE}</p>
      )}
      <ListPages page={page} pages={pages} hrefOf={(number) => onPage(query, number)} />
      {mayStart && <Button href={paths.startAssessment()}>Start an assessment</Button>}
    </>
  )
}

const NOTHING_FOUND = 'No assessments found. Try fewer words or fewer filters, or clear them all.'
const MANY_FOUND = 'Most assessments match this. Add another word or a filter to find fewer.'
const NOTHING_TO_SEE =
  'There are no assessments you can see yet. You can see the ones you write or approve. ' +
  'Managers can also see the ones in their directorate that are not confidential.'

function formatCount(total: number, first: number, shown: number, isMore: boolean): string {
  if (isMore)
    return `${first} to ${first + shown - 1} of more than ${total.toLocaleString('en-GB')} assessments`
  const assessments = total === 1 ? '1 assessment' : `${total.toLocaleString('en-GB')} assessments`
  if (total === shown) return assessments
  return `${first} to ${first + shown - 1} of ${assessments}`
}
