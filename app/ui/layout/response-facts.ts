import { createContext } from 'react'

/** Facts about one response that come from the server, not from a loader. Pages whose loader failed need them too. */
export type ResponseFacts = {
  nonce: string
  requestId: string
  councilName: string
  demo: boolean
  hasFailed: boolean
}

/** Empty in the browser, where the nonce is hidden from scripts on purpose. */
export const ResponseFactsContext = createContext<Partial<ResponseFacts>>({})
