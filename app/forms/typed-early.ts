import { undoRestored } from './restored.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

declare global {
  interface Window {
    typedEarly?: Set<Control>
  }
}

/** For the page's head: remembers which boxes someone typed in before the page's JavaScript loaded. */
export const NOTE_EARLY_TYPING =
  'typedEarly=new Set;addEventListener("input",function(e){window.typedEarly&&typedEarly.add(e.target)},true)'

/**
 * Keeps what was typed before hydration, and the focus. React 18 resets text areas and selects to what the server
 * sent, and if an extension put something into the page, it draws the page again. Each box then fires its input event
 * again, so that it is autosaved.
 */
export function keepTypedText(hydrate: () => void): void {
  const typed = [...(window.typedEarly ?? [])].map((control) => ({
    control,
    text: control.value,
    isChecked: isChoice(control) && control.checked,
  }))
  delete window.typedEarly
  for (const form of document.forms) undoRestored(form)
  const giveFocusBack = keepFocus()
  hydrate()
  for (const { control: before, text, isChecked } of typed) {
    const control = sameOnPage(before)
    if (isChoice(control)) control.checked = isChecked
    else if (control.value !== text) control.value = text
    control.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  giveFocusBack()
}

/** If React drew the page again, another element has the id. */
const sameOnPage = <Kind extends HTMLElement>(before: Kind): Kind =>
  before.isConnected ? before : ((document.getElementById(before.id) as Kind | null) ?? before)

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox'

function keepFocus(): () => void {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement)) return () => undefined
  const [start, end] = isTextBox(focused) ? [focused.selectionStart, focused.selectionEnd] : []
  return () => {
    const control = sameOnPage(focused)
    if (control === focused) return
    control.focus()
    if (isTextBox(control)) control.setSelectionRange(start ?? null, end ?? null)
  }
}

const isTextBox = (element: HTMLElement): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
