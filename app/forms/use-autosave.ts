import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Autosave, type SaveState, startAutosave } from './autosave.ts'

type Options = {
  form: RefObject<HTMLFormElement | null>
  /** False if autosave must not run: two texts are being compared, or the row was removed. */
  isOn: boolean
  /** The form contains text that the server did not save, so it is unsaved before anyone types. */
  isUnsaved: boolean
}

/** Autosave for a form, once JavaScript has started. */
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
    /**
     * For `step.sendHooks`: buttons wait for a save in progress, and autosave resumes if the form is refused.
     */
    sendHooks: isOn
      ? { beforeSend: async () => autosave.current?.pause(), onRefused: () => autosave.current?.resume() }
      : undefined,
  }
}
