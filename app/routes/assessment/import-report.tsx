import { useLoaderData } from '@remix-run/react'
import { listWithTitle } from '#app/data/assessment/list-register.server.ts'
import { councilContext } from '#app/data/council/council.server.ts'
import { getNumberedDocument } from '#app/views/assessment/documents.server.ts'
import { whatIsMissing } from '#app/domain/assessment/missing.ts'
import { PART_KEYS, PARTS } from '#app/domain/assessment/parts.ts'
import { partOfPath } from '#app/domain/assessment/progress.ts'
import { hrefOfPath } from '#app/views/checks/paths-to-fields.ts'
import { paths } from '#app/paths.ts'
import { AssessmentHeading } from '#app/ui/assessment/assessment-heading.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { headOf } from '#app/views/assessment/assessment-head.ts'
import { listAlikeTags } from '#app/views/assessment/alike-tags.server.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'

export const meta = titled<typeof loader>(({ data }) => `What is missing: ${data.head.reference}`)

/** Computed from the assessment as it is now, so it can be opened again at any time. */
export const loader = onAssessment('edit', async ({ db, actor, assessment, now, url }) => {
  const { checkContext } = await councilContext(db, now, assessment)
  const { document, numbers } = await getNumberedDocument(db, assessment)
  const missing = whatIsMissing(document, checkContext).map(({ path, message }) => {
    return { part: partOfPath(path), message, href: hrefOfPath(assessment.reference, path, numbers) }
  })
  const alike = await listWithTitle(db, actor, {
    assessmentId: assessment.assessmentId,
    title: document.proposal.title ?? '',
  })
  const alikeTags = await listAlikeTags(db, { actor, now }, assessment.assessmentId)
  return { head: headOf(assessment, now), missing, alike, alikeTags, done: url.searchParams.get('done') }
})

export default function ImportReportPage() {
  const { head, missing, alike, alikeTags, done } = useLoaderData<typeof loader>()
  return (
    <>
      <DoneBanner done={done} />
      <AssessmentHeading head={head}>What is missing</AssessmentHeading>
      {alike.length > 0 && <AlreadyHere alike={alike} />}
      {alikeTags.length > 0 && <AlikeTags tags={alikeTags} href={paths.tagSpellings(head.reference)} />}
      <p className="govuk-body">
        {missing.length === 0
          ? 'Nothing is missing. You can submit the assessment.'
          : 'We kept everything in the file. Fill in or choose these answers before you submit the assessment.'}
      </p>
      {PART_KEYS.map((part) => {
        const here = missing.filter((each) => each.part === part)
        return (
          here.length > 0 && (
            <section key={part} aria-labelledby={`missing-${part}`}>
              <h2 className="govuk-heading-s" id={`missing-${part}`}>
                {PARTS[part]}
              </h2>
              <ul className="govuk-list govuk-list--bullet">
                {here.map(({ href, message }) => (
                  <li key={`${href} ${message}`}>
                    <a className="govuk-link" href={href}>
                      {message}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
      <Button href={paths.assessment(head.reference)}>Go to the task list</Button>
    </>
  )
}

function AlreadyHere({ alike }: { alike: readonly { reference: string; title: string }[] }) {
  return (
    <section aria-labelledby="already-here">
      <h2 className="govuk-heading-s" id="already-here">
        This may already be here
      </h2>
      <p className="govuk-body">
        {alike.length === 1 ? 'Another assessment has' : 'Other assessments have'} the same title. If it is
        the same assessment, continue with that one and withdraw this one.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {alike.map(({ reference, title }) => (
          <li key={reference}>
            <a className="govuk-link" href={paths.assessment(reference)}>
              {`${reference}: ${title}`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AlikeTags({ tags, href }: { tags: readonly { typed: string; inUse: string }[]; href: string }) {
  return (
    <section aria-labelledby="alike-tags">
      <h2 className="govuk-heading-s" id="alike-tags">
        Tags that look like others
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {tags.map(({ typed, inUse }) => (
          <li key={typed}>
            “{typed}”: did you mean “{inUse}”?
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        Assessments are only linked if their tags are the same.{' '}
        <a className="govuk-link" href={href}>
          Choose which tags to use
        </a>
      </p>
    </section>
  )
}
