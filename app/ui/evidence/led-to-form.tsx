import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { LinkChoices } from '#app/ui/assessment/link-choices.tsx'
import type { Choice } from '#app/views/assessment/section-page.ts'

/** `chosen` and the values of `choices` are rows by section and number: "impact-3". */
export type LedToChoices = { choices: readonly Choice[]; chosen: readonly string[] }

/**
 * What the form says where nothing was linked when the page was opened: a form that does not say what was,
 * cannot say what is to change.
 */
export const LED_TO_NOTHING = 'nothing'

/**
 * Below the form of an engagement entry: which impacts and mitigations it led to. It is saved on its own,
 * because the links are kept with those.
 */
export function LedToForm({ choices, chosen }: LedToChoices) {
  return (
    <form method="post">
      <FormKey />
      <input type="hidden" name="was" value={chosen.join(' ') || LED_TO_NOTHING} />
      <LinkChoices
        legend="What did it lead to?"
        choices={choices}
        name="ledTo"
        idPrefix="ledTo"
        defaultValues={chosen}
        none="There is no impact and no mitigation yet. Once there is, say here which of them came from this."
      />
      {choices.length > 0 && (
        <>
          <p className="govuk-hint">
            This is saved on its own. If you have changed the entry above, save that first.
          </p>
          <Button name="intent" value="led to" className="govuk-button--secondary" preventDoubleClick>
            Save what it led to
          </Button>
        </>
      )}
    </form>
  )
}
