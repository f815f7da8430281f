import { RemixBrowser } from '@remix-run/react'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { hydrateRoot } from 'react-dom/client'
import { keepTypedText } from './forms/typed-early.ts'

/**
 * RemixBrowser suspends (throws a promise, before its first hook) until it has read the page's data. Somebody
 * who types in that moment
 * would end React 18 for good, with error 345 and a page that saves nothing by itself
 * (https://github.com/facebook/react/pull/23267):
 * so it has read them before React begins.
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
  // In one piece, so that nobody types between two.
  flushSync(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  })
})
