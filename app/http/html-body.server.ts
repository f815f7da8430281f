import { Transform } from 'node:stream'

/**
 * The stream that React writes a page to. React 18 writes in pieces of 2,048 bytes, and where the next
 * character does not fit into what is left of a piece, it fills the piece up with zero bytes (react-dom 18.3.1,
 * writeStringChunk). A browser shows them as U+FFFD in a box, and would send them back as if they had been
 * typed. A page has no zero bytes of its own: `cleanText` takes them out of whatever is typed.
 */
export const htmlBody = (): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
