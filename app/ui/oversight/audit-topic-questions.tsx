import { capitalise } from '#app/domain/capitalise.ts'
import { type AuditTopic, AUDIT_SCORES, AUDIT_TOPICS, type auditSchema } from '#app/domain/oversight/audit.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'

type Step = ReturnType<typeof useStepForm<typeof auditSchema>>

/** One topic of the rubric: how good, and a note that says why. */
export function AuditTopicQuestions({ step, topic }: { step: Step; topic: AuditTopic }) {
  const [name, question] = AUDIT_TOPICS[topic].split(': ')
  return (
    <>
      <Radios
        {...step.choice(`${topic}Score`)}
        className="govuk-radios--inline"
        legend={{ text: name, size: 'm' }}
        hint={question && capitalise(question)}
        items={Object.entries(AUDIT_SCORES).map(([value, meaning]) => ({
          value,
          text: `${value} ${meaning}`,
        }))}
      />
      <Textarea {...step.text(`${topic}Note`)} rows={3} label={`Note on ${name?.toLowerCase()}`} />
    </>
  )
}
