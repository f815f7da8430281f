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
 * Runs `hydrate`, then puts back what was typed before it, because React 18 resets text areas and selects to
 * what the server sent. Each box then fires its input event again, so that it is autosaved. `hydrate` must be
 * synchronous.
 */
export function keepTypedText(hydrate: () => void): void {
  const typed = [...(window.typedEarly ?? [])].map((control) => ({ control, text: control.value }))
  delete window.typedEarly
  hydrate()
  for (const { control, text } of typed) {
    if (control.value !== text) control.value = text
    control.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
}
