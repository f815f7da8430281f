import { OneButton } from '#app/ui/form/one-button.tsx'

/** Retires a local characteristic or brings it back. `drafts` is how many unfinished assessments mention it. */
export function RetireCharacteristic({ isRetired, drafts }: { isRetired: boolean; drafts: number }) {
  return (
    <>
      <h2 className="govuk-heading-m">{isRetired ? 'No longer used' : 'Stop using this characteristic'}</h2>
      <p className="govuk-body">
        {isRetired
          ? 'Assessments do not ask about it and authors cannot choose it. Existing answers stay. If you bring ' +
            'it back, every unfinished assessment will ask about it again.'
          : 'Assessments will no longer ask about it and authors will not be able to choose it. Existing ' +
            'answers stay, including in unfinished assessments.'}
      </p>
      {drafts > 0 && (
        <p className="govuk-body">
          {drafts === 1
            ? '1 unfinished assessment has answers about it.'
            : `${drafts} unfinished assessments have answers about it.`}
        </p>
      )}
      <OneButton intent={isRetired ? 'bring back' : 'retire'}>
        {isRetired ? 'Bring it back' : 'Retire it'}
      </OneButton>
    </>
  )
}
