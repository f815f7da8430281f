import { createContext, useContext, useId } from 'react'

/** Random for each response (root.tsx provides it), and the same when the browser takes the page over. */
export const FormSeed = createContext('')

/** Put one in every form that changes something: sending the same form twice then does it once (see `inOneGo`). */
export function FormKey() {
  const seed = useContext(FormSeed)
  const place = useId()
  return seed === '' ? null : <input type="hidden" name="formKey" value={`${seed}.${place}`} />
}
