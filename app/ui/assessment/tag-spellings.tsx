import type { AlikeTag } from '#app/domain/assessment/tag-spelling.ts'
import { Radios } from '#app/ui/govuk/radios.tsx'

type Props = { alike: readonly AlikeTag[]; errors: Readonly<Record<string, string | undefined>> }

/** Asks about each new tag that looks like one in use: is it the same? Nothing is changed without an answer. */
export const TagSpellings = ({ alike, errors }: Props) => (
  <>
    {alike.map(({ field: name, typed, inUse }) => (
      <div key={typed}>
        <input type="hidden" name={`${name}-of`} value={typed} />
        <input type="hidden" name={`${name}-in-use`} value={inUse} />
        <Radios
          name={name}
          idPrefix={name}
          legend={{ text: `“${typed}”: did you mean “${inUse}”?`, size: 's' }}
          hint="Assessments are only linked if their tags are the same."
          {...(errors[name] ? { errorMessage: errors[name] } : {})}
          items={[
            { value: 'use', text: `Yes, use “${inUse}”` },
            { value: 'keep', text: `No, “${typed}” is another tag` },
          ]}
        />
      </div>
    ))}
  </>
)
