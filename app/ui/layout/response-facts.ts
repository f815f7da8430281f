import { createContext } from 'react'

/**
 * What the server knows of this one response and no loader gives: for the root, and for pages whose loader
 * failed.
 */
export type ResponseFacts = {
  nonce: string
  requestId: string
  councilName: string
  demo: boolean
  hasFailed: boolean
}

/** In the browser there is no nonce to know: it is hidden from scripts on purpose. */
export const ResponseFactsContext = createContext<Partial<ResponseFacts>>({})
