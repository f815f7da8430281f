import { type RefObject, useEffect, useRef } from 'react'
import { textAsSent, textOf } from './form-text.ts'

type Options = {
  /** The form holds what the server did not take, so it is unsaved before anybody types. */
  isUnsaved: boolean
  /** Whether it may be left all the same: it is being sent, or saves by itself. */
  isSafe: () => boolean
}

/** Has the browser ask before somebody leaves a page with text in it that is saved nowhere. */
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
