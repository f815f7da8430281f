import { RemixBrowser } from '@remix-run/react'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { hydrateRoot } from 'react-dom/client'
import { keepTypedText } from './forms/typed-early.ts'
import { rememberPage } from './ui/layout/keep-page.tsx'

/**
 * RemixBrowser suspends until it has read the page's data, by throwing a promise before its first hook. If someone
 * types at that moment, React 18 stops with error 345 and the page no longer autosaves
 * (https://github.com/facebook/react/pull/23267). So we read the data before React starts.
 */
async function readDataOfPage(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (waiting) {
    await waiting
  }
}

await readDataOfPage()
keepTypedText(() => {
  rememberPage()
  // Synchronous, so that nobody can type halfway through.
  flushSync(() => {
    hydrateRoot(
      document.getElementById('main-content') ?? document.body,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  })
})
