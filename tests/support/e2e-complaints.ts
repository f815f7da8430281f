import { type BrowserContext, expect, type Response } from '@playwright/test'
import { errorsIn } from '#scripts/built-server.ts'
import type { Council } from './e2e-council.ts'

/**
 * Chromium says this for every answer from 400 on, also for the page itself, where it is what the journey
 * wanted.
 */
const STATUS_OF_AN_ANSWER = 'Failed to load resource: the server responded with a status of 4'
/** And this where a journey took the network away itself. */
const NETWORK_TAKEN_AWAY = 'Failed to load resource: net::ERR_INTERNET_DISCONNECTED'
/** Answers to what a person does may be refusals; the parts of a page may not. */
const PARTS_OF_A_PAGE = ['stylesheet', 'script', 'image', 'font', 'manifest']

/**
 * Listens to all pages of a journey. A breach of the Content-Security-Policy arrives here too, as an error in
 * the console.
 */
export function watchForComplaints(context: BrowserContext, council: Council) {
  const complaints: string[] = []
  const logBefore = council.log.length
  context.on('console', (message) => {
    if (
      message.type() !== 'error' ||
      [STATUS_OF_AN_ANSWER, NETWORK_TAKEN_AWAY].some((expected) => message.text().startsWith(expected))
    )
      return
    complaints.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) =>
    complaints.push(`${error.page()?.url()}: ${error.error().stack ?? error.error().message}`),
  )
  context.on('response', (response) => {
    if (isBroken(response)) complaints.push(`${response.url()} answered ${response.status()}`)
  })
  const expectNone = () => {
    const ofTheServer = errorsIn(council.log.slice(logBefore))
    expect([...complaints, ...ofTheServer], 'complaints of the browser or the server').toEqual([])
  }
  return { expectNone }
}

function isBroken(response: Response) {
  const isPart = PARTS_OF_A_PAGE.includes(response.request().resourceType())
  return response.status() >= 500 || (isPart && response.status() >= 400)
}
