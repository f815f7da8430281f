import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import express, { type Request, type RequestHandler, type Response } from 'express'
import { encodingFor } from './compress.server.ts'
import { refuse } from './refusal-page.server.ts'

/**
 * Serves the browser's files. Built files have a hash in their name, so browsers keep them for a year. A name that does
 * not exist is 404, not a page. Browsers get the copy that was compressed after the build (`name.br` or `name.gz`, made
 * by scripts/compress-assets.js).
 */
export function filesIn(folder: string): RequestHandler[] {
  const assets = express.static(`${folder}/assets`, cacheFor('public, max-age=31536000, immutable'))
  const others = express.static(folder, cacheFor('public, max-age=3600'))
  const compressed = new Set(namesIn(`${folder}/assets`).filter((name) => /\.(br|gz)$/.test(name)))
  // Listed once, so that requests for pages do not look on the disk.
  const known = new Set(namesIn(folder).map((name) => `/${name}`))
  return [
    (request, response, next) => {
      if (known.has(request.path)) return others(request, response, next)
      if (!request.path.startsWith('/assets/')) return next()
      request.url = request.url.slice('/assets'.length)
      preferCompressed(request, response, compressed)
      assets(request, response, () => refuse(response, 404, 'File not found', 'Load the page again.'))
    },
  ]
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

const ENDINGS = { br: '.br', gzip: '.gz' } as const

/** Points the request at a compressed copy, if there is one that the browser accepts. */
function preferCompressed(request: Request, response: Response, copies: ReadonlySet<string>): void {
  const name = request.path.slice(1)
  if (!Object.values(ENDINGS).some((ending) => copies.has(`${name}${ending}`))) return
  response.vary('Accept-Encoding')
  const encoding = encodingFor(request)
  if (!encoding || !copies.has(`${name}${ENDINGS[encoding]}`)) return
  response.type(extname(name))
  response.setHeader('Content-Encoding', encoding)
  request.url = `/${name}${ENDINGS[encoding]}`
}

const cacheFor = (cacheControl: string) => ({
  index: false as const,
  redirect: false,
  dotfiles: 'ignore',
  cacheControl: false,
  setHeaders: (response: Response) => void response.setHeader('Cache-Control', cacheControl),
})
