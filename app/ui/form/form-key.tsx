import { createContext, useContext, useId } from 'react'

/** Random for each response. root.tsx provides it. It stays the same when the page is hydrated. */
export const FormSeed = createContext('')

/** Every form that changes something has one, so that sending it twice changes things once. */
export function FormKey() {
  const seed = useContext(FormSeed)
  const place = useId()
  return seed === '' ? null : <input type="hidden" name="formKey" value={`${seed}.${place}`} />
}
