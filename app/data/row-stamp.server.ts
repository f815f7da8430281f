import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { sha256 } from './history.server.ts'

/**
 * Which state of a row somebody saw, made of what can be changed in it: a form that names another one is out
 * of date.
 */
export const rowStamp = (changeable: object): string => sha256(canonicalJson(changeable)).slice(0, 16)
