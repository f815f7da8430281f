import { randomBytes, timingSafeEqual } from 'node:crypto'
import { HASHING_THREADS } from '#app/http/turns.server.ts'
import { createWorkerPool } from '#app/http/worker-pool.server.ts'

/**
 * scrypt with the parameters that OWASP recommends: 2^15, 8, 3. A hash stores its parameters, so later hashes can be
 * stronger: `scrypt$15$8$3$salt$key`, with salt and key in base64url.
 */
const COST = { logN: 15, r: 8, p: 3 }
const SALT_BYTES = 16
const KEY_BYTES = 32

/** Tests pass a lower `cost`, because they sign in hundreds of times. */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join(
    '$',
  )
}

/**
 * Whether the password is correct. An unknown person, or one without a password, takes as long as a wrong password, so
 * the time does not reveal who has an account.
 */
export async function verifyPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const stored = hash ? partsOf(hash) : undefined
  const { cost, salt, key } = stored ?? NO_HASH
  const tried = await derive(password, salt, cost)
  return timingSafeEqual(tried, key) && stored !== undefined
}

type Cost = typeof COST

const NO_HASH = { cost: COST, salt: Buffer.alloc(SALT_BYTES), key: Buffer.alloc(KEY_BYTES) }

function partsOf(hash: string): typeof NO_HASH | undefined {
  const match = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,})\$([\w-]{43})$/.exec(hash)
  if (!match) return undefined
  const [, logN, r, p, salt = '', key = ''] = match
  return {
    cost: { logN: Number(logN), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}

/** Normalised to NFC, because "é" can be typed as one character or two. */
async function derive(password: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** logN
  const text = password.normalize('NFC')
  const options = { N, r, p, maxmem: 256 * N * r }
  return Buffer.from(await hashing.run({ text, salt: new Uint8Array(salt), length: KEY_BYTES, options }))
}

type ToHash = {
  text: string
  salt: Uint8Array
  length: number
  options: { N: number; r: number; p: number; maxmem: number }
}

/** Not Node's asynchronous scrypt, which shares four threads with files and compression. */
const hashing = createWorkerPool<ToHash, Uint8Array>(
  `({ text, salt, length, options }) => new Uint8Array(require('node:crypto').scryptSync(text, salt, length, options))`,
  HASHING_THREADS,
)
