import { isAsSent, questionsIn, setValue, valueOf } from './controls.ts'
import { undoRestored } from './restored.ts'

/**
 * Keeps what was typed before hydration, and the focus. React 18 resets text areas and selects to what the server
 * sent, and if an extension put something into the page, it draws the page again. Each box then fires its input event
 * again, so that it is autosaved. A program that fills in a box without an event has typed, too.
 */
export function keepTypedText(hydrate: () => void): void {
  for (const form of document.forms) undoRestored(form)
  const typed = [...document.forms]
    .flatMap(questionsIn)
    .flat()
    .filter((control) => !isAsSent(control))
    .map((control) => ({ find: placeOf(control), value: valueOf(control) }))
  const giveFocusBack = keepFocus()
  hydrate()
  for (const { find, value } of typed) {
    const control = find()
    setValue(control, value)
    control.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  giveFocusBack()
}

/** If React drew the page again, another element has the id. */
function placeOf<Kind extends HTMLElement>(before: Kind): () => Kind {
  return () => (before.isConnected ? before : ((document.getElementById(before.id) as Kind | null) ?? before))
}

function keepFocus(): () => void {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement)) return () => undefined
  const [start, end] = isTextBox(focused) ? [focused.selectionStart, focused.selectionEnd] : []
  const find = placeOf(focused)
  return () => {
    const control = find()
    if (control === focused) return
    control.focus()
    if (isTextBox(control)) control.setSelectionRange(start ?? null, end ?? null)
  }
}

const isTextBox = (element: HTMLElement): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
