import { Tag } from '#app/ui/govuk/tag.tsx'
import type { ShownAssessment } from '#app/views/assessment/shown-assessment.ts'

/** The title of an assessment as the way to it, with what tells it from others of that title. */
export function AssessmentName({ assessment, href }: { assessment: ShownAssessment; href: string }) {
  const { reference, title, versionNumber, isConfidential } = assessment
  return (
    <>
      <a className="govuk-link" href={href}>
        {title}
      </a>
      <br />
      {reference}
      {versionNumber > 1 && `, version ${versionNumber}`}
      {isConfidential && (
        <>
          {' '}
          <Tag colour="purple">Confidential</Tag>
        </>
      )}
    </>
  )
}

/** The decision clock in words, and whether that is late. */
export function DecisionCell({ assessment: { decision, late } }: { assessment: ShownAssessment }) {
  return (
    <>
      {decision}
      {late && (
        <>
          {' '}
          <Tag colour="red">{late}</Tag>
        </>
      )}
    </>
  )
}
