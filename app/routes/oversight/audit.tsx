import { useActionData, useLoaderData } from '@remix-run/react'
import { auditAssessment } from '#app/commands/oversight/audit-assessment.server.ts'
import { AUDIT_TOPIC_KEYS, auditSchema } from '#app/domain/oversight/audit.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { AuditTopicQuestions } from '#app/ui/oversight/audit-topic-questions.tsx'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: auditSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Audit: ${data.head.reference}`)

export const loader = onAssessment('audit', movePage)

export const action = onAssessment('audit', (page) =>
  doWithAnswers(page, FORM, async (context, answers) => {
    const { reference, versionNumber } = page.assessment
    await auditAssessment(context, { reference, versionNumber, answers })
    return withDone(paths.version(reference, versionNumber), 'audited')
  }),
)

export default function AuditPage() {
  const page = useLoaderData<typeof loader>()
  const step = useStepForm(FORM, { returned: useActionData<typeof action>() })
  return (
    <MoveForm
      page={page}
      title="Audit this assessment"
      button="Record this audit"
      step={step}
      fields={
        <>
          {AUDIT_TOPIC_KEYS.map((topic) => (
            <AuditTopicQuestions step={step} topic={topic} key={topic} />
          ))}
          <Radios
            {...step.choice('verdict')}
            legend={{ text: 'What is your conclusion?', size: 'm' }}
            items={[
              { value: 'satisfactory', text: 'Satisfactory' },
              {
                value: 'improvement needed',
                text: 'Improvement needed',
                hint: 'Asks the authors for a new version',
              },
            ]}
          />
          <Textarea
            {...step.text('summary')}
            label={{ text: 'Write a summary for the authors', size: 's' }}
          />
        </>
      }
    >
      <p className="govuk-body">
        An audit looks at how good the assessment is and does not change it. The authors can see all of it.{' '}
        <a className="govuk-link" href={page.back} target="_blank" rel="noreferrer">
          Read the assessment (opens in a new tab)
        </a>
      </p>
    </MoveForm>
  )
}
