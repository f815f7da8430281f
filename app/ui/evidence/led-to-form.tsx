import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { LinkChoices } from '#app/ui/assessment/link-choices.tsx'
import type { Choice } from '#app/views/assessment/section-page.ts'

/** `chosen` and the values of `choices` look like "impact-3". */
export type LedToChoices = { choices: readonly Choice[]; chosen: readonly string[] }

/** Sent when nothing was linked as the page was opened. An empty value would look like a missing field. */
export const LED_TO_NOTHING = 'nothing'

/** A separate form, because the links are saved with the impacts and mitigations. */
export function LedToForm({ choices, chosen }: LedToChoices) {
  return (
    <form method="post" autoComplete="off">
      <FormKey />
      <input type="hidden" name="was" value={chosen.join(' ') || LED_TO_NOTHING} />
      <LinkChoices
        legend="What did it lead to?"
        choices={choices}
        name="ledTo"
        idPrefix="ledTo"
        defaultValues={chosen}
        none="There are no impacts or mitigations yet. Add them first. Then choose what this led to."
      />
      {choices.length > 0 && (
        <>
          <p className="govuk-hint">
            This is saved separately. If you have changed the entry above, save it first.
          </p>
          <Button name="intent" value="led to" className="govuk-button--secondary" preventDoubleClick>
            Save what it led to
          </Button>
        </>
      )}
    </form>
  )
}
