import type { Request, Response } from 'express'
import { createWorkerPool } from './worker-pool.server.ts'

type ToCompress = { body: Uint8Array; encoding: 'br' | 'gzip' }

/** Not Node's asynchronous zlib, which shares four threads with files. Brotli 11 takes 50 ms a page, 5 takes 2 ms. */
const compressing = createWorkerPool<ToCompress, Uint8Array>(
  `({ body, encoding }) => {
    const { brotliCompressSync, constants, gzipSync } = require('node:zlib')
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return new Uint8Array(encoding === 'br' ? brotliCompressSync(body, { params }) : gzipSync(body, { level: 5 }))
  }`,
  1,
)

/** Smaller bodies gain nothing. */
const SHORTEST = 1_024
/** When more than this wait to be compressed, sending a page as it is takes less time. */
const MOST_WAITING = 20

/** The body to send, compressed if the browser accepts it, with the headers for it. */
export async function compressed(request: Request, response: Response, body: Buffer): Promise<Buffer> {
  const type = String(response.getHeader('Content-Type') ?? '')
  if (!isText(type) || response.hasHeader('Content-Encoding')) return body
  response.vary('Accept-Encoding')
  const encoding = encodingFor(request)
  if (!encoding || body.length < SHORTEST || compressing.size() >= MOST_WAITING) return body
  const small = await compressing.run({ body: new Uint8Array(body), encoding })
  response.setHeader('Content-Encoding', encoding)
  return Buffer.from(small.buffer, small.byteOffset, small.length)
}

const isText = (type: string): boolean => /^(text\/|image\/svg\+xml|application\/([\w.-]+\+)?json)/.test(type)

/** Browsers only accept brotli, which is smaller, on https and on localhost. */
export function encodingFor(request: Request): 'br' | 'gzip' | undefined {
  if (request.acceptsEncodings('br')) return 'br'
  return request.acceptsEncodings('gzip') ? 'gzip' : undefined
}
