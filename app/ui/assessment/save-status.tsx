import { useEffect, useState } from 'react'
import type { SaveState } from '#app/forms/autosave.ts'
import { paths } from '#app/paths.ts'

/** One line that says whether what is typed is saved, for people who look and for people who listen. */
export function SaveStatus({ state }: { state: SaveState }) {
  const hasFailed = state.kind !== 'idle' && state.kind !== 'saved'
  return (
    <p role="status" className={hasFailed ? 'app-save-status app-save-status--failed' : 'app-save-status'}>
      {inWords(state)}
    </p>
  )
}

function inWords(state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'saved':
      return state.left.length === 0
        ? `Saved at ${state.at}`
        : `Saved at ${state.at}, but not everything: ${state.left.join('. ')}`
    case 'retrying':
      return 'Not saved, trying again'
    case 'signed out':
      return 'Not saved: your session has ended'
    case 'conflict':
      return 'Not saved: somebody else saved this section'
    case 'refused':
      return 'Not saved'
  }
}

/** How long saving may fail before the page says so where nobody can miss it. */
const PATIENCE = 15_000

/**
 * What the person has to know or do before what they type is saved again. It stays at the top while they
 * scroll.
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
          <strong>Nothing is being saved.</strong> The service cannot be reached. Keep this page open: it goes
          on trying, and saves what you type as soon as it can.
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
          . Saving then goes on by itself.
        </p>
      )
    case 'conflict':
      return (
        <>
          <p className="govuk-body">
            <strong>
              {state.by === undefined || state.by === 'you'
                ? 'This section was saved elsewhere'
                : `${state.by} saved this section`}
              {state.at && ` on ${state.at}`}, so nothing more is saved from here.
            </strong>{' '}
            Your text is still here. Compare both texts, and decide what stays.
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
          {state.status === 403 || state.status === 404
            ? 'This section cannot be changed by you any more: it may have been submitted, or given to ' +
              'somebody else. Copy what you have typed before you leave this page.'
            : 'Your text is still here. Choose “Save and continue” to see what cannot be taken.'}
        </p>
      )
  }
}

/** True once something has lasted longer than people should be left alone with it. */
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
