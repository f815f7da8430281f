import { useLoaderData } from '@remix-run/react'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { EarlierText } from '#app/ui/assessment/earlier-text.tsx'
import { sectionHref } from '#app/views/assessment/section-href.ts'
import { pageNumberIn } from '#app/views/list-address.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Pagination } from '#app/ui/govuk/pagination.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment, readingAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { getEarlierTexts, nameOfSection, shownTexts } from '#app/views/assessment/earlier-texts.server.ts'
import { rowVersionOf } from '#app/pages/assessment/section-form.server.ts'

export const handle = {
  before: ({ data }) => <BackLink href={(data as { back: string }).back}>Back</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(
  ({ data }) => `Earlier versions of ${data.name}: ${data.head.reference}`,
)

export const loader = readingAssessment(async (page) => {
  const { section, entryId, current, texts } = await getEarlierTexts(
    page,
    page.params['section'],
    page.url.searchParams.get('of') ?? '',
  )
  const { reference } = page.assessment
  const asked = pageNumberIn(page.url.searchParams)
  const { shown, total, pageNumber, pages } = await shownTexts(page, section, current, texts, asked)
  const canRestore = page.may.includes('edit') && current.removedAt === null
  return {
    head: headOf(page.assessment, page.now),
    name: await nameOfSection(page, section, entryId, current.sequence),
    rowVersion: current.rowVersion,
    texts: shown,
    total,
    pageNumber,
    pages,
    entryId,
    canRestore,
    mayRedact: page.may.includes('redact'),
    back: canRestore
      ? sectionHref(reference, section, entryId, current.sequence)
      : paths.assessment(reference),
  }
})

/** Restoring is a new save, so the text it replaces is kept too. */
export const action = onAssessment('edit', async (page) => {
  const { section, entryId, current, texts } = await getEarlierTexts(
    page,
    page.params['section'],
    page.url.searchParams.get('of') ?? '',
  )
  const typed = await readForm(page.request)
  const text = texts.find(({ rowVersion }) => String(rowVersion) === typed.text('text'))
  if (!text)
    throw new BadRequest(
      'The form does not say which text to restore. Go back, reload the page and try again.',
    )
  const { reference } = page.assessment
  const save = { reference, section, entryId, rowVersion: rowVersionOf(typed), values: text.values }
  await saveSection({ ...page, formPost: formPostOf(typed) }, save)
  return page.redirect(sectionHref(reference, section, entryId, current.sequence))
})

export default function EarlierTextsPage() {
  const { head, name, rowVersion, texts, total, pageNumber, pages, entryId, canRestore, mayRedact } =
    useLoaderData<typeof loader>()
  const pageLink = (page: number) =>
    `?${new URLSearchParams({ ...(entryId ? { of: entryId } : {}), page: String(page) }).toString()}`
  return (
    <>
      <AssessmentHeading head={head}>Earlier versions of “{name}”</AssessmentHeading>
      <p className="govuk-body app-measure">
        {total < 2
          ? 'There is only the current text so far. Earlier texts will be shown here.'
          : 'Each earlier text shows how it differs from the current text. If you restore it, underlined ' +
            'words come back and words struck through are removed.'}
      </p>
      {texts.map((text) => (
        <EarlierText
          key={text.number}
          text={text}
          rowVersion={rowVersion}
          canRestore={canRestore}
          redactHref={mayRedact && text.id ? paths.redact(head.reference, { text: text.id }) : undefined}
        />
      ))}
      {pages > 1 && (
        <Pagination
          landmarkLabel="Pages of earlier versions"
          {...(pageNumber > 1 ? { previous: { href: pageLink(pageNumber - 1) } } : {})}
          {...(pageNumber < pages ? { next: { href: pageLink(pageNumber + 1) } } : {})}
        />
      )}
    </>
  )
}
