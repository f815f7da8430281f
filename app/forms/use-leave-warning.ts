import { type RefObject, useEffect, useRef } from 'react'
import { textAsSent, textOf } from './form-text.ts'

type Options = {
  /** The form contains text that the server did not save, so it is unsaved before anyone types. */
  isUnsaved: boolean
  /** Whether the person can leave safely, because the form is being sent or autosaved. */
  isSafe: () => boolean
  /** Whether autosave looks after this form, which knows better what is unsaved. */
  isAutosaved: () => boolean
}

/**
 * Makes the browser ask before someone leaves a page with unsaved text. If the browser comes back to the page as it
 * was, and nothing on it is unsaved, loads it again as it is saved now.
 */
export function useLeaveWarning(form: RefObject<HTMLFormElement | null>, options: Options): void {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    const hasUnsaved = () => {
      const element = form.current
      if (!element || latest.current.isSafe()) return false
      return latest.current.isUnsaved || textOf(element) !== textAsSent(element)
    }
    const warn = (event: BeforeUnloadEvent) => (hasUnsaved() ? event.preventDefault() : undefined)
    const refresh = ({ persisted }: PageTransitionEvent) =>
      persisted && !latest.current.isAutosaved() && !hasUnsaved() ? window.location.reload() : undefined
    window.addEventListener('beforeunload', warn)
    window.addEventListener('pageshow', refresh)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('pageshow', refresh)
    }
  }, [form])
}
