type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

declare global {
  interface Window {
    typedEarly?: Set<Control>
  }
}

/**
 * Stands in the page's head: remembers which boxes somebody typed in before the page's JavaScript was there.
 */
export const NOTE_EARLY_TYPING =
  'typedEarly=new Set;addEventListener("input",function(e){window.typedEarly&&typedEarly.add(e.target)},true)'

/**
 * Keeps what was typed before React took the page over: React 18 puts text areas and selects back to what the
 * server sent.
 * Each box then says once more that it was typed in, so that it is saved by itself.
 */
export function keepTypedText(takeOver: () => void): void {
  const typed = [...(window.typedEarly ?? [])].map((control) => ({ control, text: control.value }))
  delete window.typedEarly
  takeOver()
  for (const { control, text } of typed) {
    if (control.value !== text) control.value = text
    control.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
}
