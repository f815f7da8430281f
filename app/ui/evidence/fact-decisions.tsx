import { FACT_MOVES, type FactMove } from '#app/domain/evidence/fact-moves.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { Disagreement } from '#app/views/evidence/shown-fact.ts'

export type NotDone = { errors: Record<string, string>; entered: Record<string, string>; intent: string }

const WORDS: Record<FactMove, { title: string; button: string; says: string }> = {
  'accept fact': {
    title: 'Accept this fact',
    button: 'Accept it',
    says: 'Everyone can see it and cite it from then on.',
  },
  'decline fact': {
    title: 'Decline this fact',
    button: 'Decline it',
    says: 'The person who proposed it will see your reason.',
  },
  'retire fact': {
    title: 'Retire this fact',
    button: 'Retire it',
    says:
      'No one can cite a retired fact. We tell the authors of assessments that rely on it. ' +
      'The fact is kept and you can bring it back.',
  },
  'bring back fact': {
    title: 'Bring this fact back',
    button: 'Bring it back',
    says: 'Everyone can cite it again.',
  },
}

type Props = {
  moves: readonly FactMove[]
  rowVersion: string
  disagreesWith: readonly Disagreement[]
  notDone: NotDone | undefined
}

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
        <form method="post" autoComplete="off" key={number} className="govuk-!-margin-bottom-6">
          <FormKey />
          <input type="hidden" name="other" value={number} />
          <button type="submit" name="intent" value="agree" className="app-link-button">
            It no longer disagrees with fact {number}
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
      <form method="post" autoComplete="off" noValidate>
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
        Two sources sometimes give different figures for the same thing. Both facts will show that they
        disagree, here and wherever people can cite them.
      </p>
      <form method="post" autoComplete="off" noValidate>
        <FormKey />
        <Input
          name="other"
          label="Number of the other fact"
          hint="You can find the number above the fact. For example, 12"
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
