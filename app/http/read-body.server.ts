import type { Request } from 'express'

/** Reads a whole body before anything looks at it: no transaction ever waits for a slow network. */
export function readBody(request: Request, limit: number): Promise<Buffer | 'too large' | 'cut off'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const isTooLarge = () => size > limit || Number(request.headers['content-length'] ?? 0) > limit
    const refuse = () => {
      request.off('data', keep)
      swallow(request)
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

const MOST_TO_SWALLOW = 100_000_000

/** Browsers send everything before they read the answer, so what is too large is taken and dropped, up to a point. */
function swallow(request: Request): void {
  let dropped = 0
  request.on('data', (chunk: Buffer) => {
    dropped += chunk.length
    if (dropped > MOST_TO_SWALLOW) request.destroy()
  })
  request.resume()
}
