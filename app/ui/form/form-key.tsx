import { createContext, useContext, useId, useRef } from 'react'
import { RestoredAnswers } from './restored-answers.tsx'

/** Random for each response. root.tsx provides it. It stays the same when the page is hydrated. */
export const FormSeed = createContext('')

/**
 * Every form that changes something has one, so that sending it twice changes things once, and so that what the
 * browser put back into it is not taken for what someone typed.
 */
export function FormKey() {
  const seed = useContext(FormSeed)
  const place = useId()
  const input = useRef<HTMLInputElement>(null)
  if (seed === '') return null
  return (
    <>
      <input type="hidden" name="formKey" value={`${seed}.${place}`} ref={input} />
      <RestoredAnswers input={input} />
    </>
  )
}
