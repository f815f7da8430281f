import type { Request } from 'express'

/** Reads the whole body first, so that no transaction waits for a slow network. */
export function readBody(request: Request, limit: number): Promise<Buffer | 'too large' | 'cut off'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const isTooLarge = () => size > limit || Number(request.headers['content-length'] ?? 0) > limit
    const refuse = () => {
      request.off('data', keep)
      discardBody(request)
      resolve('too large')
    }
    const keep = (chunk: Buffer) => {
      size += chunk.length
      if (isTooLarge()) return refuse()
      chunks.push(chunk)
    }
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', () => resolve('cut off'))
    request.on('close', () => resolve('cut off'))
    if (isTooLarge()) return refuse()
    request.on('data', keep)
  })
}

const MAX_TO_DISCARD = 100_000_000

/** Browsers send everything before they read a response, so a body that is too large is read and dropped. */
function discardBody(request: Request): void {
  let dropped = 0
  request.on('data', (chunk: Buffer) => {
    dropped += chunk.length
    if (dropped > MAX_TO_DISCARD) request.destroy()
  })
  request.resume()
}
