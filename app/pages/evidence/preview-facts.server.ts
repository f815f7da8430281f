import { listCharacteristics } from '#app/data/council/council.server.ts'
import { hashOfEdition, listHashesInForce } from '#app/data/evidence/facts.server.ts'
import type { Fact } from '#app/domain/evidence/fact.ts'
import type { Page } from '#app/pages/page.server.ts'
import type { FactsPreview } from '#app/ui/evidence/facts-preview.tsx'
import { type FactLine, readFactLines } from './read-fact-lines.ts'

type Previewed = { ok: true; facts: Fact[]; preview: FactsPreview } | { ok: false; problem: string }

/** Facts that are already in the library, or appear twice in the file, are skipped. */
export async function previewFacts({ db }: Pick<Page, 'db'>, csv: string): Promise<Previewed> {
  const read = readFactLines(
    csv,
    (await listCharacteristics(db)).filter(({ retiredAt }) => retiredAt === null),
  )
  if (!read.ok) return read
  const there = new Set(await listHashesInForce(db))
  const facts: Fact[] = []
  const lines = read.lines.map((line) => {
    const { line: number, says } = line
    if ('problems' in line) return { line: number, says, kind: 'wrong' as const, more: line.problems }
    if (there.has(hashOf(line))) return { line: number, says, kind: 'same' as const, more: [] }
    there.add(hashOf(line))
    facts.push(line.fact)
    return { line: number, says, kind: 'new' as const, more: [] }
  })
  return { ok: true, facts, preview: { lines, unknown: read.unknown, csv } }
}

function hashOf({ fact: { reviewBy: _, ...says } }: Extract<FactLine, { fact: Fact }>): string {
  return hashOfEdition(says)
}
