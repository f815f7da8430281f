import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import express, { type Request, type RequestHandler, type Response } from 'express'
import { refuse } from './refusal-page.server.ts'

/**
 * Serves the browser's files. Built files have a hash in their name, so browsers keep them for a year. A name that does
 * not exist is 404, not a page. Browsers that accept Brotli get the compressed copy (`name.br`, made by
 * scripts/compress-assets.js).
 */
export function filesIn(folder: string): RequestHandler[] {
  const assets = express.static(`${folder}/assets`, cacheFor('public, max-age=31536000, immutable'))
  const others = express.static(folder, cacheFor('public, max-age=3600'))
  const compressed = new Set(namesIn(`${folder}/assets`).filter((name) => name.endsWith('.br')))
  // Listed once, so that requests for pages do not look on the disk.
  const known = new Set(namesIn(folder).map((name) => `/${name}`))
  return [
    (request, response, next) => {
      if (known.has(request.path)) return others(request, response, next)
      if (!request.path.startsWith('/assets/')) return next()
      request.url = request.url.slice('/assets'.length)
      if (compressed.has(`${request.path.slice(1)}.br`)) preferCompressed(request, response)
      assets(request, response, () => refuse(response, 404, 'File not found', 'Load the page again.'))
    },
  ]
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

/** Points the request at the compressed copy if the browser accepts it. */
function preferCompressed(request: Request, response: Response): void {
  response.vary('Accept-Encoding')
  if (!request.acceptsEncodings('br')) return
  response.type(extname(request.path))
  response.setHeader('Content-Encoding', 'br')
  request.url = `${request.path}.br`
}

const cacheFor = (cacheControl: string) => ({
  index: false as const,
  redirect: false,
  dotfiles: 'ignore',
  cacheControl: false,
  setHeaders: (response: Response) => void response.setHeader('Cache-Control', cacheControl),
})
