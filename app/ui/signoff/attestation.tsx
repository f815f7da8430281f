import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'

type Step = {
  choices: (
    name: 'attested',
  ) => Pick<
    Parameters<typeof Checkboxes>[0],
    'name' | 'idPrefix' | 'defaultValues' | 'errorMessage' | 'inputProps'
  >
}

/** The statement, exactly as it will be kept with the signature, and a checkbox to confirm it. */
export function Attestation({ step, statement }: { step: Step; statement: string }) {
  return (
    <>
      <blockquote className="app-attestation">“{statement}”</blockquote>
      <Checkboxes
        {...step.choices('attested')}
        legend={{ text: 'Do you confirm this statement?', size: 's' }}
        items={[{ value: 'yes', text: 'Yes, this is my statement' }]}
      />
    </>
  )
}
