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
 * Keeps what was typed before hydration, because React 18 resets text areas and selects to what the server
 * sent. Each box then fires its input event again, so that it is autosaved.
 */
export function keepTypedText(takeOver: () => void): void {
  const typed = [...(window.typedEarly ?? [])].map((control) => ({ control, text: control.value }))
  delete window.typedEarly
  for (const form of document.forms) undoRestored(form)
  takeOver()
  for (const { control, text } of typed) {
    if (control.value !== text) control.value = text
    control.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
}
