import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { sha256 } from './history.server.ts'

/** A row's `rowVersion`, made of what can be changed in it. A form that names another one is out of date. */
export const rowStamp = (changeable: object): string => sha256(canonicalJson(changeable)).slice(0, 16)
