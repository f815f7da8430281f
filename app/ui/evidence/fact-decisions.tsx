import { FACT_MOVES, type FactMove } from '#app/domain/evidence/fact-moves.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { Disagreement } from '#app/views/evidence/shown-fact.ts'

/** What the action gives back when it could not do what was asked. */
export type NotDone = { errors: Record<string, string>; entered: Record<string, string>; intent: string }

const WORDS: Record<FactMove, { title: string; button: string; says: string }> = {
  'accept fact': {
    title: 'Accept this fact',
    button: 'Accept it',
    says: 'It is in force from then on, for everybody.',
  },
  'decline fact': {
    title: 'Decline this fact',
    button: 'Decline it',
    says: 'Whoever proposed it sees your reason.',
  },
  'retire fact': {
    title: 'Retire this fact',
    button: 'Retire it',
    says:
      'Nobody can cite it any more, and authors of what relies on it are told. It is kept, and can ' +
      'be brought back.',
  },
  'bring back fact': {
    title: 'Bring this fact back',
    button: 'Bring it back',
    says: 'It is in force again, and can be cited.',
  },
}

type Props = {
  moves: readonly FactMove[]
  rowVersion: string
  disagreesWith: readonly Disagreement[]
  notDone: NotDone | undefined
}

/** What an equality lead can do with a fact besides changing what it says. */
export function FactDecisions({ moves, rowVersion, disagreesWith, notDone }: Props) {
  return (
    <>
      {moves.map((move) => (
        <DecisionForm
          key={move}
          move={move}
          rowVersion={rowVersion}
          notDone={notDone?.intent === move ? notDone : undefined}
        />
      ))}
      <DisagreementForm notDone={notDone?.intent === 'disagree' ? notDone : undefined} />
      {disagreesWith.map(({ number }) => (
        <form method="post" key={number} className="govuk-!-margin-bottom-6">
          <FormKey />
          <input type="hidden" name="other" value={number} />
          <button type="submit" name="intent" value="agree" className="app-link-button">
            It does not disagree with fact {number} any more
          </button>
        </form>
      ))}
    </>
  )
}

function DecisionForm({
  move,
  rowVersion,
  notDone,
}: {
  move: FactMove
  rowVersion: string
  notDone: NotDone | undefined
}) {
  const { title, button, says } = WORDS[move]
  const needsReason = FACT_MOVES[move].needs.length > 0
  const error = notDone?.errors['reason']
  return (
    <Details summary={title} open={notDone !== undefined}>
      <p className="govuk-body">{says}</p>
      <form method="post" noValidate>
        <FormKey />
        <input type="hidden" name="version" value={rowVersion} />
        {needsReason && (
          <Textarea
            name="reason"
            label="Why?"
            rows={3}
            defaultValue={notDone?.entered['reason'] ?? ''}
            {...(error ? { errorMessage: error } : {})}
          />
        )}
        <Button name="intent" value={move} preventDoubleClick>
          {button}
        </Button>
      </form>
    </Details>
  )
}

function DisagreementForm({ notDone }: { notDone: NotDone | undefined }) {
  const error = notDone?.errors['other']
  return (
    <Details summary="Say that it disagrees with another fact" open={notDone !== undefined}>
      <p className="govuk-body">
        Two sources sometimes give different figures for the same thing. Both facts then show it, here and
        wherever they can be cited.
      </p>
      <form method="post" noValidate>
        <FormKey />
        <Input
          name="other"
          label="Number of the other fact"
          hint="It stands above the fact, for example 12"
          className="govuk-input--width-5"
          inputMode="numeric"
          defaultValue={notDone?.entered['other'] ?? ''}
          {...(error ? { errorMessage: error } : {})}
        />
        <Button name="intent" value="disagree" preventDoubleClick>
          They disagree
        </Button>
      </form>
    </Details>
  )
}
