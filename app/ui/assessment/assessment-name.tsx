import { Tag } from '#app/ui/govuk/tag.tsx'
import type { ShownAssessment } from '#app/views/assessment/shown-assessment.ts'

/** A link to an assessment by its title, with what sets it apart from others with the same title. */
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

/** The decision clock in words, and whether it is late. */
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
