import { createHash, randomBytes } from 'node:crypto'
import { rememberKnownDevice } from '#app/data/account/known-devices.server.ts'
import type { Db } from '#db/client.ts'
import type { Config } from './config.server.ts'

/**
 * A long-lived cookie that tells a browser someone has signed in with before from one that is new. It signs nobody in.
 * The idea is OWASP's: https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */

/** Browsers keep no cookie for longer. */
export const DEVICE_DAYS = 400

/** Remembers the browser for this person. Returns the cookie to set. */
export async function rememberDevice(
  { db, config, now }: { db: Db; config: Config; now: string },
  personId: string,
  cookies: string | null,
): Promise<string> {
  const id = deviceIdIn(cookies, config) ?? randomBytes(32).toString('base64url')
  const unusedSince = new Date(Date.parse(now) - DEVICE_DAYS * 86_400_000).toISOString()
  await rememberKnownDevice(db, { deviceHash: hashOf(id), personId }, { now, unusedSince })
  const secure = config.isSecure ? '; Secure' : ''
  return `${deviceCookieName(config)}=${id}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=${DEVICE_DAYS * 86_400}`
}

/** The hash of the device's cookie, if the request has one. */
export function deviceHashIn(cookies: string | null, config: Config): string | undefined {
  const id = deviceIdIn(cookies, config)
  return id && hashOf(id)
}

function deviceIdIn(cookies: string | null, config: Config): string | undefined {
  const start = `${deviceCookieName(config)}=`
  const values = (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(start))
    .map((pair) => pair.slice(start.length))
  return values.find((value) => /^[\w-]{43}$/.test(value))
}

export const deviceCookieName = (config: Config): string => (config.isSecure ? '__Host-device' : 'device')

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex')
