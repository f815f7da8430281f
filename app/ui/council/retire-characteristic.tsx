import { OneButton } from '#app/ui/form/one-button.tsx'

/**
 * Whether assessments ask about a local characteristic. `drafts` is how many of those being written say
 * something about it.
 */
export function RetireCharacteristic({ isRetired, drafts }: { isRetired: boolean; drafts: number }) {
  return (
    <>
      <h2 className="govuk-heading-m">
        {isRetired ? 'The council looks at this no more' : 'Stop looking at it'}
      </h2>
      <p className="govuk-body">
        {isRetired
          ? 'Nobody is asked about it, and nobody can choose it. What was answered stays. If you bring it ' +
            'back, every assessment that is being written asks about it again.'
          : 'Nobody is asked about it any more, and nobody can choose it. What was answered stays, also ' +
            'in assessments that are being written.'}
      </p>
      {drafts > 0 && (
        <p className="govuk-body">
          {drafts === 1
            ? '1 assessment that is being written says something about it.'
            : `${drafts} assessments that are being written say something about it.`}
        </p>
      )}
      <OneButton intent={isRetired ? 'bring back' : 'retire'}>
        {isRetired ? 'Bring it back' : 'Retire it'}
      </OneButton>
    </>
  )
}
