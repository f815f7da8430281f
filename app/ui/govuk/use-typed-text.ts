import { useCallback, useSyncExternalStore, type RefObject } from 'react'

/**
 * What a control holds now, or undefined on the server and until the page is hydrated. Looks again every second while
 * the control has focus, because dictation software changes text without any event.
 */
export function useTypedText(control: RefObject<HTMLTextAreaElement>, savedText: string): string | undefined {
  const subscribe = useCallback((changed: () => void) => listen(control.current, changed), [control])
  return useSyncExternalStore(
    subscribe,
    () => control.current?.value ?? savedText,
    () => undefined,
  )
}

function listen(control: HTMLTextAreaElement | null, changed: () => void) {
  const stop = new AbortController()
  const { signal } = stop
  let poll: ReturnType<typeof setInterval> | undefined
  control?.addEventListener('input', changed, { signal })
  control?.addEventListener(
    'focus',
    () => {
      poll = setInterval(changed, 1000)
    },
    { signal },
  )
  control?.addEventListener('blur', () => clearInterval(poll), { signal })
  window.addEventListener('pageshow', changed, { signal })
  return () => {
    stop.abort()
    clearInterval(poll)
  }
}
