import canonicalize from 'canonicalize'
import { documentSchema, withoutBlanks, type AssessmentDocument } from './document.ts'
import { PROTECTED_KEYS } from '../characteristics.ts'

/**
 * The canonical text of a value (RFC 8785), whatever the order of its keys. Absent, null, "" and [] are the
 * same. Snapshots are hashed over it, so it must never change for a document that was signed.
 */
export const canonicalJson = (value: unknown): string => canonicalize(withoutBlanks(value) ?? null) ?? 'null'

/** A document as a file for people and other tools: indented, with its answers in the order of the form. */
export function fileJson(document: AssessmentDocument): string {
  const parsed = documentSchema.safeParse(withoutBlanks(document))
  const inFormOrder = parsed.success ? { ...parsed.data, noImpact: inOrder(parsed.data.noImpact) } : document
  return `${JSON.stringify(withoutBlanks(inFormOrder), null, 2)}\n`
}

/** The protected nine in the Act's order, then the others by name. */
function inOrder(reasons: Record<string, string>): Record<string, string> {
  const rank = (key: string) => (PROTECTED_KEYS as string[]).indexOf(key) >>> 0
  const entries = Object.entries(reasons).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(entries)
}
