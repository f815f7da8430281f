import { useEffect, useState } from 'react'
import type { SaveState } from '#app/forms/autosave.ts'
import { paths } from '#app/paths.ts'

/**
 * One line that says whether the text is saved, for people who read the screen and people who listen to it.
 * It stays in view, so it must not grow over what has the focus (WCAG 2.4.11). Answers that are not saved are
 * listed after it, where they cover nothing.
 */
export function SaveStatus({ state }: { state: SaveState }) {
  const hasFailed = state.kind !== 'idle' && state.kind !== 'saved'
  const left = state.kind === 'saved' ? state.left : []
  return (
    <>
      <p role="status" className={hasFailed ? 'app-save-status app-save-status--failed' : 'app-save-status'}>
        {formatState(state)}
      </p>
      <ul className="govuk-list govuk-list--bullet" hidden={left.length === 0}>
        {left.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

function formatState(state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'saved':
      return state.left.length === 0
        ? `Saved at ${state.at}`
        : `Saved at ${state.at}, except ${formatAnswers(state.left.length)}. See below.`
    case 'retrying':
      return 'Your latest changes are not saved yet. We are trying again.'
    case 'signed out':
      return 'Your latest changes are not saved because your session has ended. Sign in to save them.'
    case 'conflict':
      return 'Your latest changes are not saved because this section was saved elsewhere. Compare both texts.'
    case 'refused':
      return 'Your latest changes are not saved. The message at the top of the page says what to do.'
  }
}

const formatAnswers = (count: number): string => (count === 1 ? 'one answer' : `${count} answers`)

/** How long saving can fail, in milliseconds, before the page shows a clear warning. */
const PATIENCE = 15_000

/**
 * What the person needs to know or do before their text is saved again. It stays at the top as they scroll.
 */
export function SaveWarning({ state }: { state: SaveState }) {
  const isLong = useHasLasted(state.kind === 'retrying' ? state.since : undefined)
  if (state.kind === 'idle' || state.kind === 'saved' || (state.kind === 'retrying' && !isLong)) return null
  return (
    <div className="app-save-warning" role="alert">
      <Warning state={state} />
    </div>
  )
}

type Failing = Exclude<SaveState, { kind: 'idle' | 'saved' }>

function Warning({ state }: { state: Failing }) {
  switch (state.kind) {
    case 'retrying':
      return (
        <p className="govuk-body">
          <strong>Nothing is being saved.</strong> We cannot reach the service. Keep this page open. It keeps
          trying and will save your text as soon as it can.
        </p>
      )
    case 'signed out':
      return (
        <p className="govuk-body">
          <strong>Your session has ended, so nothing is being saved.</strong> Your text is still here. Keep
          this page open and{' '}
          <a className="govuk-link" href={paths.signIn()} target="_blank" rel="noreferrer">
            sign in (opens in a new tab)
          </a>
          . Saving will then start again.
        </p>
      )
    case 'conflict':
      return (
        <>
          <p className="govuk-body">
            <strong>
              <span>
                {state.by === undefined || state.by === 'you'
                  ? 'This section was saved elsewhere'
                  : `${state.by} saved this section`}
              </span>
              <span>{state.at && ` on ${state.at}`}</span>, so nothing more will be saved from this page.
            </strong>{' '}
            Your text is still here. Compare the two texts and decide what to keep.
          </p>
          <button
            type="submit"
            name="intent"
            value="later"
            formNoValidate
            className="govuk-button govuk-!-margin-bottom-0"
          >
            Compare both texts
          </button>
        </>
      )
    case 'refused':
      return (
        <p className="govuk-body">
          <strong>This was not saved.</strong>{' '}
          <span>
            {state.status === 403 || state.status === 404
              ? 'You can no longer change this section. It may have been submitted, or you may no longer be an ' +
                'author. Copy your text before you leave this page.'
              : 'Your text is still here. Choose “Save and continue” to see what needs to change.'}
          </span>
        </p>
      )
  }
}

/** True once it has lasted longer than PATIENCE. */
function useHasLasted(since: number | undefined): boolean {
  const [hasLasted, setHasLasted] = useState(false)
  useEffect(() => {
    setHasLasted(false)
    if (since === undefined) return
    const timer = setTimeout(() => setHasLasted(true), Math.max(0, since + PATIENCE - Date.now()))
    return () => clearTimeout(timer)
  }, [since])
  return hasLasted
}
