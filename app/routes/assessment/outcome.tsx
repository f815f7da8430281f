import { useActionData, useLoaderData } from '@remix-run/react'
import { outcomeSchema } from '#app/domain/assessment/conclusion.ts'
import { OUTCOME_LETTERS, OUTCOMES } from '#app/domain/outcomes.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { toTaskList } from '#app/ui/assessment/back-links.tsx'
import { FindingsAt, Question, SectionForm } from '#app/ui/assessment/section-form.tsx'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { listImpacts } from '#app/views/assessment/listed-impacts.server.ts'
import { saveForm } from '#app/pages/assessment/section-form.server.ts'
import { loadSection, single } from '#app/pages/assessment/open-section.server.ts'

const FORM = { schema: outcomeSchema } as const

export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Step 4, the outcome: ${data.head.reference}`)

export const loader = onAssessment('edit', async (page) => ({
  ...(await loadSection(page, single('outcome'), FORM)),
  adverse: (await listImpacts(page))
    .filter(({ isAdverse, removed }) => isAdverse && !removed)
    .map(({ name }) => name),
}))

export const action = onAssessment('edit', (page) =>
  saveForm(page, single('outcome'), { form: FORM, next: paths.check(page.assessment.reference) }),
)

export default function OutcomePage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.values, returned })
  const { adverse } = page
  const area = (name: 'noChangeReason' | 'noAlternativeReason' | 'remainingImpacts' | 'whoBears') => (
    <>
      <Textarea
        {...step.text(name)}
        label={{ text: QUESTIONS[`conclusion.${name}`], size: 's' }}
        hint={page.guidance.questions[name]?.good}
      />
      <FindingsAt name={name} />
    </>
  )
  const asksForReason = adverse.length > 0 || page.values['noChangeReason'] !== undefined
  const below = {
    A: asksForReason ? area('noChangeReason') : undefined,
    B: undefined,
    C: undefined,
    D: (
      <>
        {area('noAlternativeReason')}
        {area('remainingImpacts')}
        {area('whoBears')}
      </>
    ),
    E: (
      <WarningText>
        With this outcome the assessment can only be stopped or returned, never approved. The proposal must be
        rethought. You do not need to finish the other parts first.
      </WarningText>
    ),
  }
  return (
    <SectionForm page={page} returned={returned} step={step} title="Step 4: The outcome">
      {adverse.length > 0 && (
        <>
          <p className="govuk-body">Impacts that are negative or mixed:</p>
          <ul className="govuk-list govuk-list--bullet">
            {adverse.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <Question name="outcome">
        <Radios
          {...step.choice('outcome')}
          legend={{ text: 'Which outcome fits what you found?', size: 's' }}
          items={OUTCOME_LETTERS.map((letter) => ({
            value: letter,
            text: `${letter}: ${OUTCOMES[letter].name}`,
            hint: `${OUTCOMES[letter].meaning} ${OUTCOMES[letter].then}.`,
            conditional: below[letter],
          }))}
        />
      </Question>
      <Question name="outcomeJustification">
        <Textarea
          {...step.text('outcomeJustification')}
          label={{ text: QUESTIONS['conclusion.outcomeJustification'], size: 's' }}
          hint="Needed for outcomes B to E."
          rows={7}
        />
      </Question>
    </SectionForm>
  )
}
