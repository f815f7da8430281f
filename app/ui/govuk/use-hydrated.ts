import { useSyncExternalStore } from 'react'

/** False on the server and in the first render in the browser, so that both draw the same; true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
}

function subscribeToNothing() {
  return () => {}
}
