import { useEffect, useRef } from 'react'

/**
 * Moves focus to an element that has just come onto the page, so that it is read out. The `tabindex` this needs is
 * put on and taken off by hand, as govuk-frontend does: it is not part of the HTML the server sends.
 */
export function useFocusOnMount<Kind extends HTMLElement>(enabled: boolean) {
  const ref = useRef<Kind>(null)
  useEffect(() => {
    const element = ref.current
    if (!enabled || !element) return
    if (!element.hasAttribute('tabindex')) {
      element.setAttribute('tabindex', '-1')
      element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
    }
    element.focus()
  }, [enabled])
  return ref
}
