import { sha256 } from '#app/data/history.server.ts'
import { type AssessmentDocument, parseDocument, type Problem } from '#app/domain/assessment/document.ts'
import { readTextFile } from '#app/forms/read-text-file.server.ts'
import { LARGEST_UPLOAD } from '#app/http/guards.server.ts'

type Read =
  | { ok: true; document: AssessmentDocument; hash: string }
  | { ok: false; summary: string; problems: Problem[] }

/** The document in an uploaded file, or what is wrong with it. */
export async function readDocumentFile(file: File | undefined): Promise<Read> {
  const whole = await readTextFile(file, { most: LARGEST_UPLOAD, mostText: '2 MB', exportAs: 'JSON' })
  if (!whole.ok) return refused(whole.problem)
  const parsed = parseDocument(whole.text)
  if (parsed.ok) return { ok: true, document: parsed.document, hash: sha256(whole.text) }
  const [first] = parsed.problems
  if (parsed.problems.length === 1 && first && (first.path === '' || first.path === 'format'))
    return refused(first.message)
  const things =
    parsed.problems.length === 1 ? 'There is 1 problem' : `There are ${parsed.problems.length} problems`
  return { ok: false, summary: `${things} in the file`, problems: parsed.problems }
}

const refused = (summary: string): Read => ({ ok: false, summary, problems: [] })
