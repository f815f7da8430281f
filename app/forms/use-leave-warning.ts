import { type RefObject, useEffect, useRef } from 'react'
import { textAsSent, textOf } from './form-text.ts'

type Options = {
  /** The form contains text that the server did not save, so it is unsaved before anyone types. */
  isUnsaved: boolean
  /** Whether the person can leave safely, because the form is being sent or autosaved. */
  isSafe: () => boolean
}

/** Makes the browser ask before someone leaves a page with unsaved text. */
export function useLeaveWarning(form: RefObject<HTMLFormElement | null>, options: Options): void {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const element = form.current
      if (!element || latest.current.isSafe()) return
      if (latest.current.isUnsaved || textOf(element) !== textAsSent(element)) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [form])
}
