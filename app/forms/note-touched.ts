declare global {
  interface Window {
    /** Controls that a person, or a program of theirs, used on this page. */
    touched?: Set<EventTarget | null>
    /** Whether the browser came back to this address. It puts answers back on no other page. */
    isReturned?: boolean
    /** What each control held when the page was shown, or when the browser put an answer into it later. */
    putBack?: Map<EventTarget | null, unknown>
  }
}

/**
 * For the page's head: tells what the browser puts back from what people and their programs type
 * (docs/decisions/0033).
 *
 * Chromium puts answers back before `pageshow`, without an event. Firefox does so in reopened and duplicated tabs, soon
 * after `pageshow`, with an event on a control that does not have focus and was not clicked. Anything else that changes
 * was typed by a person or a program of theirs. Dictation and password managers can change a control without any event.
 *
 * In a page that it had kept, WebKit resets each form that has `autocomplete="off"`, soon after `pageshow`. Autosave
 * would take that for typing, and what was typed would be lost. So every control gets back what it held.
 */
export const NOTE_TOUCHED = `(function () {
  var touched = (window.touched = new Set())
  var arrival = performance.getEntriesByType('navigation')[0]
  window.isReturned = arrival !== undefined && arrival.type !== 'navigate'
  function isChoice(control) { return control.type === 'radio' || control.type === 'checkbox' }
  function held(control) { return isChoice(control) ? control.checked : control.value }
  function on(name, listen) { addEventListener(name, listen, true) }

  function choose(event) {
    if (isChoice(event.target) || event.target.localName === 'select') touched.add(event.target)
  }
  on('pointerdown', choose)
  on('click', choose)
  on('focusin', function (event) {
    var control = event.target
    if (!('defaultValue' in control) || isChoice(control)) return
    var isOwn = window.putBack && putBack.get(control) !== control.value
    if (isOwn || control.value === control.defaultValue) touched.add(control)
  })

  function change(event) {
    var control = event.target
    var isByBrowser =
      isReturned && event.isTrusted && control.form && control !== document.activeElement && !touched.has(control)
    if (!isByBrowser) return touched.add(control)
    event.stopImmediatePropagation()
    if (window.putBack) putBack.set(control, held(control))
    control.form.dispatchEvent(new Event('putback'))
  }
  on('input', change)
  on('change', change)

  function whatIsHeld() {
    var all = new Map()
    for (var form of document.forms)
      for (var control of form.elements) if (control.type !== 'file') all.set(control, held(control))
    return all
  }
  on('pageshow', function (event) {
    window.putBack = window.putBack || whatIsHeld()
    if (!event.persisted) return
    var kept = whatIsHeld()
    setTimeout(function () {
      kept.forEach(function (value, control) {
        if (held(control) !== value) control[isChoice(control) ? 'checked' : 'value'] = value
      })
    })
  })
})()`
