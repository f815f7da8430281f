import { Transform, type TransformCallback } from 'node:stream'

/** A page is some 20 to 100 KB: two to seven pieces. */
const LEAST = 16_384

/**
 * React gives a page out 2 KB at a time, and each piece costs the same to pass on, to compress and to send, however small. Larger ones
 * together cost half.
 */
export function largerPieces(): Transform {
  let held: Buffer[] = []
  let size = 0
  const giveOut = (done: TransformCallback) => {
    const piece = Buffer.concat(held)
    held = []
    size = 0
    done(null, piece)
  }
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      held.push(piece)
      size += piece.length
      if (size >= LEAST) giveOut(done)
      else done()
    },
    flush: giveOut,
  })
}
