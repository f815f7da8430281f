import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import express, { type Request, type RequestHandler, type Response } from 'express'
import { refuse } from './refusal-page.server.ts'

/**
 * The browser's files. What the build made bears a hash in its name and is kept for a year; a name that is
 * gone is 404, not
 * a page. Each has a smaller twin (`name.br`, scripts/compress-assets.js), which is sent to browsers that can
 * read it.
 */
export function filesIn(folder: string): RequestHandler[] {
  const assets = express.static(`${folder}/assets`, kept('public, max-age=31536000, immutable'))
  const others = express.static(folder, kept('public, max-age=3600'))
  const twins = new Set(namesIn(`${folder}/assets`).filter((name) => name.endsWith('.br')))
  // Nobody looks on the disk whether a page is a file.
  const known = new Set(namesIn(folder).map((name) => `/${name}`))
  return [
    (request, response, next) => {
      if (known.has(request.path)) return others(request, response, next)
      if (!request.path.startsWith('/assets/')) return next()
      request.url = request.url.slice('/assets'.length)
      if (twins.has(`${request.path.slice(1)}.br`)) sendTwin(request, response)
      assets(request, response, () => refuse(response, 404, 'There is no such file', 'Load the page again.'))
    },
  ]
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

function sendTwin(request: Request, response: Response): void {
  response.vary('Accept-Encoding')
  if (!request.acceptsEncodings('br')) return
  response.type(extname(request.path))
  response.setHeader('Content-Encoding', 'br')
  request.url = `${request.path}.br`
}

const kept = (cacheControl: string) => ({
  index: false as const,
  redirect: false,
  dotfiles: 'ignore',
  cacheControl: false,
  setHeaders: (response: Response) => void response.setHeader('Cache-Control', cacheControl),
})
