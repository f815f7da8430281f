import { createHash } from 'node:crypto'
import { type AssessmentDocument, parseDocument, type Problem } from '#app/domain/assessment/document.ts'
import { LARGEST_UPLOAD } from '#app/web/guards.server.ts'

type Read =
  | { ok: true; document: AssessmentDocument; hash: string }
  | { ok: false; summary: string; problems: Problem[] }

/** The document in a file that somebody chose, or what is wrong with it. */
export async function readDocumentFile(file: File | undefined): Promise<Read> {
  if (!file || (file.size === 0 && file.name === '')) return refused('Choose a file')
  if (file.size === 0) return refused('The file is empty')
  if (file.size > LARGEST_UPLOAD) return refused('The file must be 2 MB or smaller')
  const bytes = Buffer.from(await file.arrayBuffer())
  const text = asText(bytes)
  if (text === undefined)
    return refused('The file is not text in UTF-8, so it cannot be read. Export it again as JSON')
  const parsed = parseDocument(text)
  if (parsed.ok)
    return { ok: true, document: parsed.document, hash: createHash('sha256').update(bytes).digest('hex') }
  const [first] = parsed.problems
  if (parsed.problems.length === 1 && first && (first.path === '' || first.path === 'format'))
    return refused(first.message)
  const things =
    parsed.problems.length === 1 ? 'There is 1 problem' : `There are ${parsed.problems.length} problems`
  return { ok: false, summary: `${things} in the file`, problems: parsed.problems }
}

const refused = (summary: string): Read => ({ ok: false, summary, problems: [] })

function asText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
