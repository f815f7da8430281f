import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Autosave, type SaveState, startAutosave } from './autosave.ts'

type Options = {
  form: RefObject<HTMLFormElement | null>
  /** False where saving by itself would be wrong: two texts are being compared, or the row was removed. */
  isOn: boolean
  /** The form holds what was typed and not taken: it differs from what is saved before anybody types. */
  isUnsaved: boolean
}

/** Saving by itself, for a form that is on the page once JavaScript has taken it over. */
export function useAutosave({ form, isOn, isUnsaved }: Options) {
  const autosave = useRef<Autosave | undefined>(undefined)
  const [state, setState] = useState<SaveState>({ kind: 'idle' })

  useEffect(() => {
    const element = form.current
    if (!element || !isOn) return
    const started = startAutosave(element, isUnsaved, setState)
    autosave.current = started
    return () => {
      started.stop()
      autosave.current = undefined
    }
  }, [form, isOn, isUnsaved])

  return {
    state,
    /** For `step.whileSending`: the buttons wait for what is on its way, and a refusal lets it go on. */
    whileSending: isOn
      ? { begins: async () => autosave.current?.settle(), isRefused: () => autosave.current?.resume() }
      : undefined,
  }
}
