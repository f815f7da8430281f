import { useActionData, useLoaderData } from '@remix-run/react'
import { addAuthor, removeAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { listAuthors } from '#app/data/assessment/authors.server.ts'
import { listPeople } from '#app/data/council/people.server.ts'
import { BadRequest, Invalid } from '#app/domain/failures.ts'
import { mayRead } from '#app/domain/people.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { TAKES_FOCUS } from '#app/forms/takes-focus.ts'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner, withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading } from '#app/ui/signoff/move-form.tsx'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { invalid } from '#app/pages/page.server.ts'
import { AuthorList, OfficerSearch } from '#app/ui/assessment/author-forms.tsx'

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Authors: ${data.head.reference}`)

export const loader = onAssessment('add author', async ({ db, assessment, now, url }) => {
  const authors = await listAuthors(db, assessment.assessmentId)
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  const found = search === '' ? null : await listPeople(db, { search, role: 'officer', state: 'enabled' }, 1)
  const isFree = ({ id }: { id: string }) =>
    id !== assessment.approverId && !authors.some((author) => author.id === id)
  return {
    head: headOf(assessment, now),
    back: paths.version(assessment.reference, assessment.versionNumber),
    done: url.searchParams.get('done'),
    authors: authors.map(({ id, name, email, organisation, disabledAt }) => ({
      id,
      name,
      email,
      organisation,
      hasLeft: disabledAt !== null,
    })),
    search,
    officers:
      found?.people.filter(isFree).map(({ id, name, email, organisation, directorateName }) => {
        return { id, name, email, organisation: organisation ?? directorateName }
      }) ?? null,
    total: found?.total ?? 0,
  }
})

export const action = onAssessment(
  'add author',
  async ({ request, assessment, relations, redirect, ...page }) => {
    const { reference, confidential } = assessment
    const form = await readForm(request)
    const intent = form.text('intent')
    const change = { reference, personId: form.text('personId') ?? '' }
    const context = { ...page, formPost: formPostOf(form) }
    try {
      if (intent === 'add') await addAuthor(context, change)
      else if (intent === 'remove') await removeAuthor(context, change)
      else throw new BadRequest('Choose whether to add or remove the author.')
    } catch (failure) {
      if (failure instanceof Invalid) return invalid(failure.errors, {})
      throw failure
    }
    const left = relations.filter((relation) => relation !== 'author' && relation !== 'contributor')
    const hasLeft = intent === 'remove' && change.personId === page.actor.id && !mayRead(left, confidential)
    return redirect(
      withDone(
        hasLeft || form.text('from') === 'work' ? paths.home() : paths.authors(reference),
        intent === 'add' ? 'author-added' : 'author-removed',
      ),
    )
  },
)

export default function AuthorsPage() {
  const { head, done, authors, search, officers, total } = useLoaderData<typeof loader>()
  const errors = Object.values(useActionData<typeof action>()?.errors ?? {})
  return (
    <>
      {errors.length > 0 && (
        <ErrorSummary attributes={TAKES_FOCUS} errorList={errors.map((text) => ({ text, href: '#q' }))} />
      )}
      <DoneBanner done={done} />
      <AssessmentHeading head={head}>Authors</AssessmentHeading>
      <p className="govuk-body">
        Authors write the assessment together. Anyone who wrote part of it can never approve, countersign or
        audit it. People from partner organisations, who have no directorate, can write but cannot submit it
        or change who writes it.
      </p>
      <AuthorList authors={authors} />
      <OfficerSearch search={search} officers={officers} total={total} />
    </>
  )
}
